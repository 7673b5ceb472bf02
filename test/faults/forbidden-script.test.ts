import { aTimeout, expect } from '@open-wc/testing';
import { closeHostPages, hostPage } from '../support/host-page.js';
import { elements, find, TAGS } from '../support/invariants.js';

describe('our script, forbidden', () => {
  afterEach(closeHostPages);

  for (const file of ['cdm.js', 'cdm.all.js']) {
    it(`${file}, by the page’s policy: every fallback stays, the page hears of one violation`, async () => {
      const policy = "script-src 'unsafe-inline'";
      const host = await hostPage(
        `<!doctype html><html lang="fr"><head><meta http-equiv="Content-Security-Policy" content="${policy}"><script src="/released/cdn/${file}"></script><title>Host</title></head><body>${elements()}</body></html>`,
      );
      await aTimeout(100);
      expect(host.violations).to.deep.equal([`script-src-elem ${location.origin}/released/cdn/${file}`]);
      expect([host.errors, host.warnings]).to.deep.equal([[], []]);
      for (const tag of TAGS) expect(find(host, `${tag} a`)!.getClientRects().length, tag).to.be.above(0);
    });
  }

  it('in its chunks alone: every fallback stays, one line for each element', async () => {
    const policy = `script-src 'unsafe-inline' ${location.origin}/released/cdn/cdm.js`;
    const host = await hostPage(
      `<!doctype html><html lang="fr"><head><meta http-equiv="Content-Security-Policy" content="${policy}"><script src="/released/cdn/cdm.js"></script><title>Host</title></head><body>${elements()}</body></html>`,
    );
    await aTimeout(500);
    expect(host.warnings.map((line) => /^<([\w-]+)> not loaded\./.exec(line)?.[1]).sort()).to.deep.equal(
      [...TAGS].sort(),
    );
    expect(host.errors).to.deep.equal([]);
    for (const tag of TAGS) expect(find(host, `${tag} a`)!.getClientRects().length, tag).to.be.above(0);
  });
});
