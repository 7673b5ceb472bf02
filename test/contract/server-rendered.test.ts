import { expect } from '@open-wc/testing';
import { closeHostPages, pageAt } from '../support/host-page.js';
import { expectUnharmed } from '../support/invariants.js';
import { waitUntil } from '../support/wait.js';

const MARKUP =
  '<cdm-logo centre="nimes" lang="it" href="https://example.org/"><a data-fallback href="/x">Nîmes</a></cdm-logo>';
const serverRendered = (script = '') =>
  pageAt(`/server-rendered?${new URLSearchParams({ markup: MARKUP, ...(script && { script }) })}`);
const logoIn = ({ document }: { readonly document: Document }) => document.querySelector('cdm-logo')!;
/** Every node that shows or says something, its attributes sorted. */
const contentOf = (root: ShadowRoot) =>
  [...root.querySelectorAll('.base, .base *')].map((element) => [
    element.localName,
    ...[...element.attributes].map(({ name, value }) => `${name}=${value}`).sort(),
    element.childElementCount ? '' : element.textContent.trim(),
  ]);

describe('a logo that a server has drawn', () => {
  afterEach(closeHostPages);

  it('is there without any script: link, name, lettering, its own colours', async () => {
    const host = await serverRendered();
    const root = logoIn(host).shadowRoot!;
    expect(root.querySelector('a')!.textContent.replace(/\s+/g, ' ').trim()).to.equal(
      'Cité des métiers Nîmes, pagina iniziale',
    );
    expect(root.querySelectorAll('.lettering path').length).to.equal(4);
    expect(host.window.getComputedStyle(root.querySelector('rect')!).fill).to.equal('rgb(196, 18, 47)');
  });

  it('is taken over node by node where Lit’s hydration is loaded', async () => {
    const host = await serverRendered('/test/fixtures/hydrate.js');
    const logo = logoIn(host);
    const [path, before] = [logo.shadowRoot!.querySelector('path'), contentOf(logo.shadowRoot!)];
    await waitUntil(() => logo.hasUpdated, 'hydration');
    expect(logo.shadowRoot!.querySelector('path')).to.equal(path);
    expect(contentOf(logo.shadowRoot!)).to.deep.equal(before);
    logo.centre = 'geneve';
    await waitUntil(() => logo.shadowRoot!.textContent.includes('Grand Genève'), 'a change');
    expect([host.errors, host.warnings.filter((line) => !line.includes('dev mode'))]).to.deep.equal([[], []]);
  });

  it('is replaced by the same where it is not', async () => {
    const host = await serverRendered('/released/cdn/cdm.js');
    const logo = logoIn(host);
    const before = contentOf(logo.shadowRoot!);
    await waitUntil(() => logo.hasUpdated, 'the first render');
    expect(contentOf(logo.shadowRoot!)).to.deep.equal(before);
    expect(logo.shadowRoot!.querySelectorAll('svg').length).to.equal(1);
    await expectUnharmed({ host, twin: await serverRendered(), focused: null });
  });
});
