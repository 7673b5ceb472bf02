<?php
/**
 * Plugin Name:       Cités des métiers
 * Description:       The logo, the directory, the map and the nearest centre of the Réseau international des Cités des métiers, as a block and as shortcodes. No key, no cookie, no third party.
 * Version:           0.1.0
 * Requires at least: 6.3
 * Requires PHP:      7.4
 * Author:            The cdm-widgets contributors
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       cdm-widgets
 * Domain Path:       /languages
 *
 * @package CdmWidgets
 */

defined( 'ABSPATH' ) || exit;

/** Version of the library that lies in cdm-widgets/, and of this plugin: one number for both. */
const CDM_WIDGETS_VERSION = '0.1.0';

/** Integrity of cdm-widgets/cdm.js. Filled in by the library's scripts/build-integrations.mjs. */
const CDM_WIDGETS_INTEGRITY = '__INTEGRITY__';

/** Elements, by name without their `cdm-`. */
const CDM_WIDGETS_ELEMENTS = array( 'logo', 'centre', 'directory', 'find-nearest', 'map' );

/** Attributes that a page may ask for: those of the library's own `data-cdm` form. No others. */
const CDM_WIDGETS_ATTRIBUTES = array(
	'lang',
	'src',
	'hidden',
	'centre',
	'concept',
	'area',
	'status',
	'tone',
	'href',
	'decorative',
	'countries',
	'statuses',
	'heading-level',
	'report-to',
	'layout',
	'group-by',
	'sort',
	'no-search',
	'no-map',
	'sync-url',
	'max-results',
	'no-geolocation',
	'selected',
	'ranked',
	'no-list',
);

/** Of these, what needs no value, and what is an address. */
const CDM_WIDGETS_FLAGS     = array( 'hidden', 'decorative', 'no-search', 'no-map', 'sync-url', 'no-geolocation', 'ranked', 'no-list' );
const CDM_WIDGETS_ADDRESSES = array( 'src', 'href' );

/** The network's own list, which the link inside an element leads to, and its text by language. */
const CDM_WIDGETS_FALLBACK_URL   = 'https://www.reseaucitesdesmetiers.org/';
const CDM_WIDGETS_FALLBACK_TEXTS = array(
	'fr' => 'Les Cités des métiers du réseau',
	'it' => 'Le Città dei mestieri della rete',
	'es' => 'Las Cités des métiers de la red',
	'ca' => 'Les Cités des métiers de la xarxa',
	'pt' => 'As Cités des métiers da rede',
	'de' => 'Die Cités des métiers des Netzwerks',
	'nl' => 'De Cités des métiers van het netwerk',
	'en' => 'The Cités des métiers of the network',
);

add_action( 'init', 'cdm_widgets_register' );
add_filter( 'script_loader_tag', 'cdm_widgets_pin', 10, 2 );

/** Registers the script, the block, and one shortcode for each element: [cdm_directory countries="FR BE"]. */
function cdm_widgets_register() {
	// Before the block is registered: its description is translated then.
	load_plugin_textdomain( 'cdm-widgets', false, basename( __DIR__ ) . '/languages' );

	/**
	 * Where the loader is. Change it for a copy that other sites share; the file must be the same, byte for byte.
	 *
	 * @param string $url Address of cdm.js.
	 */
	$url = apply_filters( 'cdm_widgets_script_url', plugins_url( 'cdm-widgets/cdm.js', __FILE__ ) );
	// No version in the address: the integrity says which file it is, and chunks lie beside it.
	wp_register_script( 'cdm-widgets', $url, array(), null, true ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion

	wp_register_script(
		'cdm-widgets-block',
		plugins_url( 'block.js', __FILE__ ),
		array( 'wp-blocks', 'wp-element', 'wp-block-editor', 'wp-components', 'wp-i18n' ),
		CDM_WIDGETS_VERSION,
		true
	);
	wp_set_script_translations( 'cdm-widgets-block', 'cdm-widgets', __DIR__ . '/languages' );
	register_block_type( __DIR__, array( 'render_callback' => 'cdm_widgets_block' ) );

	foreach ( CDM_WIDGETS_ELEMENTS as $name ) {
		add_shortcode( 'cdm_' . str_replace( '-', '_', $name ), 'cdm_widgets_shortcode' );
	}
}

/**
 * The block on a page.
 *
 * @param array $block `element`, and `options`: attribute => value.
 * @return string HTML.
 */
function cdm_widgets_block( $block ) {
	$options = isset( $block['options'] ) && is_array( $block['options'] ) ? $block['options'] : array();
	$element = cdm_widgets_element( $block['element'] ?? '', $options );
	return '' === $element ? '' : sprintf( '<div %1$s>%2$s</div>', get_block_wrapper_attributes(), $element );
}

/**
 * A shortcode on a page.
 *
 * @param array|string $given   Attributes as they were written; one without a value has a number as its key.
 * @param string|null  $content Not used: what stands between the tags is not ours.
 * @param string       $tag     Name of the shortcode.
 * @return string HTML.
 */
function cdm_widgets_shortcode( $given, $content, $tag ) {
	$options = array();
	foreach ( (array) $given as $key => $value ) {
		if ( is_int( $key ) ) {
			$options[ $value ] = 'true';
		} else {
			$options[ $key ] = $value;
		}
	}
	return cdm_widgets_element( str_replace( '_', '-', substr( $tag, strlen( 'cdm_' ) ) ), $options );
}

/**
 * An element with a link inside for where no script runs, on one line: wpautop would break it.
 *
 * @param string $name    Name without `cdm-`.
 * @param array  $options Attribute => value. Whatever is not in the list is left out.
 * @return string HTML; empty for a name that is none.
 */
function cdm_widgets_element( $name, $options ) {
	if ( ! in_array( $name, CDM_WIDGETS_ELEMENTS, true ) ) {
		return '';
	}
	$html = '';
	foreach ( CDM_WIDGETS_ATTRIBUTES as $attribute ) {
		$value = $options[ $attribute ] ?? '';
		if ( ! is_scalar( $value ) || '' === (string) $value ) {
			continue;
		}
		if ( in_array( $attribute, CDM_WIDGETS_FLAGS, true ) ) {
			$html .= filter_var( $value, FILTER_VALIDATE_BOOLEAN ) ? ' ' . $attribute : '';
		} elseif ( in_array( $attribute, CDM_WIDGETS_ADDRESSES, true ) ) {
			$url   = esc_url( $value, array( 'http', 'https' ) );
			$html .= '' === $url ? '' : sprintf( ' %1$s="%2$s"', $attribute, $url );
		} else {
			$html .= sprintf( ' %1$s="%2$s"', $attribute, esc_attr( sanitize_text_field( $value ) ) );
		}
	}
	wp_enqueue_script( 'cdm-widgets' );
	return sprintf(
		'<cdm-%1$s%2$s><a data-fallback href="%3$s">%4$s</a></cdm-%1$s>',
		$name,
		$html,
		esc_url( CDM_WIDGETS_FALLBACK_URL ),
		esc_html( cdm_widgets_fallback_text( $options['lang'] ?? '' ) )
	);
}

/**
 * The text of the link inside an element, which is read before the element speaks or where it cannot.
 *
 * @param mixed $lang What the page asked for, such as `fr-CH`. Of a language that is not ours, that of the page counts.
 * @return string Text; French, the network's own language, where that of the page is not ours either.
 */
function cdm_widgets_fallback_text( $lang ) {
	foreach ( array( is_scalar( $lang ) ? (string) $lang : '', determine_locale() ) as $tag ) {
		$language = strtolower( preg_split( '/[-_]/', trim( $tag ) )[0] );
		if ( isset( CDM_WIDGETS_FALLBACK_TEXTS[ $language ] ) ) {
			return CDM_WIDGETS_FALLBACK_TEXTS[ $language ];
		}
	}
	return CDM_WIDGETS_FALLBACK_TEXTS['fr'];
}

/**
 * Pins the loader, which pins what it loads.
 *
 * @param string $tag    The script tag.
 * @param string $handle Its name.
 * @return string
 */
function cdm_widgets_pin( $tag, $handle ) {
	if ( 'cdm-widgets' !== $handle || 0 !== strpos( CDM_WIDGETS_INTEGRITY, 'sha' ) ) {
		return $tag;
	}
	$pinned = sprintf( ' integrity="%s" crossorigin="anonymous" src=', esc_attr( CDM_WIDGETS_INTEGRITY ) );
	return preg_replace( '/ src=/', $pinned, $tag, 1 );
}
