/** `cdm.all.js`: everything in one file, for hosts whose optimisers rewrite scripts. */
import './read-script-tag.js';
import '../elements/centre/cdm-centre.define.js';
import '../elements/directory/cdm-directory.define.js';
import '../elements/find-nearest/cdm-find-nearest.define.js';
import '../elements/logo/cdm-logo.define.js';
import '../elements/map/cdm-map.define.js';
import { expandDivs } from './expand-divs.js';
import { tellUnknown } from './tell.js';
import { watchPage } from './watch-page.js';

watchPage((root) => {
  expandDivs(root);
  tellUnknown(document.documentElement);
});
