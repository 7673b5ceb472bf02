import * as composer from '../../controllers/composer.js';
import { provideComposer } from '../../controllers/drawings.js';
import { define } from '../define.js';
import { CdmLogo } from './cdm-logo.js';

// A module of an application has what it needs with it: the first render draws, in a browser and on a server.
provideComposer(composer);
define('cdm-logo', CdmLogo);

// So that whoever imports this has the tag's type too.
export { CdmLogo };
