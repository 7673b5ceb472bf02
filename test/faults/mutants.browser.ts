/** Run by `npm run test:mutants`, after the other tests: a mutant that hangs takes as long as a test may wait. */
import { expect } from '@open-wc/testing';
import { closeHostPages } from '../support/host-page.js';
import { faultOf } from './faults.js';
import { MUTANTS } from './mutants.mjs';

/** What a fault says of a page with that mutant; nothing where all holds. */
async function harmOf(fault: string, mutant: string): Promise<string> {
  const { ok, status } = await fetch(`/mutate/${mutant}`);
  if (!ok) throw new Error(`/mutate/${mutant}: ${status}`);
  return faultOf(fault)
    .run()
    .then(
      () => '',
      (cause: unknown) => (cause instanceof Error ? cause.message : String(cause)),
    );
}

describe('a library with a guard taken away', function () {
  this.timeout(30_000);
  afterEach(() => {
    closeHostPages();
    localStorage.clear();
  });

  for (const [name, { of, fault, breaks }] of Object.entries(MUTANTS)) {
    it(`${name} (${of}) is found by "${fault}"`, async () => {
      // Any other harm might be for how the mutant was built.
      expect(await harmOf(fault, name)).to.match(breaks);
    });
  }

  // Without this, a mutant might be found for a fault that always does harm.
  const whole = (of: string) => (of.startsWith('src/cdn/') ? 'none-loader' : 'none');
  const pairs = new Set(Object.values(MUTANTS).map(({ of, fault }) => `${whole(of)} ${fault}`));
  for (const pair of pairs) {
    const [mutant, fault] = [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)];
    it(`with all its guards (${mutant}) passes "${fault}"`, async () => {
      expect(await harmOf(fault, mutant)).to.equal('');
    });
  }
});
