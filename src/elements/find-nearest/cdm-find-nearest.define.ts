import { define } from '../define.js';
import { CdmFindNearest } from './cdm-find-nearest.js';

define('cdm-find-nearest', CdmFindNearest);

// So that whoever imports this has the tag's type too.
export { CdmFindNearest };
