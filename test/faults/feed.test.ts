import { expect } from '@open-wc/testing';
import { closeHostPages } from '../support/host-page.js';
import { drawn, elements, expectUnharmed, faultPage, find, findAll, noticesIn, TAGS } from '../support/invariants.js';
import { waitUntil } from '../support/wait.js';
import { FEED_FAULTS } from './feed-faults.js';

describe('a feed that goes wrong, for every element', () => {
  afterEach(closeHostPages);

  for (const fault of FEED_FAULTS) it(fault.name, () => fault.run());

  for (const oddity of ['moved', 'byte-order-mark']) {
    it(`${oddity}: read as if nothing were`, async () => {
      const page = await faultPage({ body: elements(`/faulty-feed/${oddity}/${crypto.randomUUID()}`) });
      await drawn(page);
      await waitUntil(() => find(page.host, 'cdm-directory')!.shadowRoot!.textContent.includes('Svizzera'));
      await expectUnharmed(page);
      expect(TAGS.flatMap((tag) => findAll(page.host, tag).flatMap(noticesIn))).to.deep.equal([]);
    });
  }
});
