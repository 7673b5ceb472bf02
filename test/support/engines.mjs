import puppeteer from 'puppeteer-core';
import { find, wanted } from '../../scripts/testing/browsers.mjs';
import { openScreen } from '../../scripts/testing/screen.mjs';
import { openWebKit } from '../../scripts/testing/webkit-browser.mjs';
import { gtkHome } from '../../scripts/testing/gtk-home.mjs';
import { launchChromium } from './chromium.mjs';

/**
 * One page of a browser, at the top and not in a frame, alike in every engine.
 *
 * @typedef {object} TopPage
 * @property {(url: string) => Promise<unknown>} open
 * @property {(act: Function, ...values: unknown[]) => Promise<unknown>} run - Runs a function in the page, which may be
 *   async; values are sent as JSON.
 * @property {() => Promise<unknown>} close - The browser too.
 */

/** @returns {Promise<TopPage>} */
function pageOf(browser) {
  let page;
  return {
    // In a tab of its own: puppeteer waits for ever for what follows on a page that Firefox had kept.
    async open(url) {
      await page?.close();
      page = await browser.newPage();
      await page.goto(url);
    },
    run: (act, ...values) => page.evaluate(act, ...values),
    close: () => browser.close(),
  };
}

const launchFirefox = ({ path }) => puppeteer.launch({ browser: 'firefox', executablePath: path, headless: true });

/** @returns {Promise<TopPage>} */
async function webKitPage({ path, driver }) {
  const screen = await openScreen();
  const home = gtkHome(screen.display);
  const leave = () => {
    screen.close();
    home.remove();
  };
  try {
    const env = { ...process.env, ...home.env };
    const { session, close } = await openWebKit({ miniBrowser: path, driver, env });
    return {
      open: (url) => session.goto(url),
      run: (act, ...values) => session.executeAsync(act, ...values),
      close: () => close().finally(leave),
    };
  } catch (cause) {
    leave();
    throw cause;
  }
}

const OPENERS = {
  chromium: async () => pageOf(await launchChromium()),
  firefox: async (found) => pageOf(await launchFirefox(found)),
  webkit: webKitPage,
};

/** The engines that were asked for and that this machine has as programs of its own. */
export const ENGINES_HERE = wanted().filter((engine) => find(engine)?.kind === 'system');

/** @returns {Promise<TopPage>} */
export const openTopPage = (engine) => OPENERS[engine](find(engine));
