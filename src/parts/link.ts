/**
 * An address that may become a link. Lit runs the `javascript:` URLs that it is given, so every link passes here.
 *
 * @param schemes - Those accepted; an address relative to the page has the page's.
 * @returns `undefined` for another scheme and for what is no URL.
 */
export function safeHref(href: string, schemes: readonly string[] = ['https:', 'http:']): string | undefined {
  try {
    return schemes.includes(new URL(href, document.baseURI).protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
