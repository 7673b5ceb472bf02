import { closeHostPages } from '../support/host-page.js';
import { EARLY, LATE, SLOW } from './chunk-faults.js';

describe('a chunk that does not come as it should', () => {
  afterEach(closeHostPages);

  for (const fault of [...EARLY, ...LATE, SLOW]) it(fault.name, () => fault.run());
});
