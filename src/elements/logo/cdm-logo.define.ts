import { define } from '../define.js';
import { CdmLogo } from './cdm-logo.js';

define('cdm-logo', CdmLogo);

// So that whoever imports this has the tag's type too.
export { CdmLogo };
