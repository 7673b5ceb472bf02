import { define } from '../define.js';
import { CdmDirectory } from './cdm-directory.js';

define('cdm-directory', CdmDirectory);

// So that whoever imports this has the tag's type too.
export { CdmDirectory };
