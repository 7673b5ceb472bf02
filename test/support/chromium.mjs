import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGS, find } from '../../scripts/testing/browsers.mjs';

/** @param env - What is set for the browser beside what is set for this process. */
export const launchChromium = (args = [], env = {}) =>
  puppeteer.launch({
    executablePath: find('chromium')?.path,
    args: [...CHROMIUM_ARGS, ...args],
    env: { ...process.env, ...env },
  });

/** A page that notes what a visitor would not see: console lines, uncaught errors, requests that failed. */
export async function watchedPage(browser) {
  const page = await browser.newPage();
  const lines = [];
  page.on('console', (message) => lines.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => lines.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => {
    // A frame that is shown anew asks no longer for what the one before had asked for.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') lines.push(`failed: ${request.url()}`);
  });
  return { page, lines };
}
