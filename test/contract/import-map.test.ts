import { expect } from '@open-wc/testing';
import { closeHostPages, hostPage, type HostPage } from '../support/host-page.js';
import { waitUntil } from '../support/wait.js';

const CDN = '/released/cdn/cdm.js';
const ALL = '/released/cdn/cdm.all.js';

const script = (src: string, attributes = '') => `<script src="${src}" ${attributes}></script>`;
const mapping = (map: object) => `<script type="importmap">${JSON.stringify(map)}</script>`;
const LIST = '<cdm-directory><a data-fallback href="/x">List</a></cdm-directory>';
const page = (head: string, body = LIST) =>
  `<!doctype html><html lang="fr"><head>${head}<title>Host</title></head><body>${body}<p id="after">After</p></body></html>`;

const isDrawn = (host: HostPage) =>
  !!host.document.querySelector('cdm-directory')?.shadowRoot?.textContent.includes('Suisse');
const isFallbackSeen = (host: HostPage) => host.document.querySelector('a')!.getClientRects().length > 0;

/** The page's own modules: of its own choice, and named as ours are. */
const OWN = 'data:text/javascript,export const owner = "page"';
const OWN_MAP = mapping({
  imports: {
    lit: OWN,
    'lit/': 'data:text/javascript,',
    '@lit/localize': OWN,
    'cdm-widgets': OWN,
    core: OWN,
    'cdm.js': OWN,
  },
});
/** What the page itself does with its map. */
const OWN_MODULE = `<script type="module">
  import { owner } from 'lit';
  window.owner = owner;
</script>`;
const ownerIn = ({ window }: HostPage) => (window as unknown as { owner?: string }).owner;

describe('a page with an import map of its own', () => {
  afterEach(closeHostPages);

  const places: readonly (readonly [string, string, string])[] = [
    ['before the script', OWN_MAP + script(CDN), LIST + OWN_MODULE],
    ['before the script, a module', OWN_MAP + script(CDN, 'type="module"'), LIST + OWN_MODULE],
    ['after the script', script(CDN) + OWN_MAP, LIST + OWN_MODULE],
    ['after the elements', script(CDN), LIST + OWN_MAP + OWN_MODULE],
    ['after the elements and a script that waits', script(CDN, 'defer'), LIST + OWN_MAP + OWN_MODULE],
    ['before the single file', OWN_MAP + script(ALL), LIST + OWN_MODULE],
    ['after the single file and the elements', script(ALL), LIST + OWN_MAP + OWN_MODULE],
  ];
  for (const [where, head, body] of places) {
    it(`${where}: the elements are drawn, and the map does its work`, async () => {
      const host = await hostPage(page(head, body));
      await waitUntil(() => isDrawn(host), 'the directory');
      await waitUntil(() => ownerIn(host) === 'page', 'the page’s own module');
      expect([host.errors, host.warnings]).to.deep.equal([[], []]);
    });
  }
});

describe('a page whose import map leads our addresses elsewhere', () => {
  afterEach(closeHostPages);

  const all = async () =>
    Object.keys((await (await fetch('/dist/cdn/integrity.json')).json()) as object).filter((name) =>
      /^(core|directory)-/.test(name),
    );
  const folder = '/released/cdn/';
  const astray = {
    'a folder that is not there': () => ({ imports: { [folder]: '/nowhere/cdn/' } }),
    'a module of the page': async () => ({
      imports: Object.fromEntries((await all()).map((name) => [folder + name, OWN])),
    }),
    'a module of the page, for our folder only': async () => ({
      scopes: { [folder]: Object.fromEntries((await all()).map((name) => [folder + name, OWN])) },
    }),
  };
  for (const [where, map] of Object.entries(astray)) {
    it(`to ${where}: the fallback stays, one line names the element`, async () => {
      const host = await hostPage(page(mapping(await map()) + script(CDN)));
      await waitUntil(() => host.warnings.length, 'a warning');
      expect(host.warnings.map((line) => line.split('>')[0])).to.deep.equal(['<cdm-directory']);
      expect(isFallbackSeen(host)).to.equal(true);
      // WebKit tells the page itself where a module lacks what another imports from it.
      expect(host.errors.filter((line) => !line.includes('binding name'))).to.deep.equal([]);
    });

    it(`to ${where}: the single file asks for nothing`, async () => {
      const host = await hostPage(page(mapping(await map()) + script(ALL)));
      await waitUntil(() => isDrawn(host), 'the directory');
      expect([host.errors, host.warnings]).to.deep.equal([[], []]);
    });
  }
});
