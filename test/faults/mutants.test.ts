import { faultOf } from './faults.js';
import { MUTANTS } from './mutants.mjs';

/** The rest is in mutants.node.test.mjs; the faults are for browsers. */
it('every mutant names one fault', () => {
  for (const { fault } of Object.values(MUTANTS)) faultOf(fault);
});
