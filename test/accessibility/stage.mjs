import { readFile } from 'node:fs/promises';
import { serve } from '../../scripts/serve.mjs';
import { blankHost } from '../support/blank-host.mjs';
import { accessibilityTree } from './tree.mjs';

const PAGE = '<!doctype html><html lang="en"><head><title>Host</title></head><body><main></main></body></html>';

/** A Wednesday, 11:00 in Paris. */
const NOW = Date.UTC(2026, 0, 28, 10);

const source = (name) => readFile(new URL(name, import.meta.url), 'utf8');

/**
 * A page of Chromium with the released elements, at one moment of one day, where one element at a time can be brought
 * into a state. On an origin of its own, as a host page is.
 *
 * @param head - More markup of the page's head.
 */
export async function openStage(browser, head = '') {
  const [server, host] = [await serve(0), await blankHost(PAGE.replace('</head>', `${head}</head>`))];
  const page = await browser.newPage();
  await page.emulateTimezone('Europe/Paris');
  await page.evaluateOnNewDocument((now) => {
    Date.now = () => now;
  }, NOW);
  await page.goto(host.url);
  await page.addScriptTag({ url: `${server.url}cdn/cdm.all.js` });
  const modules = { network: await source('network.js'), states: await source('states.js') };
  await page.evaluate(async ({ network, states }) => {
    const urlOf = (text) => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
    globalThis.states = await import(urlOf(states.replace('./network.js', urlOf(network))));
    // The offline state warns, as it should.
    console.warn = () => {};
  }, modules);
  const cdp = await page.createCDPSession();
  return {
    page,
    cdp,
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
    tree: async () => accessibilityTree(cdp, await page.evaluate(() => document.documentElement.lang)),
    close: async () => {
      await host.close();
      await server.close();
    },
  };
}
