import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGS } from '../../scripts/testing/browsers.mjs';
import { zoomed } from './visitor.mjs';

/** What Firefox's settings, or those of the system, come to. Chosen colours are at once `forced-colors`. */
const FIREFOX_PREFS = {
  'forced-colors: active': { 'browser.display.document_color_use': 2 },
  'prefers-reduced-motion: reduce': { 'ui.prefersReducedMotion': 1 },
  'prefers-color-scheme: dark': {
    'ui.systemUsesDarkTheme': 1,
    'browser.display.background_color': '#000000',
    'browser.display.foreground_color': '#ffffff',
  },
  'prefers-contrast: more': { 'ui.useAccessibilityTheme': 1 },
};

const PAPER = { format: 'A4', landscape: true, margin: { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' } };

/** Chromium by its own protocol, Firefox by WebDriver BiDi. See `openVisitor`. */
export async function openPuppeteer(engine, { path }, { media = {}, zone, zoom }) {
  const isChromium = engine === 'chromium';
  const features = Object.entries(media);
  const browser = await puppeteer.launch({
    browser: isChromium ? 'chrome' : 'firefox',
    executablePath: path,
    args: isChromium ? CHROMIUM_ARGS : [],
    extraPrefsFirefox: Object.assign({}, ...features.map(([name, value]) => FIREFOX_PREFS[`${name}: ${value}`])),
    env: { ...process.env, ...(zone && { TZ: zone }) },
  });
  const page = await browser.newPage();
  if (isChromium && features.length) {
    const cdp = await page.createCDPSession();
    await cdp.send('Emulation.setEmulatedMedia', { features: features.map(([name, value]) => ({ name, value })) });
  }
  if (zoom) await page.setViewport({ ...zoomed(zoom), deviceScaleFactor: zoom });
  return {
    goto: (url) => page.goto(url),
    evaluate: (act, ...values) => page.evaluate(act, ...values),
    cookies: () => browser.cookies(),
    print: () => page.pdf(PAPER),
    close: () => browser.close(),
  };
}
