import { closeHostPages } from '../support/host-page.js';
import { HOST_PAGE_FAULTS } from './host-faults.js';
import { MARKUP_PAGE_FAULTS } from './markup-faults.js';
import { POLICY_PAGE_FAULTS } from './policy-faults.js';

const FAULTS = [...HOST_PAGE_FAULTS, ...MARKUP_PAGE_FAULTS, ...POLICY_PAGE_FAULTS];

/** Every fault of a page, with the elements brought by one of our files. */
export const describeHostPages = (script: string): void =>
  void describe(`a host page that breaks things, with every element in it, by ${script.split('/').pop()!}`, () => {
    afterEach(closeHostPages);

    for (const fault of FAULTS) it(fault.name, () => fault.run(`<script src="${script}"></script>`));
  });
