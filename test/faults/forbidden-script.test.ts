import { aTimeout, expect } from '@open-wc/testing';
import { closeHostPages } from '../support/host-page.js';
import { ALL, CDN, expectUnharmed, faultPage, find, TAGS, type FaultPage } from '../support/invariants.js';

const policy = (scripts: string): string =>
  `<meta http-equiv="Content-Security-Policy" content="script-src 'unsafe-inline' ${scripts}">`;

const expectFallbacks = ({ host }: FaultPage): void => {
  for (const tag of TAGS) expect(find(host, `${tag} a`)!.getClientRects().length, tag).to.be.above(0);
};

describe('our script, forbidden', () => {
  afterEach(closeHostPages);

  for (const file of [CDN, ALL]) {
    it(`${file.split('/').pop()!}, by the page’s policy: every fallback stays, the page hears of one violation`, async () => {
      const page = await faultPage({ head: policy(''), script: `<script src="${file}"></script>` });
      await aTimeout(100);
      expect(page.host.violations).to.deep.equal([`script-src-elem ${location.origin}${file}`]);
      expectFallbacks(page);
      await expectUnharmed(page, { violations: /^script-src-elem/ });
    });
  }

  it('in its chunks alone: every fallback stays, one line for each element', async () => {
    const page = await faultPage({ head: policy(location.origin + CDN) });
    await aTimeout(500);
    const lines = page.host.warnings.map((line) => /^<([\w-]+)> not loaded\./.exec(line)?.[1]);
    expect(lines.sort()).to.deep.equal([...TAGS].sort());
    expectFallbacks(page);
    await expectUnharmed(page, { warnings: TAGS.length, violations: /^(script-src-elem|connect-src)/ });
  });
});
