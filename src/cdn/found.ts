import { expandDivs } from './expand-divs.js';
import { page } from './page.js';
import { tellOthers, tellUnknown } from './tell.js';

let isTold = false;

/**
 * Makes elements of each `<div data-cdm="…">`, and says what is to be said of tags that are none of ours, or were
 * somebody else's before. Only pages that have any of these load it.
 *
 * @param root - What the page was given.
 */
export default function found(root: Element): void {
  if (!isTold) tellOthers();
  isTold = true;
  // Another version has the page, its tags and its `div`s.
  if (page.cdm !== '__VERSION__') return;
  expandDivs(root);
  tellUnknown(page);
}
