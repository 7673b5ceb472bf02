/** What keeps the space of each element: disabled, it gives that up, for an element that will not come. */
export const reserved: Record<string, { disabled?: boolean }> = {};

/**
 * Keeps space for an element until it is defined, so that the page does not move. In a sheet of the document's own, at
 * the lowest specificity: any rule of the page wins.
 */
export function reserve(name: string, height: string): void {
  try {
    const sheet = (reserved[name] = new CSSStyleSheet());
    sheet.replaceSync(`:where(cdm-${name}:not(:defined,[hidden])){display:block;min-block-size:${height}}`);
    document.adoptedStyleSheets.push(sheet);
  } catch {
    // An old browser: the page may move once.
  }
}
