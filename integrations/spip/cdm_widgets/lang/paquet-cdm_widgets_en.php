<?php

if (!defined('_ECRIRE_INC_VERSION')) {
	return;
}

$GLOBALS[$GLOBALS['idx_lang']] = [
	'cdm_widgets_nom' => 'Cités des métiers',
	'cdm_widgets_slogan' => 'The logo, the directory, the map and the nearest centre, without a key, a cookie or a third party',
	'cdm_widgets_description' => 'Five models, to write in any article: <code><cdm_proche|></code>, <code><cdm_annuaire|countries=FR BE></code>, <code><cdm_centre|centre=geneve></code>, <code><cdm_carte|></code>, <code><cdm_logo|centre=nimes></code>.',
];
