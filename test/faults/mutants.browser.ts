/** Run by `npm run test:mutants`, not with the other tests: a mutant that hangs takes as long as a test may wait. */
import { expect } from '@open-wc/testing';
import { closeHostPages } from '../support/host-page.js';
import type { Fault } from './fault.js';
import { faultOf } from './faults.js';
import { MUTANTS } from './mutants.mjs';

const scriptOf = (mutant: string): string => `<script src="/mutant/${mutant}/cdm.js"></script>`;

/** What a fault does to a page with that mutant. A mutant that is not there would do harm too, and show nothing. */
async function harmOf(fault: Fault, mutant: string): Promise<unknown> {
  const { ok, status } = await fetch(`/mutant/${mutant}/cdm.js`);
  if (!ok) throw new Error(`/mutant/${mutant}/cdm.js: ${status}`);
  return fault.run(scriptOf(mutant)).then(
    () => undefined,
    (cause: unknown) => cause,
  );
}

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
