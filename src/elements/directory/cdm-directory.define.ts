import { define } from '../define.js';
import { CdmDirectory } from './cdm-directory.js';

define('cdm-directory', CdmDirectory);
