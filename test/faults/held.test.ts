import { closeHostPages } from '../support/host-page.js';
import { HELD_BACK } from './held-faults.js';

describe('what is held back for as long as a test likes', () => {
  afterEach(closeHostPages);

  for (const fault of HELD_BACK) it(fault.name, () => fault.run());
});
