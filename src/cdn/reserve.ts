/**
 * Keeps space for the elements until they are defined, so that the page does not move. In sheets of the document's
 * own, at the lowest specificity: any rule of the page wins.
 */
import { tags } from './tags.js';

/** What keeps the space of each element: disabled, it gives that up, for an element that will not come. */
export const reserved: Record<string, { disabled?: boolean }> = {};

try {
  for (const [name, [height]] of Object.entries(tags)) {
    const sheet = (reserved[name] = new CSSStyleSheet());
    sheet.replaceSync(`:where(cdm-${name}:not(:defined,[hidden])){display:block;min-block-size:${height}}`);
    document.adoptedStyleSheets.push(sheet);
  }
} catch {
  // An old browser: the page may move once.
}
