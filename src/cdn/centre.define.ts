/** `<cdm-centre>` as the loader serves it: with its logo drawn, as `logo.define.ts` does. */
import { provideReleased } from '../controllers/drawings.js';
// Before the class: what stands first in `core` then is Lit, and the whole compresses best.
import { define } from '../elements/define.js';
import { CdmCentre } from '../elements/centre/cdm-centre.js';
import { fetchReleasedDrawing } from './fetch-released-drawing.js';

provideReleased(fetchReleasedDrawing);
define('cdm-centre', CdmCentre);
