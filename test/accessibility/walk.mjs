import { readFile } from 'node:fs/promises';
import { setTimeout as rest } from 'node:timers/promises';
import { serve } from '../../scripts/serve.mjs';
import { blankHost } from '../support/blank-host.mjs';
import { accessibilityTree } from './tree.mjs';

const pageIn = (lang) => `<!doctype html><html lang="${lang}"><head><title>Host</title></head><body>
<button type="button" lang="it" onclick="document.documentElement.lang = 'it'">Italiano</button>
<button type="button" lang="fr" onclick="document.documentElement.lang = 'fr'">Français</button>
<main><h1>Host</h1><cdm-find-nearest></cdm-find-nearest><cdm-directory></cdm-directory></main></body></html>`;

/** A Wednesday, 11:00 in Paris. */
const NOW = Date.UTC(2026, 0, 28, 10);
/** More stops than the page has. */
const MOST_STOPS = 60;
const LONGEST_MS = 10_000;

/** A page of Chromium with the finder and the directory, which is used by its keyboard alone and writes down what it says. */
export async function openWalk(browser, lang) {
  const [server, host] = [await serve(0), await blankHost(pageIn(lang))];
  // An own profile, which has given this page leave for nothing.
  const context = await browser.createBrowserContext();
  await context.overridePermissions(new URL(host.url).origin, []);
  const page = await context.newPage();
  await page.emulateTimezone('Europe/Paris');
  await page.evaluateOnNewDocument((now) => {
    Date.now = () => now;
  }, NOW);
  await page.goto(host.url);
  await page.addScriptTag({ url: `${server.url}cdn/cdm.all.js` });
  const network = await readFile(new URL('network.js', import.meta.url), 'utf8');
  await page.evaluate(async (source) => {
    const { NETWORK } = await import(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
    for (const element of document.querySelectorAll('cdm-find-nearest, cdm-directory')) element.network = NETWORK;
  }, network);
  const cdp = await page.createCDPSession();
  const tree = () => accessibilityTree(cdp, lang);
  const lines = [];

  /** Waits until the tree says something: what a visitor would wait for. */
  const until = async (words) => {
    const end = Date.now() + LONGEST_MS;
    for (;;) {
      const now = await tree();
      if (words.test(now)) return now;
      if (Date.now() > end) throw new Error(`${words} was never said:\n${now}`);
      await rest(20);
    }
  };
  await until(/searchbox/);
  await until(/combobox/);

  /** What has the focus, and the option that stands for it. */
  const focus = async () => {
    const said = (await tree()).split('\n').map((line) => line.trim());
    const stop = said.find((line) => /\bfocused=true\b/.test(line));
    const option = said.find((line) => /^option .*selected=true/.test(line));
    return [stop?.replace(/ (focused=true|autocomplete=\w+)/g, '') ?? 'nothing', option].filter(Boolean).join(' › ');
  };

  const note = async (act) => {
    const stop = await focus();
    lines.push(`${act} → ${stop}`);
    return stop;
  };

  return {
    page,
    lines,
    until,
    tree,
    /** Presses a key; then waits for words, where some are to come. */
    press: async (key, words) => {
      await page.keyboard.press(key);
      if (words) await until(words);
      return note(key);
    },
    /** Types; then waits for words. */
    type: async (text, words) => {
      await page.keyboard.type(text);
      if (words) await until(words);
      return note(`types ${text}`);
    },
    selectAll: async () => {
      await page.keyboard.down('Control');
      await page.keyboard.press('a');
      await page.keyboard.up('Control');
      await note('Control+A');
    },
    /** Tab, or Shift and Tab, until a stop is reached. */
    go: async (stop, key = 'Tab') => {
      for (let i = 0; i < MOST_STOPS; i++) {
        if (key === 'Shift+Tab') await page.keyboard.down('Shift');
        await page.keyboard.press('Tab');
        if (key === 'Shift+Tab') await page.keyboard.up('Shift');
        if (stop.test(await note(key))) return;
      }
      throw new Error(`${stop} cannot be reached:\n${lines.join('\n')}`);
    },
    /** What a line of the tree says, written down as heard. */
    hear: async (words) => {
      const said = (await until(words)).split('\n').filter((line) => words.test(line));
      lines.push(...said.map((line) => `  hears ${line.trim()}`));
    },
    hrefOfFocus: () =>
      page.evaluate(() => {
        let active = document.activeElement;
        while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        return active.href;
      }),
    close: async () => {
      await context.close();
      await host.close();
      await server.close();
    },
  };
}
