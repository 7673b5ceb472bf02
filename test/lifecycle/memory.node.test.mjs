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

const ROUNDS = Number(process.env.ROUNDS ?? 300);
const WARM_UP = Math.min(1_000, ROUNDS / 3);

/**
 * What may be more after the last round than after the first ones. The heap gets 200 to 400 kB of compiled code, and
 * then no more: 64 kB at most from round 10,000 to 19,000. One small object kept each round would be 900 kB in 9,000.
 */
const TOLERANCE = { nodes: 20, listeners: 8, documents: 0, heap: 500_000 };

/** A page with one element in it that somebody has used, and what its counters say once all garbage is gone. */
async function open(browser, url, tag) {
  const page = await browser.newPage();
  await page.setContent('<!doctype html><html lang="fr"><body></body></html>');
  await page.addScriptTag({ url: `${url}cdn/cdm.all.js` });
  const churnSource = await readFile(new URL('churn.js', import.meta.url), 'utf8');
  await page.evaluate(
    async (source, tag) => {
      console.warn = () => {};
      globalThis.life = await import(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
      globalThis.place = globalThis.life.setUp();
      globalThis.kept = globalThis.life.make(tag);
      globalThis.place.stage.append(globalThis.kept);
      await globalThis.life.visit(globalThis.kept);
    },
    churnSource,
    tag,
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
  const run = (name, rounds, churned = tag) =>
    page.evaluate(
      (name, rounds, tag) =>
        globalThis.life.churn(name, { rounds, tag, place: globalThis.place, kept: globalThis.kept }),
      name,
      rounds,
      churned,
    );
  return { page, count, run };
}

const grown = (first, last) => Object.fromEntries(Object.keys(first).map((key) => [key, last[key] - first[key]]));
const tooMuch = (growth) => Object.entries(growth).filter(([key, value]) => value > TOLERANCE[key]);

describe(`${ROUNDS} rounds of each element`, () => {
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

  const growthOf = async (name, tag) => {
    const { page, count, run } = await open(browser, server.url, tag);
    // Who is about to say a result, half a second later, is kept until then.
    const rest = () => new Promise((resolve) => setTimeout(resolve, name.includes('midst') ? 700 : 0));
    await run(name, WARM_UP);
    await rest();
    const first = await count();
    await run(name, ROUNDS - WARM_UP);
    await rest();
    const growth = grown(first, await count());
    await page.close();
    return growth;
  };

  for (const tag of TAGS) {
    for (const name of Object.keys(CHURN)) {
      it(`leave nothing behind: ${tag} ${name}`, async (test) => {
        const growth = await growthOf(name, tag);
        test.diagnostic(JSON.stringify(growth));
        assert.deepEqual(tooMuch(growth), []);
      });
    }
  }

  it('are told apart from those of an element that leaks', async () => {
    const { page, count, run } = await open(browser, server.url, 'cdm-logo');
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
    await run('made, shown and thrown away', 500, 'cdm-leaky');
    const first = await count();
    await run('made, shown and thrown away', 500, 'cdm-leaky');
    const growth = grown(first, await count());
    assert.deepEqual(
      tooMuch(growth).map(([key]) => key),
      ['nodes', 'listeners', 'heap'],
    );
    await page.close();
  });
});
