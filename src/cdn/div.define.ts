/** `<div data-cdm="…">` as the loader serves it: only to pages that have one. */
import { expandDivs } from './expand-divs.js';
import { watchPage } from './watch-page.js';

watchPage(expandDivs);
