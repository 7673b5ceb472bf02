import { readFile } from 'node:fs/promises';
import { serve } from '../../scripts/serve.mjs';
import { blankHost } from '../support/blank-host.mjs';
import { accessibilityTree } from './tree.mjs';

/** A Wednesday, 11:00 in Paris. */
const NOW = Date.UTC(2026, 0, 28, 10);
export const ZONE = 'Europe/Paris';

const pageOf = (head) =>
  `<!doctype html><html lang="en"><head><title>Host</title><script>Date.now = () => ${NOW};</script>${head}</head><body><main></main></body></html>`;

const source = (name) => readFile(new URL(name, import.meta.url), 'utf8');

/**
 * Brings the released elements onto a page, at one moment of one day, where one element at a time can be brought into a
 * state. On an origin of its own, as a host page is.
 *
 * @param page - Of puppeteer, or a `Visitor`.
 * @param head - More markup of the page's head.
 */
export async function setStage(page, head = '') {
  const server = await serve(0);
  const host = await blankHost(pageOf(`${head}<script src="${server.url}cdn/cdm.all.js"></script>`));
  await page.goto(host.url);
  const modules = { network: await source('network.js'), states: await source('states.js') };
  await page.evaluate(async ({ network, states }) => {
    const urlOf = (text) => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
    globalThis.states = await import(urlOf(states.replace('./network.js', urlOf(network))));
    // The offline state warns, as it should.
    console.warn = () => {};
  }, modules);
  return {
    page,
    /** Shows an element in a state, in place of what was there. */
    bring: (tag, state, lang) =>
      page.evaluate(
        async (tag, state, lang) => {
          document.documentElement.lang = lang;
          const place = document.querySelector('main');
          place.replaceChildren();
          globalThis.element = await globalThis.states.bring(tag, state, { lang, place });
        },
        tag,
        state,
        lang,
      ),
    close: async () => {
      await host.close();
      await server.close();
    },
  };
}

/** The same on a page of Chromium, whose accessibility tree can be read. */
export async function openStage(browser) {
  const page = await browser.newPage();
  await page.emulateTimezone(ZONE);
  const stage = await setStage(page);
  const cdp = await page.createCDPSession();
  return {
    ...stage,
    cdp,
    tree: async () => accessibilityTree(cdp, await page.evaluate(() => document.documentElement.lang)),
  };
}
