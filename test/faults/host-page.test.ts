import { closeHostPages } from '../support/host-page.js';
import { ALL, CDN } from '../support/invariants.js';
import { HOST_PAGE_FAULTS } from './host-faults.js';

for (const script of [CDN, ALL]) {
  describe(`a host page that breaks things, with every element in it, by ${script.split('/').pop()!}`, () => {
    afterEach(closeHostPages);

    for (const fault of HOST_PAGE_FAULTS) it(fault.name, () => fault.run(`<script src="${script}"></script>`));
  });
}
