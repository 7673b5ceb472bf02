<?php

if (!defined('_ECRIRE_INC_VERSION')) {
	return;
}

$GLOBALS[$GLOBALS['idx_lang']] = [
	'cdm_widgets_nom' => 'Cités des métiers',
	'cdm_widgets_slogan' => 'Il logo, l’elenco, la mappa e il centro più vicino, senza chiave, senza cookie, senza terzi',
	'cdm_widgets_description' => 'Cinque modelli, da scrivere in qualsiasi articolo: <code><cdm_proche|></code>, <code><cdm_annuaire|countries=FR BE></code>, <code><cdm_centre|centre=geneve></code>, <code><cdm_carte|></code>, <code><cdm_logo|centre=nimes></code>.',
];
