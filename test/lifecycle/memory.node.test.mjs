/**
 * What the elements leave behind after many rounds of a page's day, by Chromium's own counters. What a page does over and
 * over goes 10,000 rounds here; everything, with elements that have loaded whatever they can, goes 300, and 10,000 by
 * `npm run test:memory`.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { launchChromium } from '../support/chromium.mjs';
import { CHURN, TAGS } from './churn.js';
import { grown, open } from './chromium.mjs';

const MANY = 10_000;
/** Compiled code has its size then. */
const FIRST = 2_000;
const OVER_AND_OVER = [
  'taken out and put back',
  'moved to another document and back',
  'given another language',
  'given another feed to read',
  'given another address to read from',
];

/**
 * What may be more after the last round than after the first ones: no node, no listener, no document. The heap still gets
 * up to 120 kB of compiled code. One closure kept each round would be 256 kB, one element 8 MB.
 */
const ALLOWED = { nodes: 0, listeners: 0, documents: 0, heap: 20 * (MANY - FIRST) };

const ROUNDS = Number(process.env.ROUNDS ?? 300);
const WARM_UP = Math.min(1_000, ROUNDS / 3);
/** Of the walk through everything; what is loaded late is compiled late. */
const TOLERANCE = { nodes: 20, listeners: 8, documents: 0, heap: 500_000 };
/** What goes 10,000 rounds anyway is left to `npm run test:memory`; a move is other work once there is more to move. */
const WALK = Object.keys(CHURN).filter(
  (name) => process.env.ROUNDS || name.startsWith('moved') || !OVER_AND_OVER.includes(name),
);

const tooMuch = (growth, allowed) => Object.entries(growth).filter(([key, value]) => value > allowed[key]);

let browser;
let server;
before(async () => {
  server = await serve(0);
  browser = await launchChromium();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

async function growthIn({ count, run }, name) {
  await run(name, FIRST);
  const first = await count();
  await run(name, MANY - FIRST);
  return grown(first, await count());
}

describe('10,000 rounds', { concurrency: 2 }, () => {
  for (const tag of TAGS) {
    it(`of whatever is done over and over leave nothing behind: ${tag}`, async (test) => {
      const page = await open(browser, server.url, tag);
      for (const name of OVER_AND_OVER) {
        const growth = await growthIn(page, name);
        test.diagnostic(`${name} ${JSON.stringify(growth)}`);
        assert.deepEqual(tooMuch(growth, ALLOWED), [], name);
      }
      await page.close();
    });
  }

  /** What an element might keep each time it comes back, and what of it is counted. */
  const leaks = {
    'a listener on the document': ['listeners', () => document.addEventListener('click', () => {})],
    'a node that is nowhere': ['nodes', (kept) => kept.push(document.createTextNode(''))],
    'a closure': ['heap', (kept) => kept.push(() => kept)],
  };
  for (const [what, [counter, leak]] of Object.entries(leaks)) {
    it(`tell of an element that keeps ${what}`, async () => {
      const prepare = `customElements.define('cdm-leaky', class extends customElements.get('cdm-logo') {
        static kept = [];
        connectedCallback() { super.connectedCallback(); (${leak})(this.constructor.kept); }
      });`;
      const page = await open(browser, server.url, 'cdm-leaky', { prepare });
      const growth = await growthIn(page, 'taken out and put back');
      assert.ok(
        tooMuch(growth, ALLOWED).some(([key]) => key === counter),
        JSON.stringify(growth),
      );
      await page.close();
    });
  }
});

describe(`${ROUNDS} rounds of each element, once all that it loads late is there,`, () => {
  for (const tag of TAGS) {
    for (const name of WALK) {
      it(`leave nothing behind: ${tag} ${name}`, async (test) => {
        const { close, count, run } = await open(browser, server.url, tag, { isUsed: true });
        // Who is about to say a result, half a second later, is kept until then.
        const rest = () => new Promise((resolve) => setTimeout(resolve, name.includes('midst') ? 700 : 0));
        await run(name, WARM_UP);
        await rest();
        const first = await count();
        await run(name, ROUNDS - WARM_UP);
        await rest();
        const growth = grown(first, await count());
        test.diagnostic(JSON.stringify(growth));
        assert.deepEqual(tooMuch(growth, TOLERANCE), []);
        await close();
      });
    }
  }
});
