import './counting.js';
import { aTimeout, expect } from '@open-wc/testing';
import '../../src/elements/centre/cdm-centre.define.js';
import '../../src/elements/directory/cdm-directory.define.js';
import '../../src/elements/find-nearest/cdm-find-nearest.define.js';
import '../../src/elements/logo/cdm-logo.define.js';
import '../../src/elements/map/cdm-map.define.js';
import { CdmLogo } from '../../src/elements/logo/cdm-logo.js';
import { CHURN, churn, make, OVER_AND_OVER, setUp, TAGS, visit, type Place } from './churn.js';
import { held } from './counting.js';

/** Rounds of each element in every engine; Chromium's own counters are asked after 10,000 (memory.node.test.mjs). */
const roundsOf = (name: string): number => (OVER_AND_OVER.includes(name) ? 200 : 100);

describe('elements that come and go', function () {
  this.timeout(60_000);
  let place: Place;
  let resting = 0;
  const { warn } = console;

  /** What is held once everything has come to rest: the places come in idle time, a status is said after a while. */
  async function atRest(): Promise<ReturnType<typeof held>> {
    // Observers have a frame or two. Not `waitUntil`, which holds a timer itself.
    do await aTimeout(100);
    while (held().timers > resting);
    return held();
  }

  /** What a busy machine had not done yet when it was first counted may have been let go of since. */
  async function expectNoMoreThan(first: ReturnType<typeof held>): Promise<void> {
    const more = (now: typeof first) => Object.entries(now).filter(([what, n]) => n > first[what as keyof typeof now]);
    let found = more(await atRest());
    for (let turn = 0; found.length && turn < 20; turn++) found = more(await atRest());
    expect(found).to.deep.equal([]);
  }

  before(() => (resting = held().timers));

  beforeEach(() => {
    console.warn = () => undefined;
    place = setUp();
  });
  afterEach(() => {
    place.stage.remove();
    place.frame.remove();
    console.warn = warn;
  });

  for (const tag of TAGS) {
    for (const name of Object.keys(CHURN)) {
      const rounds = roundsOf(name);
      it(`hold no more after ${rounds} rounds than after 10: ${tag} ${name}`, async () => {
        const kept = make(tag);
        place.stage.append(kept);
        await visit(kept);
        await churn(name, { rounds: 10, tag, place, kept });
        const first = await atRest();
        await churn(name, { rounds, tag, place, kept });
        await expectNoMoreThan(first);
      });
    }

    it(`hold nothing once they have left: ${tag}`, async () => {
      const first = await atRest();
      const kept = make(tag);
      place.stage.append(kept);
      await visit(kept);
      kept.remove();
      expect(await atRest()).to.deep.equal(first);
    });
  }

  const leaks: Readonly<Record<keyof ReturnType<typeof held>, (leaky: HTMLElement) => void>> = {
    listeners: (leaky) => matchMedia('print').addEventListener('change', () => leaky.remove()),
    observed: (leaky) => new ResizeObserver(() => undefined).observe(leaky),
    watched: (leaky) => new MutationObserver(() => leaky.remove()).observe(document, { childList: true }),
    timers: (leaky) => setInterval(() => leaky.remove(), 60_000),
  };
  for (const [what, leak] of Object.entries(leaks)) {
    it(`would be found out by what they hold: ${what}`, async () => {
      class Leaky extends CdmLogo {
        override connectedCallback(): void {
          super.connectedCallback();
          leak(this);
        }
      }
      customElements.define(`cdm-leaky-${what}`, Leaky);
      const first = held();
      await churn('made, shown and thrown away', { rounds: 20, tag: `cdm-leaky-${what}`, place });
      await aTimeout(100);
      expect(held()).to.deep.equal({ ...first, [what]: first[what as keyof typeof first] + 20 });
    });
  }
});
