import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { closeHostPages, pageAt, type HostPage } from '../support/host-page.js';
import { expectUnharmed } from '../support/invariants.js';
import { centre, LYON, network, SMALL } from '../support/network.js';
import { waitUntil } from '../support/wait.js';

interface Case {
  readonly tag: string;
  readonly title: string;
  readonly options: { readonly lang: string; readonly network?: unknown; readonly attributes?: object };
  /** What can be read before any script has run. */
  readonly says: readonly string[];
  /** What a visitor does, and whether the element has answered. */
  readonly act: (element: LitElement, root: ShadowRoot) => void;
  readonly answered: (root: ShadowRoot) => unknown;
}

const click = (selector: string) => (_: LitElement, root: ShadowRoot) =>
  root.querySelector<HTMLElement>(selector)!.click();

/** With a centre that is in no other network: what shows it was drawn from this one. */
const GIVEN = network(
  ...SMALL.centres,
  centre({
    id: 'exemple',
    concept: 'Maison des métiers',
    area: 'Saint-Exemple',
    position: LYON,
    address: { street: '1 rue Exemple', postalCode: '69000', city: 'Saint-Exemple' },
    hours: 'Tu-Fr 10:00-18:00',
  }),
);

const CASES: readonly Case[] = [
  {
    tag: 'cdm-directory',
    title: 'of the released network',
    options: { lang: 'it' },
    says: ['Cerca per località', 'Francia', 'Nîmes', 'Mostra la mappa'],
    act: click('.disclose'),
    answered: (root) => root.querySelector('.disclosed dl'),
  },
  {
    tag: 'cdm-directory',
    title: 'of given data, as a table',
    options: { lang: 'de', network: GIVEN, attributes: { layout: 'table', 'no-map': true } },
    says: ['Frankreich', 'Saint-Exemple', 'Bruxelles / Brussel'],
    act: click('.disclose'),
    answered: (root) => root.querySelector('.disclosed + tr dl'),
  },
  {
    tag: 'cdm-logo',
    title: 'of given data',
    options: { lang: 'it', network: GIVEN, attributes: { centre: 'exemple', href: 'https://example.org/' } },
    says: ['Maison des métiers Saint-Exemple, pagina iniziale'],
    act: (element) => element.setAttribute('lang', 'nl'),
    answered: (root) => root.textContent.includes('Maison des métiers Saint-Exemple, startpagina'),
  },
  {
    tag: 'cdm-centre',
    title: 'of given data',
    options: { lang: 'es', network: GIVEN, attributes: { centre: 'exemple' } },
    says: ['Cité des métiers de Saint-Exemple', '1 rue Exemple', '69000', '10:00', 'Horario'],
    act: (element) => element.setAttribute('lang', 'nl'),
    answered: (root) => root.textContent.includes('Openingstijden') && root.querySelector('.lettering path'),
  },
  {
    tag: 'cdm-find-nearest',
    title: 'of given data',
    options: { lang: 'pt', network: GIVEN, attributes: { name: 'centre', required: true, 'max-results': 1 } },
    says: ['Localidade'],
    act: (element) => void (element as unknown as { search(text: string): unknown }).search('Lyon'),
    answered: (root) => root.querySelector('[part=results] .item')?.textContent.includes('Saint-Exemple'),
  },
  {
    tag: 'cdm-map',
    title: 'of given data',
    options: { lang: 'ca', network: GIVEN },
    says: ['Llista dels centres', 'Natural Earth', 'Saint-Exemple', 'Torino'],
    act: click('.entry'),
    answered: (root) => root.querySelector('.chosen .area'),
  },
];

const FALLBACK = '<a data-fallback slot="fallback" href="/x">Fallback</a>';

const serverRendered = ({ tag, options }: Case, script = '') =>
  pageAt(
    `/server-rendered?${new URLSearchParams({ tag, options: JSON.stringify({ ...options, content: FALLBACK }), ...(script && { script }) })}`,
  );

const elementIn = ({ document }: HostPage, { tag }: Case) => document.querySelector<LitElement>(tag)!;
const elementsOf = (root: ShadowRoot) => [...root.querySelectorAll('.base, .base *')];
/** What is to be read, but for what only a visitor's own clock can tell. */
function textOf(root: ShadowRoot): string {
  const copy = root.querySelector('.base')!.cloneNode(true) as Element;
  for (const node of copy.querySelectorAll('title, .open-state')) node.remove();
  return copy.textContent.replace(/\s+/g, ' ');
}
/** What each node shows or says, but for today and now, in any order of its attributes. Safari writes names of languages in capitals. */
const shownBy = (nodes: readonly Element[]) =>
  nodes
    .filter((node) => !node.matches('title, .open-state, .hours tr, .hours th'))
    .map(({ localName, attributes, childElementCount, textContent }) =>
      [
        localName,
        ...[...attributes].map(({ name, value }) => `${name}=${value}`).sort(),
        childElementCount ? '' : textContent.trim().toLowerCase(),
      ].join(' '),
    );
const linesOf = ({ errors, warnings }: HostPage) => [
  ...errors,
  ...warnings.filter((line) => !line.includes('dev mode')),
];

/** In each frame: where the page goes on, and whether anything but a finished drawing is in sight. */
function watch({ document, window }: HostPage, one: Case): Set<string> {
  const seen = new Set<string>();
  const look = () => {
    const root = elementIn({ document } as HostPage, one)?.shadowRoot;
    if (!root) return;
    const waiting = root.querySelector('.waiting, .loading, .expected')?.className ?? 'drawn';
    seen.add(
      `${waiting}, ${root.querySelectorAll('.base').length} drawing, next at ${Math.round(document.querySelector('#after')!.getBoundingClientRect().top)}`,
    );
    window.requestAnimationFrame(look);
  };
  look();
  return seen;
}

for (const one of CASES) {
  describe(`<${one.tag}> ${one.title}, drawn by a server`, () => {
    afterEach(closeHostPages);

    it('is there without any script, in the language asked for, and its fallback is not', async () => {
      const host = await serverRendered(one);
      const root = elementIn(host, one).shadowRoot!;
      for (const words of one.says) expect(textOf(root)).to.contain(words);
      expect(host.document.querySelector<HTMLElement>('[data-fallback]')!.getClientRects().length).to.equal(0);
      expect(root.querySelector('.loading, .expected')).to.equal(null);
    });

    it('is taken over node by node where Lit’s hydration is loaded, and answers then', async () => {
      const host = await serverRendered(one, '/test/fixtures/hydrate.js');
      const seen = watch(host, one);
      const element = elementIn(host, one);
      const root = element.shadowRoot!;
      const before = elementsOf(root);
      const said = shownBy(before);
      await host.window.customElements.whenDefined(one.tag);
      await element.updateComplete;
      // Before the next frame, when the map takes the width that it has.
      expect(shownBy(before)).to.deep.equal(said);
      const lost = before.filter((node) => !root.contains(node)).map((node) => node.outerHTML.slice(0, 80));
      expect(lost).to.deep.equal([]);
      one.act(element, root);
      expect([...seen].length).to.equal(1, [...seen].join('; '));
      await waitUntil(() => one.answered(root), 'an answer');
      expect(linesOf(host)).to.deep.equal([]);
    });

    it('is drawn anew, once, where the hydration came too late', async () => {
      const host = await serverRendered(one, '/test/fixtures/hydrate-late.js');
      const element = elementIn(host, one);
      await waitUntil(() => element.hasUpdated, 'the first drawing');
      expect(element.shadowRoot!.querySelectorAll('.base').length).to.equal(1);
      expect(linesOf(host)).to.deep.equal([]);
    });

    it('stays until the files of a CDN have drawn the same', async () => {
      const host = await serverRendered(one, '/released/cdn/cdm.js');
      const seen = watch(host, one);
      const element = elementIn(host, one);
      const root = element.shadowRoot!;
      const [first, before] = [root.querySelector('.base'), textOf(root)];
      await waitUntil(() => element.hasUpdated && root.querySelector('.base') !== first, 'the first drawing');
      await new Promise((resolve) => host.window.requestAnimationFrame(resolve));
      // Safari writes names of languages in capitals.
      expect(textOf(root).toLowerCase()).to.equal(before.toLowerCase());
      expect([...seen].length).to.equal(1, [...seen].join('; '));
      one.act(element, root);
      await waitUntil(() => one.answered(root), 'an answer');
      await expectUnharmed({ host, twin: await serverRendered(one), focused: null });
    });
  });
}

describe('<cdm-directory> drawn by a server in another language than the page says', () => {
  afterEach(closeHostPages);

  it('is corrected, nodes and all', async () => {
    const markup = '<cdm-directory no-map></cdm-directory>';
    const script = '/test/fixtures/hydrate.js';
    const host = await pageAt(`/server-rendered?${new URLSearchParams({ markup, script, lang: 'de' })}`);
    const element = host.document.querySelector('cdm-directory')!;
    expect(element.shadowRoot!.textContent).to.contain('Belgique');
    const first = element.shadowRoot!.querySelector('.item');
    await waitUntil(() => element.hasUpdated, 'hydration');
    expect(textOf(element.shadowRoot!)).to.contain('Belgien').and.not.to.contain('Belgique');
    expect([element.shadowRoot!.querySelectorAll('.base').length, linesOf(host)]).to.deep.equal([1, []]);
    expect(first).to.not.equal(null);
  });
});
