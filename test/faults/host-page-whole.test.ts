import { ALL } from '../support/invariants.js';
import { describeHostPages } from './host-page-faults.js';

/** A file of its own: WebKit takes half of the time that a file of tests may take. */
describeHostPages(ALL);
