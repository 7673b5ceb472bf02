import { closeHostPages } from '../support/host-page.js';
import { SCRIPTS } from './script-faults.js';

describe('our script, come', () => {
  afterEach(closeHostPages);

  for (const fault of SCRIPTS) it(fault.name, () => fault.run());
});
