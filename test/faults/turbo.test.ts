import { closeHostPages } from '../support/host-page.js';
import { LEFT_EARLY, TURBO_VISITS } from './turbo-faults.js';

describe('a page that is never loaded again', () => {
  afterEach(closeHostPages);

  for (const fault of [...TURBO_VISITS, LEFT_EARLY]) it(fault.name, () => fault.run());
});
