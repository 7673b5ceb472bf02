/**
 * An address that a host page gave, if it may become a link. Lit runs the `javascript:` URLs that it is given.
 *
 * @returns `undefined` for another scheme than `https:` and `http:`, and for what is no URL.
 */
export function safeHref(href: string): string | undefined {
  try {
    // A server knows no page: there any base tells a scheme from a path.
    return /^https?:$/.test(new URL(href, globalThis.document?.baseURI ?? 'https://a').protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
