import { expect } from '@open-wc/testing';
import { closeHostPages } from '../support/host-page.js';
import { COVERED, EARLY, LATE, SLOW } from './chunk-faults.js';

describe('a chunk that does not come as it should', () => {
  afterEach(closeHostPages);

  for (const fault of [...EARLY, ...LATE, SLOW]) it(fault.name, () => fault.run());

  it('is each of those that are released: every kind is here', async () => {
    const files = Object.keys((await (await fetch('/dist/cdn/integrity.json')).json()) as object);
    const kinds = files
      .map((file) => /^([\w.-]+)-\w{7}\.js$/.exec(file)?.[1])
      .filter((kind): kind is string => kind !== undefined)
      // Of the languages one stands for all; test/faults/places.test.ts has the other places.
      .filter((kind) => !/^(ca|de|es|nl|pt)$|^more(?!fr)..$|^places-(?!head)/.test(kind));
    expect(kinds.filter((kind) => !COVERED.some((name) => kind === name || kind.startsWith(`${name}.`)))).to.deep.equal(
      [],
    );
  });
});
