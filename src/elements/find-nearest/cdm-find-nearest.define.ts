import { define } from '../define.js';
import { CdmFindNearest } from './cdm-find-nearest.js';

define('cdm-find-nearest', CdmFindNearest);
