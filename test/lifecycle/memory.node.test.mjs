/**
 * What the elements leave behind after many rounds of a page's day, by Chromium's own counters and heap. What a page does
 * over and over goes 10,000 rounds here; the rest, with elements that have loaded whatever they can, goes 300, and
 * everything 10,000 by `npm run test:memory`.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { siteInChromium } from '../support/site-in-chromium.mjs';
import { CHURN, OVER_AND_OVER, TAGS } from './churn.js';
import { grown, open } from './chromium.mjs';

const MANY = 10_000;
/** Compiled code has its size then. */
const FIRST = 2_000;

/** Who has loaded more once somebody has used them; and what takes them little time even so. */
const LATE = ['cdm-directory', 'cdm-find-nearest', 'cdm-map'];
const QUICK = ['taken out and put back', 'given another language', 'given another feed to read'];

/**
 * What may be more after the last round than after the first ones: no node, no listener, no observer, no timer, no
 * document. The heap still gets up to 120 kB of compiled code. One closure kept each round would be 256 kB, one element
 * 8 MB.
 */
const ALLOWED = { nodes: 0, listeners: 0, observers: 0, timers: 0, documents: 0, heap: 20 * (MANY - FIRST) };

const ROUNDS = Number(process.env.ROUNDS ?? 300);
const WARM_UP = Math.min(1_000, ROUNDS / 3);
/** Of who has been used: what is loaded late is compiled late, once, and a status is said or not said yet. */
const TOLERANCE = { nodes: 20, listeners: 8, observers: 0, timers: 0, documents: 0, heap: 500_000 };
/** What goes 10,000 rounds anyway is left to `npm run test:memory`; a move is other work once there is more to move. */
const WALK = Object.keys(CHURN).filter(
  (name) => process.env.ROUNDS || name.startsWith('moved') || !OVER_AND_OVER.includes(name),
);
/** The others load nothing late, and have gone 10,000 rounds as they are. */
const WALKERS = process.env.ROUNDS ? TAGS : LATE;

const tooMuch = (growth, allowed) => Object.entries(growth).filter(([key, value]) => value > allowed[key]);

const site = siteInChromium();

/** What a busy machine had not done yet when it was first asked may have been let go of since. */
async function growthSince(first, count, allowed) {
  let growth = grown(first, await count());
  for (let turn = 0; turn < 5 && tooMuch(growth, allowed).length; turn++) {
    await sleep(500);
    growth = grown(first, await count());
  }
  return growth;
}

describe('10,000 rounds', { concurrency: 2 }, () => {
  const leaveNothing = (title, tag, names, isUsed = false) => {
    const allowed = isUsed ? TOLERANCE : ALLOWED;
    it(`of ${title} leave nothing behind: ${tag}`, async (test) => {
      const { close, count, run } = await open(site, tag, { isUsed });
      for (const name of names) {
        await run(name, FIRST);
        const first = await count();
        await run(name, MANY - FIRST);
        const growth = await growthSince(first, count, allowed);
        test.diagnostic(`${name} ${JSON.stringify(growth)}`);
        assert.deepEqual(tooMuch(growth, allowed), [], name);
      }
      await close();
    });
  };
  for (const tag of TAGS) leaveNothing('whatever is done over and over', tag, OVER_AND_OVER);
  for (const tag of TAGS) {
    if (LATE.includes(tag)) leaveNothing('what takes little time, once in use,', tag, QUICK, true);
    else leaveNothing('new ones', tag, ['made, shown and thrown away']);
  }

  /** What an element might keep each time it comes back, and what of it is counted. */
  const leaks = {
    'a listener on the document': ['listeners', () => document.addEventListener('click', () => {})],
    'a node that is nowhere': ['nodes', (kept) => kept.push(document.createTextNode(''))],
    'a closure': ['heap', (kept) => kept.push(() => kept)],
    'an observer of changes': [
      'observers',
      () => new MutationObserver(() => {}).observe(document, { childList: true }),
    ],
    'an observer of sizes': ['observers', () => new ResizeObserver(() => {}).observe(document.body)],
    'an observer of what is in sight': ['observers', () => new IntersectionObserver(() => {}).observe(document.body)],
    'an observer of times': ['observers', () => new PerformanceObserver(() => {}).observe({ entryTypes: ['mark'] })],
    'a timer': ['timers', () => setTimeout(() => {}, 600_000)],
    'an interval': ['timers', () => setInterval(() => {}, 600_000)],
    'one frame after the other': [
      'timers',
      () =>
        requestAnimationFrame(function again() {
          requestAnimationFrame(again);
        }),
    ],
    'one idle callback after the other': [
      'timers',
      () =>
        requestIdleCallback(function again() {
          requestIdleCallback(again);
        }),
    ],
  };
  for (const [what, [counter, leak]] of Object.entries(leaks)) {
    // A few of these keep a page busy for good.
    const [few, more] = ['observers', 'timers'].includes(counter) ? [20, 100] : [FIRST, MANY - FIRST];
    it(`tell of an element that keeps ${what}`, async () => {
      const prepare = `customElements.define('cdm-leaky', class extends customElements.get('cdm-logo') {
        static kept = [];
        connectedCallback() { super.connectedCallback(); (${leak})(this.constructor.kept); }
      });`;
      const { close, count, run } = await open(site, 'cdm-leaky', { prepare });
      await run('taken out and put back', few);
      const first = await count();
      await run('taken out and put back', more);
      const growth = grown(first, await count());
      assert.ok(
        tooMuch(growth, ALLOWED).some(([key]) => key === counter),
        JSON.stringify(growth),
      );
      if (few < FIRST) assert.equal(growth[counter], more);
      await close();
    });
  }
});

describe(`${ROUNDS} rounds of each element, once all that it loads late is there,`, () => {
  for (const tag of WALKERS) {
    for (const name of WALK) {
      it(`leave nothing behind: ${tag} ${name}`, async (test) => {
        const { close, count, run } = await open(site, tag, { isUsed: true });
        // Who is about to say a result, half a second later, is kept until then.
        const rest = () => new Promise((resolve) => setTimeout(resolve, name.includes('midst') ? 700 : 0));
        await run(name, WARM_UP);
        await rest();
        const first = await count();
        await run(name, ROUNDS - WARM_UP);
        await rest();
        const growth = await growthSince(first, count, TOLERANCE);
        test.diagnostic(JSON.stringify(growth));
        assert.deepEqual(tooMuch(growth, TOLERANCE), []);
        await close();
      });
    }
  }
});
