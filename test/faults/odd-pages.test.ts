import { closeHostPages } from '../support/host-page.js';
import { ODD_PAGES } from './odd-faults.js';
import { RECORD_FAULTS } from './record-faults.js';

describe('pages that are not like others', () => {
  afterEach(closeHostPages);

  for (const fault of [...RECORD_FAULTS, ...ODD_PAGES]) it(fault.name, () => fault.run());
});
