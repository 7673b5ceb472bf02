import { closeHostPages } from '../support/host-page.js';
import { LIBRARY_PAGE_FAULTS } from './library-faults.js';

describe('a library of the page’s, with every element in it', () => {
  afterEach(closeHostPages);

  for (const fault of LIBRARY_PAGE_FAULTS) it(fault.name, () => fault.run());
});
