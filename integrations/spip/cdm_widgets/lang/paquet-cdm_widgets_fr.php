<?php

if (!defined('_ECRIRE_INC_VERSION')) {
	return;
}

$GLOBALS[$GLOBALS['idx_lang']] = [
	'cdm_widgets_nom' => 'Cités des métiers',
	'cdm_widgets_slogan' => 'Le logo, l’annuaire, la carte et la Cité la plus proche, sans clé, sans cookie, sans tiers',
	'cdm_widgets_description' => 'Cinq modèles, à écrire dans tout article : <code><cdm_proche|></code>, <code><cdm_annuaire|countries=FR BE></code>, <code><cdm_centre|centre=geneve></code>, <code><cdm_carte|></code>, <code><cdm_logo|centre=nimes></code>.',
];
