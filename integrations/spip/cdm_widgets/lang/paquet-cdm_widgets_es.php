<?php

if (!defined('_ECRIRE_INC_VERSION')) {
	return;
}

$GLOBALS[$GLOBALS['idx_lang']] = [
	'cdm_widgets_nom' => 'Cités des métiers',
	'cdm_widgets_slogan' => 'El logotipo, el directorio, el mapa y el centro más cercano, sin clave, sin cookies, sin terceros',
	'cdm_widgets_description' => 'Cinco modelos, para escribir en cualquier artículo: <code><cdm_proche|></code>, <code><cdm_annuaire|countries=FR BE></code>, <code><cdm_centre|centre=geneve></code>, <code><cdm_carte|></code>, <code><cdm_logo|centre=nimes></code>.',
];
