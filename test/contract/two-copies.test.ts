import { aTimeout, expect } from '@open-wc/testing';
import { closeHostPages, type HostPage } from '../support/host-page.js';
import { drawn, expectUnharmed, faultPage, TAGS, type FaultPage } from '../support/invariants.js';
import { waitUntil } from '../support/wait.js';

/** As scripts/testing/faulty-cdn.mjs makes it. */
const OLDER_VERSION = '0.0.9';
const { version: VERSION } = (await (await fetch('/package.json')).json()) as { version: string };

const LOADER = '<script src="/released/cdn/cdm.js"></script>';
const WHOLE = '<script src="/released/cdn/cdm.all.js"></script>';
const OLDER = '<script src="/older/cdm/cdm.all.js"></script>';
/** Another version's loader, with chunks of its own. */
const OLDER_LOADER = '<script src="/older/release/cdm.js"></script>';
const module = (code: string): string => `<script type="module">${code}</script>`;
const NPM = module("import '/dist/npm/elements/logo/cdm-logo.define.js';");

/** A page that is itself made with Lit, speaks through @lit/localize, and has the library's logo in a template. */
const PAGE_WITH_LIT = module(`
  import { html, render } from '/node_modules/lit/index.js';
  import { configureLocalization, msg } from '/node_modules/@lit/localize/lit-localize.js';
  const templates = { templates: { hello: 'Bonjour' } };
  const { setLocale } = configureLocalization({
    sourceLocale: 'en', targetLocales: ['fr'], loadLocale: async () => templates,
  });
  await setLocale('fr');
  const place = document.createElement('div');
  document.body.append(place);
  render(html\`<h1>\${msg('Hello', { id: 'hello' })}</h1><cdm-logo .centre=\${'geneve'}></cdm-logo>\`, place);
`);

/** What the page has of Lit itself, as a page has that is bundled with the npm package: in the twin too. */
const LIT = module("import '/node_modules/lit/index.js';");
/** Of the development version of Lit, which the test server gives to whoever imports it. */
const LITS_OWN = /Lit is in dev mode|Multiple versions/;

/**
 * A page with every element in it.
 *
 * @param ours - Our script tags.
 * @param own - The page's own, which come first, and which its twin has too.
 */
const pageWith = (ours: string, own = ''): Promise<FaultPage> => faultPage({ lang: 'it', head: own, script: ours });

const versionOf = (host: HostPage, tag: string): string =>
  (host.window.customElements.get(tag) as unknown as { version: string }).version;

describe('two copies on a page', () => {
  afterEach(closeHostPages);

  const orders: readonly (readonly [order: string, ours: string, own?: string])[] = [
    ['the loader, then everything in one file', LOADER + WHOLE],
    ['everything in one file, then the loader', WHOLE + LOADER],
    ['npm, then the loader', NPM + LOADER, LIT],
    ['the loader as a module, then npm', LOADER.replace(' ', ' type="module" ') + NPM, LIT],
    ['the loader, async, and npm', LOADER.replace(' ', ' async ') + NPM, LIT],
    // A module of the page runs once the page is read, after our script.
    ['the loader, then a page made with Lit and @lit/localize', LOADER, PAGE_WITH_LIT],
    [
      'the loader, deferred, after a page made with Lit and @lit/localize',
      LOADER.replace(' ', ' defer '),
      PAGE_WITH_LIT,
    ],
    ['everything in one file, then a page made with Lit and @lit/localize', WHOLE, PAGE_WITH_LIT],
  ];
  for (const [order, ours, own] of orders) {
    it(`of one version, ${order}: everything is drawn, nothing is said`, async () => {
      const both = await pageWith(ours, own);
      await drawn(both);
      const { length } = both.host.warnings.filter((line) => LITS_OWN.test(line));
      expect(both.host.warnings.length).to.equal(length);
      await expectUnharmed(both, { warnings: length });
    });
  }

  it('leaves the page its own Lit and its own language', async () => {
    const both = await pageWith(LOADER, PAGE_WITH_LIT);
    const { host } = both;
    await waitUntil(() => host.document.querySelectorAll('cdm-logo').length === 2);
    await drawn(both);
    const [, second] = host.document.querySelectorAll('cdm-logo');
    await waitUntil(() => second!.shadowRoot?.querySelector('.lettering'));
    expect(host.document.querySelector('h1')!.textContent).to.equal('Bonjour');
    // The page speaks French; the element, Italian, as the nearest `lang` says.
    expect(host.document.querySelector('cdm-directory')!.shadowRoot!.textContent).to.include('Svizzera');
  });

  it('of two versions: the first stays, and one line names both', async () => {
    const both = await pageWith(OLDER + WHOLE);
    const { host } = both;
    await drawn(both);
    expect([versionOf(host, 'cdm-logo'), versionOf(host, 'cdm-directory')]).to.deep.equal([
      OLDER_VERSION,
      OLDER_VERSION,
    ]);
    expect(host.errors).to.deep.equal([]);
    expect(host.warnings).to.have.length(1);
    expect(host.warnings[0]).to.match(/^cdm-widgets \S+ ignored: 0\.0\.9 came first\.$/);
    await expectUnharmed(both, { warnings: 1 });
  });

  it('of two versions, the loader second: one line says what is there already, and nothing else is loaded', async () => {
    const both = await pageWith(OLDER + LOADER);
    const { host } = both;
    await drawn(both);
    await waitUntil(() => host.warnings.length, 'a line');
    expect([versionOf(host, 'cdm-logo'), host.errors, host.warnings.length]).to.deep.equal([OLDER_VERSION, [], 1]);
    expect(host.warnings[0]).to.match(
      /^cdm-widgets \S+ ignored: <cdm-logo> 0\.0\.9, .*<cdm-map> 0\.0\.9 came first\.$/,
    );
    const chunks = host.window.performance.getEntriesByType('resource').map(({ name }) => name);
    expect(chunks.filter((url) => /\/released\/cdn\/(core|logo|directory)-/.test(url))).to.deep.equal([]);
    await expectUnharmed(both, { warnings: 1 });
  });

  it('of an element of the page, the loader second: it stays, and one line says so', async () => {
    const own = module("customElements.define('cdm-logo', class extends HTMLElement {});");
    const both = await pageWith(LOADER.replace(' ', ' defer '), own);
    const { host } = both;
    await drawn(both, TAGS.slice(1));
    await waitUntil(() => host.warnings.length, 'a line');
    expect([host.errors, host.warnings.length]).to.deep.equal([[], 1]);
    expect(host.warnings[0]).to.match(/^cdm-widgets \S+ ignored: <cdm-logo> of the page came first\.$/);
    await expectUnharmed(both, { warnings: 1 });
  });

  // Each tag is of the version that has it first: one line for each that was refused any.
  for (const [copies, head] of [
    ['the loader first, the other whole', LOADER + OLDER],
    ['the loader first, the other whole, both deferred', (LOADER + OLDER).replaceAll(' ', ' defer ')],
  ] as const) {
    it(`of two versions, ${copies}: all is drawn, and each that is refused a tag says so in one line`, async () => {
      const both = await pageWith(head);
      const { host } = both;
      await drawn(both);
      const isOlder = TAGS.map((tag) => versionOf(host, tag) === OLDER_VERSION);
      const refused = [...new Set(isOlder)].map((older) => (older ? 'newer' : 'older')).sort();
      const said = () =>
        host.warnings
          .map((line) => /^cdm-widgets (\S+) ignored: .* came first\.$/.exec(line)?.[1] ?? line)
          .map((version) => (version === OLDER_VERSION ? 'older' : /^\d[\w.-]*$/.test(version) ? 'newer' : version));
      await waitUntil(() => said().length >= refused.length, 'a line');
      // What else would be said is said soon after.
      await aTimeout(300);
      expect([said().sort(), host.errors]).to.deep.equal([refused, []]);
      await expectUnharmed(both, { warnings: refused.length });
    });
  }

  for (const [way, attribute] of [
    ['plain', ''],
    ['deferred', 'defer'],
    ['asynchronous', 'async'],
    ['modules', 'type="module"'],
    ['asynchronous modules', 'type="module" async'],
  ] as const) {
    for (const [order, head] of [
      ['older first', OLDER_LOADER + LOADER],
      ['newer first', LOADER + OLDER_LOADER],
    ] as const) {
      it(`of two loaders, ${way}, the ${order}: the first to run has the page, and the other says so in one line`, async () => {
        const both = await pageWith(head.replaceAll('<script ', `<script ${attribute} `));
        const { host } = both;
        await drawn(both);
        await waitUntil(() => host.warnings.length, 'a line');
        // What else would be said is said soon after.
        await aTimeout(300);
        const [version, ...others] = new Set(TAGS.map((tag) => versionOf(host, tag)));
        expect(others, 'other versions').to.deep.equal([]);
        // Which of two asynchronous ones runs first is chance.
        if (!way.startsWith('async')) expect(version === OLDER_VERSION).to.equal(order === 'older first');
        expect(
          host.warnings.map((line) => /^cdm-widgets (\S+) ignored: (\S+) came first\.$/.exec(line)?.slice(1)),
        ).to.deep.equal([version === OLDER_VERSION ? [VERSION, OLDER_VERSION] : [OLDER_VERSION, VERSION]]);
        // The other brings no more than what says that, from its own folder.
        const folder = version === OLDER_VERSION ? '/released/cdn/' : '/older/release/';
        const files = host.window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
        const brought = files
          .filter((path) => path.startsWith(folder))
          .map((path) => path.slice(folder.length).replace(/-\w{7}\./, '.'));
        expect([...new Set(brought)].sort()).to.deep.equal(['cdm.js', 'more.js']);
        await expectUnharmed(both, { warnings: 1 });
      });
    }
  }

  it('of a page that is written anew: whoever comes first then has it', async () => {
    const both = await pageWith(LOADER);
    const { host } = both;
    await drawn(both);
    const fresh = host.document.createElement('html');
    fresh.innerHTML = '<head></head><body><cdm-map></cdm-map></body>';
    host.document.documentElement.replaceWith(fresh);
    const script = host.document.createElement('script');
    script.src = '/released/cdn/cdm.js?again';
    fresh.append(script);
    await waitUntil(() => host.document.querySelector('cdm-map')!.shadowRoot?.querySelector('.entry'), 'the map');
    expect([host.errors, host.warnings]).to.deep.equal([[], []]);
  });
});
