<?php

if (!defined('_ECRIRE_INC_VERSION')) {
	return;
}

/**
 * Le lien que chaque élément contient, pour là où aucun script ne tourne : vers la liste du réseau.
 *
 * @param string|null $lang Langue demandée ou celle du texte, par exemple `fr-CH`, `fr_tu`.
 * @return string HTML ; en français, langue du réseau, pour une langue que la bibliothèque ne parle pas.
 */
function cdm_widgets_lien($lang) {
	$textes = [
		'fr' => 'Les Cités des métiers du réseau',
		'it' => 'Le Città dei mestieri della rete',
		'es' => 'Las Cités des métiers de la red',
		'ca' => 'Les Cités des métiers de la xarxa',
		'pt' => 'As Cités des métiers da rede',
		'de' => 'Die Cités des métiers des Netzwerks',
		'nl' => 'De Cités des métiers van het netwerk',
		'en' => 'The Cités des métiers of the network',
	];
	$langue = strtolower(preg_split('/[-_]/', trim((string) $lang))[0]);

	return '<a data-fallback href="https://www.reseaucitesdesmetiers.org/">' . ($textes[$langue] ?? $textes['fr']) . '</a>';
}

/**
 * Un attribut sans valeur : là avec `|no-map` ou `|no-map=oui`, absent avec `=non` ou sans paramètre.
 *
 * @param string|null $valeur Ce qui est écrit dans le modèle.
 * @param string $nom Nom de l’attribut.
 * @return string Une espace et le nom, ou rien.
 */
function cdm_widgets_drapeau($valeur, $nom) {
	return in_array(strtolower(trim((string) $valeur)), ['', 'non', 'no', 'false', '0'], true) ? '' : " $nom";
}
