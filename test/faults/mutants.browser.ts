/** Run by `npm run test:mutants`, not with the other tests: a mutant that hangs takes as long as a test may wait. */
import { expect } from '@open-wc/testing';
import { closeHostPages } from '../support/host-page.js';
import type { Fault } from './fault.js';
import { FEED_FAULTS } from './feed-faults.js';
import { HOST_PAGE_FAULTS } from './host-faults.js';
import { MUTANTS } from './mutants.mjs';

const scriptOf = (mutant: string): string => `<script src="/mutant/${mutant}/cdm.js"></script>`;

function faultOf(words: string): Fault {
  const found = [...FEED_FAULTS, ...HOST_PAGE_FAULTS].filter(({ name }) => name.includes(words));
  if (found.length !== 1) throw new Error(`${found.length} faults are called "${words}"`);
  return found[0]!;
}

const harmOf = (fault: Fault, mutant: string): Promise<unknown> =>
  fault.run(scriptOf(mutant)).then(
    () => undefined,
    (cause: unknown) => cause,
  );

describe('a library with a guard taken away', function () {
  this.timeout(30_000);
  afterEach(() => {
    closeHostPages();
    localStorage.clear();
  });

  for (const [name, { of, fault }] of Object.entries(MUTANTS)) {
    it(`${name} (${of}) is found by "${fault}"`, async () => {
      expect(await harmOf(faultOf(fault), name)).not.to.equal(undefined);
    });
  }

  // Without this, a mutant might be found for how it was built.
  const whole = (of: string) => (of.startsWith('src/cdn/') ? 'none-loader' : 'none');
  const pairs = new Set(Object.values(MUTANTS).map(({ of, fault }) => `${whole(of)} ${fault}`));
  for (const pair of pairs) {
    const [mutant, fault] = [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)];
    it(`with all its guards (${mutant}) passes "${fault}"`, async () => {
      expect(await harmOf(faultOf(fault), mutant)).to.equal(undefined);
    });
  }
});
