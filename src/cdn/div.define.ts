/** `<div data-cdm="…">`, and tags that are none of ours, as the loader serves it: only to pages that have one. */
import { expandDivs, tellUnknown } from './expand-divs.js';
import { watchPage } from './watch-page.js';

watchPage(expandDivs);
watchPage(() => tellUnknown(document));
