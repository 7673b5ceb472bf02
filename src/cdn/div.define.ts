/**
 * `<div data-cdm="…">`, as the loader serves it: only to pages that have one. And what is to be said of tags that are none
 * of ours, or were somebody else's before.
 */
import { expandDivs } from './expand-divs.js';
import { tellOthers, tellUnknown } from './tell.js';
import { watchPage } from './watch-page.js';

tellOthers();
watchPage(expandDivs);
watchPage(() => tellUnknown(document.documentElement));
