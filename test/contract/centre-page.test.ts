import { expect } from '@open-wc/testing';
import { waitUntil } from '../support/wait.js';
import { closeHostPages, hostPage, type HostPage } from '../support/host-page.js';

const page = (body: string, head: string) =>
  `<!doctype html><html lang="fr"><head>${head}<title>Host</title></head><body>${body}</body></html>`;
const LOADER = '<script src="/released/cdn/cdm.js"></script>';
const WHOLE = '<script src="/released/cdn/cdm.all.js"></script>';

const root = (host: HostPage) => host.document.querySelector('cdm-centre')?.shadowRoot;
const files = (host: HostPage) =>
  host.window.performance.getEntriesByType('resource').map(({ name }) =>
    new URL(name).pathname
      .split('/')
      .pop()!
      .replace(/-\w{7}\.js$/, ''),
  );

describe('a host page with one centre', () => {
  afterEach(closeHostPages);

  it('shows it with its logo drawn, and loads nothing that it does not need', async () => {
    const host = await hostPage(page('<cdm-centre centre="geneve"></cdm-centre>', LOADER));
    await waitUntil(() => root(host)?.querySelector('.lettering path'), 'the lettering');
    expect(root(host)!.querySelector('.provenance')!.textContent).to.contain('Les horaires');
    expect([...new Set(files(host))].sort()).to.deep.equal(
      ['cdm.js', 'centre', 'centres', 'core', 'fr', 'geneve.json', 'more', 'morefr', 'parts'].sort(),
    );
    expect(host.window.customElements.get('cdm-logo')).to.equal(undefined);
    expect([host.errors, host.warnings]).to.deep.equal([[], []]);
  });

  it('draws both logos from the released drawing, beside a logo of the same centre', async () => {
    const host = await hostPage(
      page('<cdm-centre centre="geneve"></cdm-centre><cdm-logo centre="geneve"></cdm-logo>', LOADER),
    );
    await waitUntil(() => root(host)?.querySelector('.lettering path'));
    await waitUntil(() => host.document.querySelector('cdm-logo')!.shadowRoot?.querySelector('.lettering path'));
    expect(files(host)).not.to.include('compose');
    expect([host.errors, host.warnings]).to.deep.equal([[], []]);
  });

  for (const [form, script] of [
    ['in chunks', LOADER],
    ['in one file', WHOLE],
  ] as const) {
    it(`shows it for a div, under a policy that forbids to ask for the drawing, ${form}`, async () => {
      const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${location.origin}">`;
      const host = await hostPage(
        page(
          '<div data-cdm="centre" data-centre="nimes" data-report-to="https://example.org/"></div>',
          policy + script,
        ),
      );
      await waitUntil(() => root(host)?.querySelector('.lettering path'), 'the lettering');
      expect(root(host)!.querySelector<HTMLAnchorElement>('.report')!.href).to.equal('https://example.org/');
      expect(host.errors).to.deep.equal([]);
    });
  }

  it('composes a logo whose drawing was tampered with', async () => {
    const host = await hostPage(
      page('<cdm-centre centre="nimes"></cdm-centre>', '<script src="/tampered/logos/cdm.js"></script>'),
    );
    await waitUntil(() => root(host)?.querySelector('.lettering path'), 'the lettering');
    expect(files(host)).to.include('compose');
  });

  it('comes from the single file too', async () => {
    const host = await hostPage(page('<cdm-centre centre="nimes"></cdm-centre>', WHOLE));
    await waitUntil(() => root(host)?.querySelector('.lettering path'), 'the lettering');
    expect(host.errors).to.deep.equal([]);
  });
});
