import { define } from '../define.js';
import { CdmMap } from './cdm-map.js';

define('cdm-map', CdmMap);

// So that whoever imports this has the tag's type too.
export { CdmMap };
