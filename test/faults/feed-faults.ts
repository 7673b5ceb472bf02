import { expect } from '@open-wc/testing';
import {
  CDN,
  drawn,
  elements,
  expectUnharmed,
  faultPage,
  find,
  noticesIn,
  TAGS,
  type FaultPage,
} from '../support/invariants.js';
import { waitUntil } from '../support/wait.js';
import type { Fault } from './fault.js';

interface FeedFault {
  readonly kind: 'http' | 'format' | 'network' | 'timeout';
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

const listed = ({ host }: FaultPage): HTMLElement[] => ['cdm-directory', 'cdm-map'].map((tag) => find(host, tag)!);

const BROKEN_FEEDS: readonly Fault[] = Object.entries(FAULTS).map(([fault, { kind, head = '' }]) => ({
  name: `${fault}: the released copy stands in, one message and one event each, and a retry finds the feed mended`,
  async run(script = `<script src="${CDN}"></script>`) {
    const key: string = crypto.randomUUID();
    const page = await faultPage({ head: head + LISTENING, body: elements(`/faulty-feed/${fault}/${key}`), script });
    await drawn(page);
    await waitUntil(() => told(page).length === TAGS.length, `each element tells; told: ${told(page).join()}`);
    expect(told(page), 'told').to.deep.equal(TAGS.map((tag) => `${tag} ${kind}`).sort());
    const expected = { warnings: TAGS.length };
    await expectUnharmed(page, expected);
    const listing = listed(page);
    expect(
      listing.map((element) => noticesIn(element).length),
      'messages',
    ).to.deep.equal([1, 1]);
    for (const { shadowRoot } of listing)
      expect(shadowRoot!.textContent, 'the released copy').to.include('Svizzera italiana');

    await fetch(`/faulty-feed/heal/${key}`);
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
      const again = `${told(page).join()}; asked ${await asked(key)} times`;
      throw new Error(`${left().length} messages stay; told: ${again}`);
    }
    await drawn(page);
    await expectUnharmed(page, expected);
    // Two rounds; each engine asks again by itself where a connection broke, and follows a loop for a while.
    if (kind !== 'network') expect(await asked(key), 'requests').to.be.at.most(4);
  },
}));

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

export const FEED_FAULTS: readonly Fault[] = [...BROKEN_FEEDS, OFFLINE];
