import { closeHostPages } from '../support/host-page.js';
import { VISITOR_PAGE_FAULTS } from './visitor-faults.js';

describe('a visitor, or a clock, that nobody had reckoned with', () => {
  afterEach(closeHostPages);

  for (const fault of VISITOR_PAGE_FAULTS) it(fault.name, () => fault.run());
});
