import { expect } from '@open-wc/testing';
import { closeHostPages, type HostPage } from '../support/host-page.js';
import {
  drawn,
  expectUnharmed,
  faultPage,
  find,
  TAGS,
  type Expected,
  type FaultPageParts,
} from '../support/invariants.js';

interface Harm {
  /** What must be said to be broken. */
  readonly breaks: RegExp;
  /** Code that the page runs, as if it were ours. */
  readonly does?: string;
  /** Done to the page. */
  readonly act?: (host: HostPage) => unknown;
  readonly page?: FaultPageParts;
  readonly allowed?: Expected;
}

const NO_IMAGES = `<meta http-equiv="Content-Security-Policy" content="img-src 'none'">`;

const HARMS: Readonly<Record<string, Harm>> = {
  'throws in a task of its own': { breaks: /^I1/, does: `setTimeout(() => { throw new Error('on purpose'); });` },
  'leaves a promise rejected': { breaks: /^I1/, does: `Promise.reject(new Error('on purpose'));` },
  'leaves a global': { breaks: /^I2: globals/, does: `window.cdm = {};` },
  'leaves a global that has no name': { breaks: /^I2: globals/, does: `window[Symbol('cdm')] = {};` },
  'wraps a function of the window': {
    breaks: /^I2: globals/,
    does: `const own = fetch; window.fetch = function fetch(...args) { return own(...args); };`,
  },
  'adds to a prototype': { breaks: /^I2: Array.prototype/, does: `Array.prototype.last = function () {};` },
  'adds what cannot be enumerated': {
    breaks: /^I2: Object.prototype/,
    does: `Object.defineProperty(Object.prototype, 'cdm', { value: 1 });`,
  },
  'replaces a native method by one that does the same': {
    breaks: /^I2: Node.prototype/,
    does: `const { contains } = Node.prototype;
      Node.prototype.contains = function (node) { return contains.call(this, node); };`,
  },
  'replaces a native getter': {
    breaks: /^I2: Element.prototype/,
    does: `Object.defineProperty(Element.prototype, 'id', { get: () => '' });`,
  },
  'replaces a function of a class': {
    breaks: /^I2: Promise/,
    does: `const { all } = Promise; Promise.all = function (list) { return all.call(this, list); };`,
  },
  'changes a text': { breaks: /^I3: the page/, does: `document.querySelector('#before').textContent = '';` },
  'hides what comes after': { breaks: /^I3: the page/, does: `document.querySelector('#after').hidden = true;` },
  'moves what comes before': {
    breaks: /^I3: the page/,
    does: `const sheet = new CSSStyleSheet(); sheet.replaceSync('p { margin: 3em }'); document.adoptedStyleSheets = [sheet];`,
  },
  'makes the page narrower': {
    breaks: /^I3: the page/,
    does: `const sheet = new CSSStyleSheet(); sheet.replaceSync('body { margin-right: 3em }'); document.adoptedStyleSheets = [sheet];`,
  },
  'takes the focus': { breaks: /^I3: focus/, does: `document.querySelector('#focus').blur();` },
  scrolls: { breaks: /^I3: the page/, does: `scrollTo(0, 0);` },
  'renames the page': { breaks: /^I3: the page/, does: `document.title = 'Cité';` },
  'changes the address': { breaks: /^I3: the page/, does: `location.hash = 'cdm';` },
  'adds to the history': { breaks: /^I3: history/, does: `history.pushState(null, '');` },
  'adds to the history, and puts the address back': {
    breaks: /^I3: history/,
    act: async ({ window }) => {
      const home = window.location.href;
      const isTold = new Promise((told) => window.addEventListener('hashchange', told, { once: true }));
      window.location.hash = 'cdm';
      window.history.replaceState(null, '', home);
      await isTold;
    },
  },
  'asks another origin': { breaks: /^I4/, does: `fetch('https://elsewhere.invalid/').catch(() => 0);` },
  'shows an image of another origin': { breaks: /^I4/, does: `new Image().src = 'https://elsewhere.invalid/';` },
  'writes a cookie': { breaks: /^I4: stored/, does: `document.cookie = 'cdm=1';` },
  'stores something': { breaks: /^I4: stored/, does: `localStorage.setItem('cdm', '');` },
  'stores something for a while': { breaks: /^I4: stored/, does: `sessionStorage.setItem('cdm', '');` },
  'makes a database': { breaks: /^I4: stored/, act: ({ window }) => settled(window.indexedDB.open('cdm')) },
  'keeps files': { breaks: /^I4: stored/, act: ({ window }) => window.caches.open('cdm') },
  'does what the policy forbids': {
    breaks: /^I4, I5/,
    page: { head: NO_IMAGES },
    does: `new Image().src = '/image.png';`,
  },
  ...Object.fromEntries(
    TAGS.map((tag): [string, Harm] => [
      `empties a ${tag}`,
      {
        breaks: new RegExp(`^I6: ${tag} is an empty box`),
        act: (host) => find(host, tag)!.shadowRoot!.querySelector('.base')!.replaceChildren(),
      },
    ]),
  ),
  warns: { breaks: /^I7/, does: `console.warn('on purpose');` },
  'says the same twice': {
    breaks: /^I7: the same/,
    does: `console.warn('on purpose'); console.warn('on purpose');`,
    allowed: { warnings: 2 },
  },
  'writes an error': { breaks: /I7/, does: `console.error('on purpose');` },
  'leaves a node at the end': { breaks: /^I8/, does: `document.body.append(document.createElement('div'));` },
  'leaves a style in the head': { breaks: /^I8/, does: `document.head.append(document.createElement('style'));` },
  'leaves a text that nobody sees': { breaks: /^I8/, does: `document.head.append('cdm');` },
  'leaves a comment': { breaks: /^I8/, does: `document.body.append(document.createComment('cdm'));` },
  'marks the page': { breaks: /^I8/, does: `document.documentElement.classList.add('cdm');` },
};

const settled = (request: IDBOpenDBRequest): Promise<void> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(new Error('no database'));
  });

/** In the page's own realm, and leaves no tag. */
function run({ document }: HostPage, code: string): void {
  const script = document.createElement('script');
  script.textContent = `{ ${code} }`;
  document.head.append(script);
  script.remove();
}

describe('the invariants, with a page harmed on purpose', () => {
  afterEach(async () => {
    closeHostPages();
    localStorage.clear();
    sessionStorage.clear();
    document.cookie = 'cdm=; max-age=0';
    await caches.delete('cdm');
    indexedDB.deleteDatabase('cdm');
  });

  it('hold with a page that is not', async () => {
    const page = await faultPage();
    await drawn(page);
    await expectUnharmed(page);
  });

  for (const [harm, { breaks, does, act, page: parts, allowed }] of Object.entries(HARMS)) {
    it(`find out who ${harm}`, async () => {
      const page = await faultPage(parts);
      await drawn(page);
      if (does) run(page.host, does);
      await act?.(page.host);
      let said = 'nothing';
      await expectUnharmed(page, allowed).catch(({ message }: Error) => (said = message));
      expect(said).to.match(breaks);
    });
  }
});
