import { adoptStyles, type CSSResult } from 'lit';

/**
 * Gives an element its styles again. A constructed sheet belongs to the document it was made in (lit/lit#4868), so that
 * an element that has moved to another one has lost them. Where Lit had to write style elements, they have moved along.
 */
export function restyle(element: Element, styles: readonly CSSResult[]): void {
  const root = element.shadowRoot;
  const Sheet = element.ownerDocument.defaultView?.CSSStyleSheet;
  if (!root) return;
  if (!root.adoptedStyleSheets) return adoptStyles(root, [...styles]);
  // Nobody sees a document without a window, and it takes no sheet of another one.
  if (!Sheet) return;
  root.adoptedStyleSheets = styles.map(({ cssText }) => {
    const sheet = new Sheet();
    sheet.replaceSync(cssText);
    return sheet;
  });
}
