import { expect } from '@open-wc/testing';
import { LOCALES, type Locale } from '../../src/i18n/match-locale.js';
import {
  CDN,
  drawn,
  elements,
  expectUnharmed,
  faultPage,
  findAll,
  noticesIn,
  TAGS,
  type FaultPage,
} from '../support/invariants.js';
import { waitUntil } from '../support/wait.js';
import type { Fault } from './fault.js';

type Kind = 'http' | 'format' | 'network' | 'timeout';

interface FeedFault {
  readonly kind: Kind;
  /** The same of more than one feed: each element is there for each. Default: the fault's own name. */
  readonly feeds?: Readonly<Record<string, Kind>>;
  /** What the page does to itself first. */
  readonly head?: string;
}

/** Ten seconds of waiting for a feed pass in no time. */
const FAST_CLOCK = `<script>
  const wait = window.setTimeout;
  window.isMended = false;
  window.setTimeout = (act, ms, ...rest) => wait(act, ms === 10000 && !window.isMended ? 100 : ms, ...rest);
</script>`;

const FAULTS: Readonly<Record<string, FeedFault>> = {
  never: { kind: 'timeout', head: FAST_CLOCK },
  drip: { kind: 'timeout', head: FAST_CLOCK },
  'not-found': { kind: 'http' },
  busy: { kind: 'http' },
  broken: { kind: 'http' },
  reset: { kind: 'network' },
  login: { kind: 'format' },
  empty: { kind: 'format' },
  'no-records': { kind: 'format' },
  null: { kind: 'format' },
  lines: { kind: 'format' },
  cut: { kind: 'format' },
  latin1: { kind: 'format' },
  utf16: { kind: 'format' },
  large: { kind: 'format' },
  many: { kind: 'format' },
  loop: { kind: 'network' },
  closed: { kind: 'network' },
  refused: { kind: 'http', feeds: { unauthorized: 'http', forbidden: 'http', gone: 'http', unavailable: 'http' } },
  damaged: {
    kind: 'network',
    feeds: { 'broken-off': 'network', 'said-to-be-short': 'format', 'badly-zipped': 'format', bomb: 'format' },
  },
};

/** Told by the elements as they fail, from before the first of them is there. */
const LISTENING = `<script>
  window.told = [];
  addEventListener('cdm-error', ({ target, detail }) => told.push(target.localName + ' ' + detail.kind));
</script>`;
const told = ({ host, twin }: FaultPage): readonly string[] => {
  const lists = [host, twin].map(({ window }) => (window as unknown as { told: string[] }).told);
  return lists.flat().sort();
};

const asked = async (key: string): Promise<number> =>
  ((await (await fetch(`/faulty-feed/asked/${key}`)).json()) as { times: number }).times;

/** What translators have written for that text; the source is English. */
async function wordsIn(lang: Locale, id: string): Promise<string> {
  const file = await (await fetch(`/locales/${lang === 'en' ? 'fr' : lang}.xlf`)).text();
  const unit = new DOMParser().parseFromString(file, 'text/xml').querySelector(`[id="${id}"]`)!;
  return unit.querySelector(lang === 'en' ? 'source' : 'target')!.textContent;
}
const plain = (text: string): string => text.replace(/\s+/g, ' ');

const listed = ({ host }: FaultPage): HTMLElement[] => findAll(host, 'cdm-directory, cdm-map');

/** Each in a language of its own. */
const BROKEN_FEEDS: readonly Fault[] = Object.entries(FAULTS).map(
  ([fault, { kind, feeds = { [fault]: kind }, head = '' }], i) => ({
    name: `${fault}: the released copy stands in, one message and one event each, and a retry finds the feed mended`,
    async run(script = `<script src="${CDN}"></script>`) {
      const lang = LOCALES[i % LOCALES.length]!;
      const kinds = Object.values(feeds);
      const keys = kinds.map(() => crypto.randomUUID() as string);
      const body = Object.keys(feeds).map((feed, at) => elements(`/faulty-feed/${feed}/${keys[at]!}`));
      const page = await faultPage({ head: head + LISTENING, body: body.join(''), lang, script });
      const count = TAGS.length * kinds.length;
      await drawn(page);
      await waitUntil(() => told(page).length === count, `each element tells; told: ${told(page).join()}`);
      const expectedOfEach = kinds.flatMap((one) => TAGS.map((tag) => `${tag} ${one}`));
      expect(told(page), 'told').to.deep.equal(expectedOfEach.sort());
      const expected = { warnings: count, alike: kinds.length };
      await expectUnharmed(page, expected);
      const listing = listed(page);
      const messages = listing.map((element) => noticesIn(element));
      expect(
        messages.map(({ length }) => length),
        'messages',
      ).to.deep.equal(listing.map(() => 1));
      for (const { shadowRoot } of listing)
        expect(shadowRoot!.textContent, 'the released copy').to.include('Svizzera italiana');
      const words = plain(await wordsIn(lang, 'network.snapshot'));
      for (const [message] of messages) expect(plain(message!.textContent), `in ${lang}`).to.include(words);

      for (const key of keys) await fetch(`/faulty-feed/heal/${key}`);
      if (head) Object.assign(page.host.window, { isMended: true });
      // A visitor in a hurry: once is enough.
      for (const element of listing) {
        const retry = noticesIn(element)[0]!.querySelector('button')!;
        for (let click = 0; click < 5; click++) retry.click();
      }
      const left = () => listing.flatMap((element) => noticesIn(element));
      try {
        await waitUntil(() => !left().length);
      } catch {
        const times = await Promise.all(keys.map(asked));
        throw new Error(`${left().length} messages stay; told: ${told(page).join()}; asked ${times.join()} times`);
      }
      await drawn(page);
      await expectUnharmed(page, expected);
      // A failure is forgotten, so that each kind of element may ask as it comes, one after the other in WebKit; then they
      // all ask once. Each engine asks again by itself where a connection broke, and follows a loop for a while.
      for (const [at, key] of keys.entries()) {
        if (kinds[at] !== 'network') expect(await asked(key), 'requests').to.be.at.most(TAGS.length + 1);
      }
    },
  }),
);

/** As it is for somebody in a train. */
const OFFLINE: Fault = {
  name: 'offline when the page comes: the released copy stands in, and as the browser is online again the feed, by itself',
  async run(script = `<script src="${CDN}"></script>`) {
    const key: string = crypto.randomUUID();
    const page = await faultPage({ body: elements(`/faulty-feed/broken/${key}`), script });
    await drawn(page);
    await waitUntil(() => listed(page).every((element) => noticesIn(element).length), 'each says so');
    await fetch(`/faulty-feed/heal/${key}`);
    const before = await asked(key);
    page.host.window.dispatchEvent(new Event('online'));
    await waitUntil(() => !listed(page).flatMap(noticesIn).length, 'the messages go');
    page.host.window.dispatchEvent(new Event('online'));
    await drawn(page);
    await expectUnharmed(page, { warnings: TAGS.length });
    expect(await asked(key), 'once for all of them, and never again').to.equal(before + 1);
  },
};

/** Fifty elements, of three feeds in turn. */
const MANY_OF_FEW: Fault = {
  name: 'three feeds for fifty elements: each is asked once, a broken one no more often than there are kinds of them',
  async run(script = `<script src="${CDN}"></script>`) {
    const keys = Array.from({ length: 3 }, () => crypto.randomUUID() as string);
    const feeds = [`good/${keys[0]!}`, `good/${keys[1]!}`, `broken/${keys[2]!}`];
    const body = Array.from({ length: 10 }, (_, i) => elements(`/faulty-feed/${feeds[i % 3]!}`)).join('');
    const page = await faultPage({ body, lang: 'nl', script });
    expect(findAll(page.host, TAGS.join()).length).to.equal(50);
    await drawn(page);
    await waitUntil(() => listed(page).flatMap(noticesIn).length === 6, 'each list and map of the broken one says so');
    const [first, second, broken] = await Promise.all(keys.map(asked));
    expect([first, second], 'requests').to.deep.equal([1, 1]);
    expect(broken, 'requests').to.be.at.most(TAGS.length);
    // One line for each time that the broken one was asked for, not for each of its fifteen elements.
    await expectUnharmed(page, { warnings: broken!, alike: broken! });
  },
};

export const FEED_FAULTS: readonly Fault[] = [...BROKEN_FEEDS, OFFLINE, MANY_OF_FEW];
