import { define } from '../define.js';
import { CdmCentre } from './cdm-centre.js';

define('cdm-centre', CdmCentre);

// So that whoever imports this has the tag's type too.
export { CdmCentre };
