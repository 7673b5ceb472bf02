/** Schemes that an `href` may have. Lit runs `javascript:` URLs that it is given, so every link passes here. */
const SAFE = ['https:', 'http:'];

/**
 * An address that a host page or a feed gave, if it may become a link.
 *
 * @returns `undefined` for another scheme and for what is no URL.
 */
export function safeHref(href: string): string | undefined {
  try {
    return SAFE.includes(new URL(href, document.baseURI).protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
