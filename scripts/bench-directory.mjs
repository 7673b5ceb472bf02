/**
 * The directory with a feed of 10,000 records: until it can be used, and a key stroke in its filter, in Chromium, plain
 * and with the processor throttled four times. Prints medians of seven runs; asserts nothing.
 */
/* global feed, medianOf -- what this file puts into the page */
import puppeteer from 'puppeteer-core';
import { serve } from './serve.mjs';
import { CHROMIUM_ARGS, find } from './testing/browsers.mjs';

const RECORDS = 10_000;
const RUNS = 7;

const { path } = find('chromium');
const server = await serve(0);
const browser = await puppeteer.launch({ executablePath: path, headless: true, args: CHROMIUM_ARGS });

for (const throttle of [1, 4]) {
  const page = await browser.newPage();
  await page.goto(server.url);
  await page.setContent(
    `<!doctype html><html lang="fr"><script src="${server.url}cdn/cdm.js"></script><cdm-directory countries="XX"></cdm-directory>`,
  );
  await page.waitForFunction(() => document.querySelector('cdm-directory')?.shadowRoot?.querySelector('input'));
  const devtools = await page.createCDPSession();
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await page.evaluate((count) => {
    // Seeded, so that every run has the same records.
    let seed = 1;
    const random = (n) => (seed = (seed * 48_271) % 2_147_483_647) % n;
    const syllables = 'ba bri ca cho de el fon gra ha il jo ke lan mar ne o par que ros san tre u vil wa y zur'.split(
      ' ',
    );
    const word = () => Array.from({ length: 2 + random(3) }, () => syllables[random(syllables.length)]).join('');
    const countries = ['FR', 'BE', 'CH', 'IT', 'ES', 'PT', 'DE', 'LU', 'CL', 'TG'];
    globalThis.feed = () => ({
      type: 'FeatureCollection',
      features: Array.from({ length: count }, (_, i) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [random(20_000) / 1000, 40 + random(10_000) / 1000] },
        properties: {
          id: `c${i}`,
          name: `Cité des métiers de ${word()}`,
          area: `${word()} ${word()}`,
          country: countries[random(countries.length)],
          status: 'open',
          languages: ['fr'],
          address: { street: null, postalCode: String(10_000 + random(80_000)), city: word() },
        },
      })),
    });
    globalThis.medianOf = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];
  }, RECORDS);

  const shown = await page.evaluate(async (runs) => {
    const times = [];
    let nodes = 0;
    for (let i = 0; i < runs; i++) {
      const element = document.createElement('cdm-directory');
      const network = feed();
      const start = performance.now();
      element.network = network;
      document.body.append(element);
      while (!element.shadowRoot?.querySelector('.disclose')) await new Promise(requestAnimationFrame);
      times.push(performance.now() - start);
      nodes = element.shadowRoot.querySelectorAll('*').length;
      if (i < runs - 1) element.remove();
    }
    return { ms: medianOf(times), nodes };
  }, RUNS);

  const typed = await page.evaluate(async (runs) => {
    const element = document.body.lastElementChild;
    const input = element.shadowRoot.querySelector('input');
    await element.filter('');
    const near = performance.now();
    input.focus();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const prepared = performance.now() - near - 50;
    const stroke = async (text) => {
      const start = performance.now();
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      for (let i = 0; i < 30; i++) await Promise.resolve();
      await element.updateComplete;
      return performance.now() - start;
    };
    const first = await stroke('s');
    const times = [];
    for (let i = 0; i < runs; i++)
      for (const text of ['sa', 'san', 'sanm', 'sanma', 'sanmar', 'sanmxr', 'espagne', 'mar 12', ''])
        times.push(await stroke(text));
    const median = medianOf(times);
    return { prepared, first, median, longest: times.at(-1) };
  }, RUNS);

  const ms = (value) => `${value.toFixed(0)} ms`;
  console.log(
    `${RECORDS.toLocaleString('en')} records, processor ×${throttle}: usable after ${ms(shown.ms)} (${shown.nodes} nodes); ` +
      `read at the first focus in ${ms(typed.prepared)}; first key stroke ${ms(typed.first)}, then ${typed.median.toFixed(1)} ms in the median, ${ms(typed.longest)} at most`,
  );
  await page.close();
}
await browser.close();
await server.close?.();
