/**
 * `<div data-cdm="…">`, as the loader serves it: only to pages that have one. And what is to be said of tags that are none
 * of ours, or were somebody else's before.
 */
import { expandDivs } from './expand-divs.js';
import { tellOthers, tellUnknown } from './tell.js';

tellOthers();

/** The loader tells of what comes later, too: one observer is enough for a page. */
export function found(root: Element): void {
  expandDivs(root);
  tellUnknown(document.documentElement);
}

found(document.documentElement);
