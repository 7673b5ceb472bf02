/** `cdm.all.js`: everything in one file, for hosts whose optimisers rewrite scripts. */
import '../elements/directory/cdm-directory.define.js';
import '../elements/find-nearest/cdm-find-nearest.define.js';
import '../elements/logo/cdm-logo.define.js';
import { expandDivs } from './expand-divs.js';

expandDivs(document.documentElement);
new MutationObserver((records) => {
  for (const { target } of records) if (target instanceof Element) expandDivs(target);
}).observe(document.documentElement, { childList: true, subtree: true });
