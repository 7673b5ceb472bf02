<?php
/*
 * What the WordPress plugin uses of WordPress, as far as it uses it, by WordPress's own documentation: no more than a
 * stand-in. Escaping does what the documented function promises at least; nothing here knows the plugin but its file.
 */

define( 'ABSPATH', '/' );

$GLOBALS['hooks']      = array();
$GLOBALS['shortcodes'] = array();
$GLOBALS['scripts']    = array();
$GLOBALS['queue']      = array();
$GLOBALS['blocks']     = array();

/**
 * A page: its posts are written, then its footer.
 *
 * @param array $page `content`: texts with shortcodes; `blocks`: attributes of blocks; `locale`; `url`: where the loader is,
 *   if not in the plugin; `isOldTheme`: without support for HTML5 scripts.
 * @return array `content`, `blocks`: HTML of each; `footer`: the scripts.
 */
function answer( $page ) {
	$GLOBALS['page'] = $page;
	if ( isset( $page['url'] ) ) {
		add_filter(
			'cdm_widgets_script_url',
			function () {
				return $GLOBALS['page']['url'];
			}
		);
	}
	require '/plugins/cdm-widgets/cdm-widgets.php';
	apply_filters( 'init', null );
	$block = $GLOBALS['blocks']['/plugins/cdm-widgets'];
	return array(
		'content'    => array_map( 'do_shortcode', $page['content'] ?? array() ),
		'blocks'     => array_map( $block['render_callback'], $page['blocks'] ?? array() ),
		'footer'     => footer(),
		'shortcodes' => array_keys( $GLOBALS['shortcodes'] ),
	);
}

function add_filter( $hook, $callback, $priority = 10, $arguments = 1 ) {
	$GLOBALS['hooks'][ $hook ][] = array( $callback, $arguments );
}

function add_action( $hook, $callback, $priority = 10, $arguments = 1 ) {
	add_filter( $hook, $callback, $priority, $arguments );
}

function apply_filters( $hook, $value, ...$more ) {
	foreach ( $GLOBALS['hooks'][ $hook ] ?? array() as list( $callback, $count ) ) {
		$value = $callback( ...array_slice( array( $value, ...$more ), 0, $count ) );
	}
	return $value;
}

function add_shortcode( $tag, $callback ) {
	$GLOBALS['shortcodes'][ $tag ] = $callback;
}

/** Attributes as name="value", name='value', name=value, or a value alone; names in lower case. */
function do_shortcode( $text ) {
	return preg_replace_callback(
		'/\[(\w+)((?:[^\]"\']|"[^"]*"|\'[^\']*\')*)\]/',
		function ( $found ) {
			list( $all, $tag, $written ) = $found;
			if ( ! isset( $GLOBALS['shortcodes'][ $tag ] ) ) {
				return $all;
			}
			$given = array();
			preg_match_all( '/([\w-]+)=(?:"([^"]*)"|\'([^\']*)\'|(\S+))|(\S+)/', $written, $parts, PREG_SET_ORDER );
			foreach ( $parts as $part ) {
				if ( '' === $part[1] ) {
					$given[] = $part[5];
				} else {
					$given[ strtolower( $part[1] ) ] = implode( array_slice( $part, 2 ) );
				}
			}
			// An empty string where there is none.
			return $GLOBALS['shortcodes'][ $tag ]( $given ? $given : '', '', $tag );
		},
		$text
	);
}

function register_block_type( $folder, $arguments ) {
	$GLOBALS['blocks'][ $folder ] = $arguments;
}

function get_block_wrapper_attributes() {
	return 'class="wp-block-cdm-widgets"';
}

function wp_register_script( $handle, $source, $needs, $version, $in_footer ) {
	$GLOBALS['scripts'][ $handle ] = null === $version ? $source : "$source?ver=$version";
}

function wp_enqueue_script( $handle ) {
	$GLOBALS['queue'][ $handle ] = true;
}

function footer() {
	$html = '';
	foreach ( array_keys( $GLOBALS['queue'] ) as $handle ) {
		$source = esc_url( $GLOBALS['scripts'][ $handle ] );
		$tag    = empty( $GLOBALS['page']['isOldTheme'] )
			? "<script src=\"$source\" id=\"$handle-js\"></script>\n"
			: "<script type='text/javascript' src='$source' id='$handle-js'></script>\n";
		$html  .= apply_filters( 'script_loader_tag', $tag, $handle, $source );
	}
	return $html;
}

function plugins_url( $path, $file ) {
	return 'https://www.example.org/wp-content/plugins/' . basename( dirname( $file ) ) . '/' . $path;
}

function determine_locale() {
	return $GLOBALS['page']['locale'] ?? 'en_US';
}

function load_plugin_textdomain() {
	return true;
}

function wp_set_script_translations() {
	return true;
}

/** Quotes, `<`, `>` and `&`, but for an `&` that begins an entity. */
function esc_attr( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES, 'UTF-8', false );
}

function esc_html( $text ) {
	return esc_attr( $text );
}

/** Empty for a protocol that is not allowed; without what no address may hold. */
function esc_url( $url, $protocols = array( 'http', 'https', 'mailto' ) ) {
	$url = preg_replace( '/[^a-z0-9-~+_.?#=!&;,\/:%@$|*\'()\[\]\x80-\xff]/i', '', str_replace( ' ', '%20', ltrim( $url ) ) );
	if ( preg_match( '/^([^\/?#]*?):/', $url, $found ) && ! in_array( strtolower( $found[1] ), $protocols, true ) ) {
		return '';
	}
	return str_replace( array( '&', "'" ), array( '&#038;', '&#039;' ), $url );
}

/** On one line, without tags. */
function sanitize_text_field( $text ) {
	return trim( preg_replace( '/\s+/', ' ', strip_tags( $text ) ) );
}
