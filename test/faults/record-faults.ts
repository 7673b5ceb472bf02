import { aTimeout, expect } from '@open-wc/testing';
import { LOCALES } from '../../src/i18n/match-locale.js';
import {
  drawn,
  elements,
  expectUnharmed,
  faultPage,
  find,
  findAll,
  TAGS,
  type FaultPage,
} from '../support/invariants.js';
import { waitUntil } from '../support/wait.js';
import type { Fault } from './fault.js';

interface RecordFault {
  readonly feed: string;
  /** How many the one line of the console says; none where there is none to say. */
  readonly faults: readonly number[];
  /** What the page does to itself first. */
  readonly head?: string;
  /** What the list says once it shows the feed. */
  readonly shows: string;
  /** Records that the logo and the centre are given one after the other, and what the centre says then. */
  readonly each?: Readonly<Record<string, string>>;
  /** What a visitor does then, instead of opening whatever there is. */
  readonly act?: (page: FaultPage) => Promise<unknown>;
  /** What must be so, whatever is opened; throws. */
  readonly so: (page: FaultPage) => void;
}

const rootsIn = ({ host }: FaultPage): ShadowRoot[] =>
  findAll(host, TAGS.join()).flatMap(({ shadowRoot }) => shadowRoot ?? []);
const allIn = (page: FaultPage, selector: string): Element[] =>
  rootsIn(page).flatMap((root) => [...root.querySelectorAll(selector)]);
const textOf = (page: FaultPage, tag: string): string => find(page.host, tag)!.shadowRoot!.textContent;

const textsIn = (page: FaultPage): string =>
  rootsIn(page)
    .map(({ textContent }) => textContent)
    .join();

const resultsIn = (page: FaultPage): readonly string[] =>
  allIn(page, '[part="results"] .item').map(({ textContent }) => textContent);

const BUILT_IN = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '0'];

/** What a browser shows as nothing, or turns the rest of a line by. */
const UNSEEN = /[\ud800\u202a-\u202e\u2066-\u2069]/u;

/** Members of a record that none of the feed's has. */
const MEMBERS = { region: 'Elsewhere', phone: '+41 22 000 00 00', website: 'https://elsewhere.invalid/' };

/** Ids that end in a number, with what the centre of each says. */
const numbered = (id: string, words: string, from: number, to: number): Readonly<Record<string, string>> =>
  Object.fromEntries(Array.from({ length: to - from + 1 }, (_, i) => [`${id}${from + i}`, `${words}${from + i}`]));

/** Where what an element shows leads to, but for the network's own site. */
const linksIn = (page: FaultPage): string[] =>
  allIn(page, '[href]')
    .map((link) => link.getAttribute('href') ?? '')
    .filter((href) => href !== 'https://www.reseaucitesdesmetiers.org/');

const RECORDS: Readonly<Record<string, RecordFault>> = {
  'a feed whose every text is an attack: shown as text, or not at all': {
    feed: 'hostile',
    faults: [41],
    shows: '<img src=x onerror=',
    so(page) {
      expect('canary' in page.host.window, 'run').to.equal(false);
      const foreign = 'img, script, iframe, [onerror], [href^="javascript" i], [href^="http:"], [src]';
      expect(allIn(page, foreign), 'made of texts').to.deep.equal([]);
      const texts = rootsIn(page).map(({ textContent }) => textContent);
      expect(texts.join(), 'unseen').not.to.match(UNSEEN);
      expect(texts.join(), 'an address that runs').not.to.include('canary=2');
    },
  },
  'a feed whose positions are not on the Earth: each is said to be missing on the map, and near to nothing': {
    feed: 'far',
    faults: [19],
    act: async (page) => {
      await (find(page.host, 'cdm-find-nearest') as HTMLElementTagNameMap['cdm-find-nearest']).search('Lyon');
      await waitUntil(() => resultsIn(page).length, 'the results');
    },
    shows: 'Nowhere 4',
    so(page) {
      expect(textOf(page, 'cdm-map'), 'missing').to.match(/Nowhere 1.*Nowhere 2.*Nowhere 3.*Nowhere 4/);
      expect(find(page.host, 'cdm-map')!.shadowRoot!.querySelectorAll('.pin').length, 'pins').to.equal(1);
      expect(resultsIn(page).join(), 'near').not.to.match(/Nowhere/);
    },
  },
  'a feed whose ids are names of built-in members: each is a record like any other': {
    feed: 'built-in',
    faults: [2],
    each: Object.fromEntries(BUILT_IN.map((id) => [id, `${id} area`])),
    shows: 'constructor area',
    so(page) {
      const list = textOf(page, 'cdm-directory');
      expect(list, 'listed').to.match(/__proto__ area[^]*constructor area|constructor area[^]*__proto__ area/);
      expect(list, 'listed').to.include('One with a long id');
      expect(list, 'dropped').not.to.match(/A second of that id|One without an id/);
      expect(textsIn(page), 'inherited').not.to.include('00 00');
    },
  },
  'a feed whose every member is of every wrong type: what is left is shown, and nothing of what is wrong': {
    feed: 'wrongly-typed',
    faults: [361],
    each: { ...numbered('name-', 'Named ', 0, 9), ...numbered('area-', 'Placed ', 0, 9) },
    shows: 'Placed 9',
    so(page) {
      const list = textOf(page, 'cdm-directory');
      for (let i = 0; i < 10; i++) expect(list, 'listed').to.include(`Named ${i}`).and.to.include(`Placed ${i}`);
      expect(textsIn(page), 'of a wrong type').not.to.match(/424242|\[object|undefined|NaN|\bnull\b/);
    },
  },
  'a feed whose every address, telephone and mail is something else: none of them leads anywhere': {
    feed: 'linked',
    faults: [39],
    each: numbered('link-', 'link-', 1, 12),
    shows: 'link-12',
    so(page) {
      expect(linksIn(page), 'links').to.deep.equal([]);
      expect('canary' in page.host.window, 'run').to.equal(false);
    },
  },
  'a feed of a later version: what is known is shown, and nothing else': {
    feed: 'later',
    faults: [6],
    each: { bern: 'Known town' },
    shows: 'bern',
    so(page) {
      expect(textsIn(page), 'unknown').not.to.match(/Unheard of|424242|dreaming|museum|dance/);
      expect(textsIn(page), 'known').to.include('Known town').and.to.include('123\u00a045\u00a067');
    },
  },
  'a page that gives every object the members of a record: no record has them': {
    feed: 'bare',
    faults: [],
    // Not to be enumerated, since what bundles a mutant copies what is.
    head: `<script>for (const [name, value] of Object.entries(${JSON.stringify(MEMBERS)}))
      Object.defineProperty(Object.prototype, name, { value, writable: true });</script>`,
    shows: 'nimes',
    so(page) {
      const texts = rootsIn(page).map(({ textContent }) => textContent.replaceAll(/\s/g, ''));
      expect(texts.join(), 'inherited').not.to.match(/Elsewhere|elsewhere\.invalid|000000/);
    },
  },
};

/** Feeds that come whole, and hold what no feed should. Each is in a language of its own. */
export const RECORD_FAULTS: readonly Fault[] = Object.entries(RECORDS).map(
  ([name, { feed, faults, head, shows, each = {}, act, so }], i) => ({
    name,
    async run() {
      const body = elements(`/faulty-feed/${feed}/${crypto.randomUUID()}`).replaceAll(' countries="CH"', '');
      const page = await faultPage({ body, lang: LOCALES[i % LOCALES.length]!, ...(head && { head }) });
      await drawn(page);
      await waitUntil(() => textOf(page, 'cdm-directory').includes(shows), `the list shows ${shows}`);
      await waitUntil(() => !find(page.host, 'cdm-map')!.shadowRoot!.querySelector('.loading'), 'the map is there');
      await act?.(page);
      for (const [id, says] of Object.entries(each)) {
        for (const tag of ['cdm-logo', 'cdm-centre']) find(page.host, tag)!.setAttribute('centre', id);
        await waitUntil(() => textOf(page, 'cdm-centre').includes(says), `the centre ${id} says ${says}`);
        await drawn(page);
        so(page);
      }
      // One at a time: what is opened may close what was. The centre has shown all that it would open.
      for (const opener of act || Object.keys(each).length ? [] : allIn(page, 'button')) {
        (opener as HTMLElement).click();
        await aTimeout(50);
        so(page);
      }
      so(page);
      // One line for what was left out or mended, however many elements show the rest.
      const lines = page.host.warnings.filter((line) => line.includes(`/${feed}/`));
      expect(lines.map((line) => Number(/: (\d+) faults in the feed\./.exec(line)?.[1]))).to.deep.equal(faults);
      // And one for a position that no visitor gives, where every button was pressed.
      await expectUnharmed(page, { warnings: faults.length + 1 });
    },
  }),
);
