import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { siteInChromium } from '../support/site-in-chromium.mjs';

const WIDTHS = [320, 1280];

/** Opens the page as a visitor does, and notes whatever a visitor would not see. */
async function open({ browser, url }, { width, scheme }) {
  const page = await browser.newPage();
  const seen = { console: [], origins: new Set(), failed: [] };
  page.on('console', (message) => seen.console.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => seen.console.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    if (/^https?:/.test(request.url())) seen.origins.add(new URL(request.url()).origin);
  });
  page.on('response', (response) => response.status() >= 400 && seen.failed.push(response.url()));
  await page.setViewport({ width, height: 800 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.evaluateOnNewDocument(() => {
    globalThis.layoutShift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.layoutShift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${url}member.html`, { waitUntil: 'networkidle0' });
  await page.waitForFunction(() => document.querySelector('cdm-directory').shadowRoot?.querySelector('.item'));
  return { page, seen };
}

describe('the page of a member', () => {
  const site = siteInChromium();

  for (const width of WIDTHS) {
    for (const scheme of ['light', 'dark']) {
      it(`at ${width} px, ${scheme}: three elements, no console line, no other origin, nothing stored, nothing moves`, async () => {
        const { page, seen } = await open(site, { width, scheme });
        const shown = await page.evaluate(() => ({
          logo: !!document.querySelector('cdm-logo').shadowRoot.querySelector('.lettering'),
          field: !!document.querySelector('cdm-find-nearest').shadowRoot.querySelector('input'),
          centres: document.querySelector('cdm-directory').shadowRoot.querySelectorAll('.item').length,
          cookie: document.cookie,
          stored: localStorage.length + sessionStorage.length,
          shift: globalThis.layoutShift,
          isTooWide: document.documentElement.scrollWidth > innerWidth,
        }));
        assert.deepEqual(
          { ...shown, console: seen.console, failed: seen.failed, origins: [...seen.origins] },
          {
            logo: true,
            field: true,
            centres: 40,
            cookie: '',
            stored: 0,
            shift: 0,
            isTooWide: false,
            console: [],
            failed: [],
            origins: [new URL(site.url).origin],
          },
        );
        await page.close();
      });
    }
  }

  it('speaks the language that the page switches to, live', async () => {
    const { page } = await open(site, { width: 1280, scheme: 'light' });
    await page.click('.languages [lang="it"]');
    await page.waitForFunction(() =>
      document.querySelector('cdm-directory').shadowRoot.textContent.includes('Cerca per località'),
    );
    await page.close();
  });

  it('finds a centre after the network was cut', async () => {
    const { page } = await open(site, { width: 1280, scheme: 'light' });
    await page.focus('cdm-find-nearest >>> input');
    await page.waitForNetworkIdle();
    await page.setOfflineMode(true);
    await page.keyboard.type('annecy');
    await page.keyboard.press('Enter');
    const name = await page.waitForFunction(() =>
      document.querySelector('cdm-find-nearest').shadowRoot.querySelector('.ranked .disclose')?.textContent.trim(),
    );
    assert.equal(await name.jsonValue(), 'Bonneville');
    await page.close();
  });
});
