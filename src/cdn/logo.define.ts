/** `<cdm-logo>` as the loader serves it: a released logo comes drawn, without the font and what sets it. */
import { provideReleased } from '../controllers/drawings.js';
import { define } from '../elements/define.js';
import { CdmLogo } from '../elements/logo/cdm-logo.js';
import { fetchReleasedDrawing } from './fetch-released-drawing.js';

provideReleased(fetchReleasedDrawing);
define('cdm-logo', CdmLogo);
