import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGS, find } from '../../scripts/testing/browsers.mjs';

export const launchChromium = (args = []) =>
  puppeteer.launch({ executablePath: find('chromium')?.path, args: [...CHROMIUM_ARGS, ...args] });

/** A page that notes what a visitor would not see: console lines, uncaught errors, requests that failed. */
export async function watchedPage(browser) {
  const page = await browser.newPage();
  const lines = [];
  page.on('console', (message) => lines.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => lines.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => lines.push(`failed: ${request.url()}`));
  return { page, lines };
}
