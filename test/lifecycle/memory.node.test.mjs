/**
 * What the elements leave behind after many rounds of a page's day, by Chromium's own counters. `npm run test:memory`
 * goes 10,000 rounds, `npm test` fewer: enough for nodes and listeners, which may not grow at all.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { launchChromium } from '../support/chromium.mjs';
import { CHURN, TAGS } from './churn.js';

const WARM_UP = 1_000;
const ROUNDS = Number(process.env.ROUNDS ?? 3_000);

/**
 * What may be more after the last round than after the first 1,000. The heap gets 200 to 400 kB of compiled code, and
 * then no more: 64 kB at most from round 10,000 to 19,000. One small object kept each round would be 900 kB in 9,000.
 */
const TOLERANCE = { nodes: 100, listeners: 8, documents: 0, heap: 500_000 };

/** A page with the elements in it, and what its counters say once all garbage is gone. */
async function open(browser, url) {
  const page = await browser.newPage();
  await page.setContent('<!doctype html><html lang="fr"><body></body></html>');
  await page.addScriptTag({ url: `${url}cdn/cdm.all.js` });
  const churnSource = await readFile(new URL('churn.js', import.meta.url), 'utf8');
  await page.evaluate(
    async (source, tags) => {
      console.warn = () => {};
      globalThis.life = await import(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
      globalThis.place = globalThis.life.setUp();
      globalThis.kept = tags.map((tag) => globalThis.life.make(tag));
      globalThis.place.stage.append(...globalThis.kept);
      await Promise.all(globalThis.kept.map(({ updateComplete }) => updateComplete));
    },
    churnSource,
    TAGS,
  );
  const cdp = await page.createCDPSession();
  await cdp.send('HeapProfiler.enable');
  const count = async () => {
    // Weak references are let go of in one pass, what they held in the next.
    for (let pass = 0; pass < 3; pass++) await cdp.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners, documents } = await cdp.send('Memory.getDOMCounters');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    return { nodes, listeners: jsEventListeners, documents, heap: usedSize };
  };
  return { page, count };
}

const grown = (first, last) => Object.fromEntries(Object.keys(first).map((key) => [key, last[key] - first[key]]));
const tooMuch = (growth) => Object.entries(growth).filter(([key, value]) => value > TOLERANCE[key]);

describe(`${ROUNDS} rounds`, () => {
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

  const growthOf = async (name, { rounds = ROUNDS, warmUp = WARM_UP, tags } = {}) => {
    const { page, count } = await open(browser, server.url);
    const run = (rounds) =>
      page.evaluate(
        (name, rounds, tags) =>
          globalThis.life.churn(name, {
            rounds,
            place: globalThis.place,
            kept: globalThis.kept,
            ...(tags && { tags }),
          }),
        name,
        rounds,
        tags,
      );
    await run(warmUp);
    const first = await count();
    await run(rounds - warmUp);
    const growth = grown(first, await count());
    await page.close();
    return growth;
  };

  for (const name of Object.keys(CHURN)) {
    it(`leave nothing behind: elements ${name}`, async (test) => {
      const growth = await growthOf(name);
      test.diagnostic(JSON.stringify(growth));
      assert.deepEqual(tooMuch(growth), []);
    });
  }

  it('are told apart from those of an element that leaks', async () => {
    const { page, count } = await open(browser, server.url);
    await page.evaluate(() => {
      customElements.define(
        'cdm-leaky',
        class extends customElements.get('cdm-logo') {
          leak = () => this.remove();

          connectedCallback() {
            super.connectedCallback();
            document.addEventListener('click', this.leak);
          }
        },
      );
    });
    const run = () =>
      page.evaluate(() =>
        globalThis.life.churn('made, shown and thrown away', {
          rounds: 500,
          place: globalThis.place,
          kept: globalThis.kept,
          tags: ['cdm-leaky'],
        }),
      );
    await run();
    const first = await count();
    await run();
    const growth = grown(first, await count());
    assert.deepEqual(
      tooMuch(growth).map(([key]) => key),
      ['nodes', 'listeners', 'heap'],
    );
    await page.close();
  });
});
