import { closeHostPages } from '../support/host-page.js';
import { ORIGINS, SEARCH } from './origin-faults.js';

describe('our script on another origin', () => {
  afterEach(closeHostPages);

  for (const fault of [...ORIGINS, SEARCH]) it(fault.name, () => fault.run());
});
