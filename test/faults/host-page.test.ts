import { closeHostPages } from '../support/host-page.js';
import { HOST_PAGE_FAULTS } from './host-faults.js';

describe('a host page that breaks things, with every element in it', () => {
  afterEach(closeHostPages);

  for (const fault of HOST_PAGE_FAULTS) it(fault.name, () => fault.run());
});
