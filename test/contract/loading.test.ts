import { expect } from '@open-wc/testing';
import { closeHostPages, hostPage, type HostPage } from '../support/host-page.js';
import { ALL, CDN, elements, isDrawn, TAGS } from '../support/invariants.js';
import { waitUntil } from '../support/wait.js';

const page = (body: string, head: string): string =>
  `<!doctype html><html lang="fr"><head>${head}<title>Host</title></head><body>${body}</body></html>`;

/** Counts who hears of every change of the page: nobody who listens to less. */
const COUNTING = `<script>
  const watching = window.watching = new Set();
  const { observe } = MutationObserver.prototype;
  MutationObserver.prototype.observe = function (target, options) {
    if (target === document.documentElement && options.childList && options.subtree) watching.add(this);
    return observe.call(this, target, options);
  };
</script>`;

const watching = ({ window }: HostPage): number => (window as unknown as { watching: Set<unknown> }).watching.size;

/** Writes down, in their order, which files are asked for and which are there. */
const WRITING = `<script>
  const course = window.course = [];
  const isOurs = (node) => /load/.test(node.rel) || node.type === 'module';
  const nameOf = (node) => String(node.href || node.src || '').replace(/.*\\/|-\\w{7}\\.js.*/g, '');
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) if (isOurs(node)) course.push('asks ' + nameOf(node));
  }).observe(document.documentElement, { childList: true, subtree: true });
  document.addEventListener('load', ({ target }) => isOurs(target) && course.push('has ' + nameOf(target)), true);
</script>`;

/** What a map and a centre need besides, and the loader asks for ahead: outlines, and the rest of the texts. */
const AHEAD = ['morefr', 'moremap'];

describe('how a page is loaded', () => {
  afterEach(closeHostPages);

  for (const file of [CDN, ALL]) {
    it(`${file}: one observer for tags, divs, unknown tags and those of others`, async () => {
      const others = `<script>customElements.define('cdm-logo', class extends HTMLElement {});</script>`;
      const host = await hostPage(
        page(
          '<cdm-directory></cdm-directory><div data-cdm="map"></div><cdm-chart></cdm-chart>',
          `${COUNTING}${others}<script src="${file}"></script>`,
        ),
      );
      await waitUntil(() => host.document.querySelector('cdm-map')?.shadowRoot?.querySelector('.entry'), 'the div');
      await waitUntil(() => host.warnings.length === 2, 'both lines');
      expect(watching(host)).to.equal(1);
    });
  }

  it('asks for all that the elements of a page are made of, one step after the loader', async () => {
    const host = await hostPage(page(elements(), `${WRITING}<script src="${CDN}"></script>`));
    for (const tag of TAGS) await waitUntil(() => isDrawn(host.document.querySelector(tag)!), tag);
    await waitUntil(() => host.document.querySelector('cdm-map')!.shadowRoot!.querySelector('.pin'), 'the map');
    const { course } = host.window as unknown as { course: readonly string[] };
    const isThere = course.findIndex((step) => step.startsWith('has '));
    const first = [
      'core',
      'parts',
      'centres',
      'fr',
      'logo',
      'directory',
      'find-nearest',
      'map',
      'centre',
      'more',
      ...AHEAD,
    ];
    expect(course.slice(0, isThere)).to.have.members(first.map((name) => `asks ${name}`));
    // WebKit asks twice: what it has preloaded is run by a script that checks it.
    expect(course.filter((step) => !first.some((name) => step.endsWith(` ${name}`)))).to.deep.equal([]);
  });

  for (const tag of TAGS) {
    it(`${tag}: each file comes once, for two of them too`, async () => {
      const folder = `/released/once-${tag}/`;
      await fetch(`/forget${folder}`);
      const two = `<${tag} centre="nimes"></${tag}>`.repeat(2);
      const host = await hostPage(page(two, `${WRITING}<script src="${folder}cdm.js"></script>`));
      for (const element of host.document.querySelectorAll(tag)) await waitUntil(() => isDrawn(element), tag);
      if (tag === 'cdm-map') {
        await waitUntil(() => host.document.querySelector(tag)!.shadowRoot!.querySelector('.pin'), 'the map');
      }
      const served = Object.entries((await (await fetch('/served')).json()) as Record<string, number>);
      const often = served.filter(([path, count]) => path.startsWith(folder) && count !== 1);
      expect(often).to.deep.equal([]);
    });
  }
});
