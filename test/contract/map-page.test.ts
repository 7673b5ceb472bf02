import { expect } from '@open-wc/testing';
import { waitUntil } from '../support/wait.js';
import { closeHostPages, hostPage, type HostPage } from '../support/host-page.js';

const page = (body: string, head: string) =>
  `<!doctype html><html lang="fr"><head>${head}<title>Host</title></head><body>${body}</body></html>`;
const LOADER = '<script src="/released/cdn/cdm.js"></script>';
const WHOLE = '<script src="/released/cdn/cdm.all.js"></script>';

const count = (host: HostPage, selector: string) =>
  host.document.querySelector('cdm-map')?.shadowRoot?.querySelectorAll(selector).length ?? 0;
const resources = (host: HostPage) =>
  host.window.performance.getEntriesByType('resource').map(({ name }) => new URL(name));

describe('a host page with a map', () => {
  afterEach(closeHostPages);

  for (const [form, script] of [
    ['in chunks', LOADER],
    ['in one file', WHOLE],
  ] as const) {
    it(`draws it for a div, under a strict policy, from one origin, ${form}`, async () => {
      const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${location.origin}">`;
      const host = await hostPage(
        page('<div data-cdm="map" data-countries="BE" data-selected="namur"></div>', `${policy}${script}`),
      );
      await waitUntil(() => count(host, '.map .pin.chosen'), 'the map came');
      expect([count(host, '.entry'), host.errors, host.warnings]).to.deep.equal([4, [], []]);
      expect(host.violations).to.deep.equal([]);
      expect(resources(host).every(({ origin }) => origin === location.origin)).to.equal(true);
    });
  }

  it('keeps the list where the outlines are missing, says so and offers to try again', async () => {
    const host = await hostPage(page('<cdm-map></cdm-map>', '<script src="/missing/moremap/cdm.js"></script>'));
    await waitUntil(() => count(host, '[role="alert"] button'), 'a message');
    expect([count(host, '.entry') > 50, count(host, '.map'), host.errors]).to.deep.equal([true, 0, []]);
  });

  it('draws it from the single file too', async () => {
    const host = await hostPage(page('<cdm-map></cdm-map>', WHOLE));
    await waitUntil(() => count(host, '.map .pin'), 'the map came');
    expect(host.errors).to.deep.equal([]);
  });

  it('costs the other elements nothing', async () => {
    const host = await hostPage(page('<cdm-directory></cdm-directory>', LOADER));
    await waitUntil(
      () => host.document.querySelector('cdm-directory')!.shadowRoot?.querySelector('.items'),
      'the list came',
    );
    const names = resources(host).map(({ pathname }) => pathname.split('/').pop()!);
    expect(names.filter((name) => /^(map|moremap)-/.test(name))).to.deep.equal([]);
  });
});
