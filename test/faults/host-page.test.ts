import { CDN } from '../support/invariants.js';
import { describeHostPages } from './host-page-faults.js';

describeHostPages(CDN);
