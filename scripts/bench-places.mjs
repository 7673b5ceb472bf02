/**
 * How long a key stroke takes, and how long loading keeps the page from answering: in Chromium with its processor throttled
 * four times, over the gazetteer as released. Prints medians of the element in a page; asserts nothing.
 */
import { readFileSync } from 'node:fs';
/* global longTasks, stroke, arrived -- what this file puts into the page */
import puppeteer from 'puppeteer-core';
import { serve } from './serve.mjs';
import { CHROMIUM_ARGS, find } from './testing/browsers.mjs';

const THROTTLE = 4;
const QUERIES = [
  'saint etienne',
  'bruxelles',
  'villeneuve dascq',
  'rocamadour',
  'barcelone',
  'monpellier',
  '97410',
  'lugano suisse',
];

const { path } = find('chromium');
const server = await serve(0);
const browser = await puppeteer.launch({ executablePath: path, headless: true, args: CHROMIUM_ARGS });
const page = await browser.newPage();
await page.goto(server.url);
await page.setContent(
  `<!doctype html><html lang="fr"><script src="${server.url}cdn/cdm.js"></script><cdm-find-nearest></cdm-find-nearest>`,
);
await page.waitForFunction(() => document.querySelector('cdm-find-nearest')?.shadowRoot?.querySelector('input'));
const devtools = await page.createCDPSession();
await devtools.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });

await page.evaluate(() => {
  globalThis.longTasks = [];
  new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  });
  globalThis.arrived = () =>
    performance
      .getEntriesByType('resource')
      .filter(({ name, responseEnd }) => /\/places-/.test(name) && responseEnd > 0).length;
  /** Types a letter; the time until the suggestions are in the DOM. */
  globalThis.stroke = async (text) => {
    const host = document.querySelector('cdm-find-nearest');
    const input = host.shadowRoot.querySelector('input');
    const start = performance.now();
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    // The gazetteer is there: its promises resolve before any task.
    await new Promise((resolve) => queueMicrotask(resolve));
    for (let i = 0; i < 20; i++) await Promise.resolve();
    await host.updateComplete;
    return performance.now() - start;
  };
});

// From the first key stroke until the rest has arrived in idle time.
const first = await page.evaluate(async () => {
  const start = performance.now();
  void stroke('p');
  const host = document.querySelector('cdm-find-nearest');
  while (!host.shadowRoot.querySelector('[role=option]')) await new Promise((resolve) => setTimeout(resolve, 5));
  return performance.now() - start;
});
let count = 0;
for (let quiet = 0; quiet < 4;) {
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const now = await page.evaluate(() => arrived());
  quiet = now === count ? quiet + 1 : 0;
  count = now;
}
const loading = await page.evaluate(() => longTasks.splice(0));

const strokes = [];
for (const query of QUERIES) {
  for (let end = 1; end <= query.length; end++)
    strokes.push(await page.evaluate((text) => stroke(text), query.slice(0, end)));
}
strokes.sort((a, b) => a - b);
const quantile = (q) => `${strokes[Math.min(strokes.length - 1, Math.floor(strokes.length * q))].toFixed(1)} ms`;

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
console.log(`cdm-widgets ${version}, ${await browser.version()}, processor throttled ${THROTTLE}×`);
console.log(`first key stroke → first suggestion, code and head shard included: ${first.toFixed(0)} ms`);
console.log(
  `while ${count} shards arrive: ${loading.length} tasks over 50 ms, longest ${Math.max(0, ...loading).toFixed(0)} ms`,
);
console.log(
  `key stroke → suggestions in the DOM, whole gazetteer: median ${quantile(0.5)}, p95 ${quantile(0.95)}, max ${quantile(1)} (${strokes.length})`,
);
await browser.close();
await server.close();
