<?php
/*
 * What the SPIP plugin uses of SPIP, as far as it uses it, by SPIP's own documentation: models in a text, and of the language
 * of templates the tags with a parameter, their filters, and what stands around them. No more than a stand-in: what it
 * does not know, it refuses.
 */

define( '_ECRIRE_INC_VERSION', '4.4' );
require '/plugins/cdm_widgets/cdm_widgets_fonctions.php';

/**
 * An article.
 *
 * @param array $article `text`: with models; `lang`; `url`: where the plugin's files are.
 * @return string HTML.
 */
function answer( $article ) {
	$GLOBALS['article'] = $article;
	return preg_replace_callback(
		'/<(\w+)\|([^>]*)>/',
		function ( $found ) {
			$context = array();
			foreach ( explode( '|', $found[2] ) as $parameter ) {
				$parts                 = explode( '=', $parameter, 2 );
				$context[ $parts[0] ] = $parts[1] ?? $parameter;
			}
			return model( $found[1], $context );
		},
		$article['text']
	);
}

/** A tag that is empty after its filters leaves nothing of what stands around it between the brackets. */
function model( $name, $context ) {
	$template = preg_replace( '/\[\(#REM\)[^\]]*\]/', '', file_get_contents( "/plugins/cdm_widgets/modeles/$name.html" ) );
	$html     = preg_replace_callback(
		'/\[([^\[\]]*)\(#([A-Z]+)\{([^}]*)\}((?:\|\w+(?:\{[^}]*\})?)*)\)([^\[\]]*)\]/',
		function ( $found ) use ( $context ) {
			list( , $before, $tag, $argument, $filters, $after ) = $found;
			$value = 'ENV' === $tag ? env( $context, ...explode( ',', $argument ) ) : chemin( $tag, $argument );
			preg_match_all( '/\|(\w+)(?:\{([^}]*)\})?/', $filters, $each, PREG_SET_ORDER );
			foreach ( $each as $filter ) {
				$value = $filter[1]( $value, ...array_slice( $filter, 2 ) );
			}
			return '' === (string) $value ? '' : $before . $value . $after;
		},
		$template
	);
	if ( preg_match( '/\(#|#[A-Z]+/', $html, $rest ) ) {
		throw new Exception( "$name: {$rest[0]} is not known here" );
	}
	return trim( $html );
}

/** #ENV comes with its `<`, `>`, `&` and quotes as entities. */
function env( $context, $name, $default = '' ) {
	$value = $context[ $name ] ?? ( '#LANG' === $default ? $GLOBALS['article']['lang'] : $default );
	return htmlspecialchars( $value, ENT_QUOTES, 'UTF-8', false );
}

function chemin( $tag, $path ) {
	if ( 'CHEMIN' !== $tag ) {
		throw new Exception( "#$tag is not known here" );
	}
	return $path;
}

function url_absolue( $path ) {
	return $GLOBALS['article']['url'] . $path;
}

/** On one line, without tags; quotes as entities. */
function attribut_html( $text ) {
	return htmlspecialchars( preg_replace( '/\s+/', ' ', strip_tags( $text ) ), ENT_QUOTES, 'UTF-8', false );
}
