import { define } from '../define.js';
import { CdmLogo } from './cdm-logo.js';

define('cdm-logo', CdmLogo);
