/**
 * How long the ranking of 10,000 made-up centres takes, in Chromium with its processor throttled four times. Prints the
 * median and the longest of many runs, each from another place; asserts nothing.
 */
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { rollup } from 'rollup';
import { CHROMIUM_ARGS, find } from './testing/browsers.mjs';

const THROTTLE = 4;
const RUNS = 200;

const input = fileURLToPath(new URL('../build/elements/find-nearest/rank-centres.js', import.meta.url));
const bundle = await rollup({ input });
const { output } = await bundle.generate({ format: 'iife', name: 'ranking' });

const browser = await puppeteer.launch({ executablePath: find('chromium').path, headless: true, args: CHROMIUM_ARGS });
const page = await browser.newPage();
await page.addScriptTag({ content: output[0].code });
await page.evaluate(() => {
  // Mulberry32: the same places in each run of this file.
  let seed = 1;
  const random = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  globalThis.somewhere = () => ({ lat: 36 + 18 * random(), lon: -9 + 28 * random() });
  globalThis.centres = Array.from({ length: 10_000 }, (_, i) => ({
    id: `c${i}`,
    kind: 'centre',
    territory: null,
    position: globalThis.somewhere(),
  }));
});
const devtools = await page.createCDPSession();
await devtools.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
const times = await page.evaluate(
  (runs) =>
    Array.from({ length: runs }, () => {
      const from = globalThis.somewhere();
      const start = performance.now();
      globalThis.ranking.rankCentres(globalThis.centres, from, 20);
      return performance.now() - start;
    }),
  RUNS,
);
await browser.close();

times.sort((a, b) => a - b);
console.log(
  `10,000 centres, processor ×${THROTTLE}: ranked in ${times[RUNS / 2].toFixed(1)} ms in the median, ${times.at(-1).toFixed(1)} ms at most`,
);
