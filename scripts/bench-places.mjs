/**
 * How long a key stroke takes, and how long loading keeps the page from answering: in Chromium with its processor throttled
 * four times, over the gazetteer as released. Prints medians of the element in a page; asserts nothing.
 *
 * Where others use the machine too, the clock tells their time as well: of tasks the processor's own time is printed beside
 * it, of key strokes the best of three.
 */
import { readFileSync } from 'node:fs';
/* global stroke, arrived -- what this file puts into the page */
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

await page.tracing.start({ categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
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
const loading = mainTasks(JSON.parse(Buffer.from(await page.tracing.stop()).toString()).traceEvents);

const [first3, best3] = [[], []];
for (const query of QUERIES) {
  for (let end = 1; end <= query.length; end++) {
    const times = [];
    for (let i = 0; i < 3; i++) {
      await page.evaluate(() => stroke(''));
      times.push(await page.evaluate((text) => stroke(text), query.slice(0, end)));
    }
    first3.push(times[0]);
    best3.push(Math.min(...times));
  }
}

/** Tasks of the pages' main threads: how long by the clock, and by the processor. */
function mainTasks(events) {
  const isMain = ({ pid, tid }) => threads.has(`${pid} ${tid}`);
  const threads = new Set(
    events.filter(({ args }) => args?.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = events.filter((event) => event.name.endsWith('RunTask') && event.dur && isMain(event));
  return { clock: tasks.map(({ dur }) => dur / 1000), processor: tasks.map(({ tdur = 0 }) => tdur / 1000) };
}

const long = (tasks) =>
  `${tasks.filter((time) => time > 50).length} tasks over 50 ms, longest ${Math.max(0, ...tasks).toFixed(0)} ms`;
const spread = (times) => {
  const sorted = [...times].sort((a, b) => a - b);
  const quantile = (q) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))].toFixed(1);
  return `median ${quantile(0.5)} ms, p95 ${quantile(0.95)} ms, max ${quantile(1)} ms`;
};

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
console.log(`cdm-widgets ${version}, ${await browser.version()}, processor throttled ${THROTTLE}×`);
console.log(`first key stroke → first suggestion, code and head shard included: ${first.toFixed(0)} ms`);
console.log(
  `while ${count} shards arrive, by the processor: ${long(loading.processor)}; by the clock: ${long(loading.clock)}`,
);
console.log(`key stroke → suggestions in the DOM, whole gazetteer (${best3.length} strokes):`);
console.log(`  the first time ${spread(first3)}; the best of three ${spread(best3)}`);
await browser.close();
await server.close();
