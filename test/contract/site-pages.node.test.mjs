import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { watchedPage } from '../support/chromium.mjs';
import { siteInChromium } from '../support/site-in-chromium.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const PAGES = [
  '#ui=fr',
  '#ui=en&element=directory&cms=spip&color-accent=%2300509d',
  '#ui=fr&element=logo&files=own&ground=dark',
  '#ui=en&element=map&ground=coloured&width=phone',
  'docs/cms/index.html',
  'docs/cms/wordpress.html',
  'docs/fr/cms/spip.html',
  'docs/privacy.html',
];

describe('the site', () => {
  const site = siteInChromium();

  async function open(path, { width = 1280, scheme = 'light' } = {}) {
    const { page, lines } = await watchedPage(site.browser);
    await page.setViewport({ width, height: 800 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.goto(site.url + path, { waitUntil: 'networkidle0' });
    return { page, lines };
  }

  for (const path of PAGES) {
    for (const [width, scheme] of [
      [320, 'dark'],
      [1280, 'light'],
    ]) {
      it(`${path} at ${width} px, ${scheme}: accessible, not too wide, no console line`, async () => {
        const { page, lines } = await open(path, { width, scheme });
        await page.evaluate(axe);
        // What is in the preview is the elements', and checked with them.
        const { violations } = await page.evaluate(
          (values) => globalThis.axe.run({ exclude: ['#stage'] }, { runOnly: { type: 'tag', values }, iframes: false }),
          RULES,
        );
        const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        assert.deepEqual(
          { violations: violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]), isTooWide, lines },
          { violations: [], isTooWide: false, lines: [] },
        );
        await page.close();
      });
    }
  }

  it('is used by keyboard: the focus stays on what was changed, and the address keeps the choice', async () => {
    const { page } = await open('#ui=en');
    await page.focus('#element-find-nearest');
    await page.keyboard.press('ArrowDown');
    const at = () => page.evaluate(() => [document.activeElement.id, location.hash]);
    assert.deepEqual(await at(), ['element-directory', '#ui=en&element=directory']);
    await page.focus('#form-tag');
    await page.keyboard.press('ArrowDown');
    assert.deepEqual(await at(), ['form-shortcode', '#ui=en&element=directory&form=shortcode']);
    assert.equal(await page.$eval('#snippet', ({ value }) => value), '[cdm_directory]');
    await page.close();
  });

  it('stays as it is when one of its forms is submitted, as Firefox does for Enter on a radio button', async () => {
    const { page } = await open('#ui=en&element=logo');
    await page.evaluate(() => {
      globalThis.isSame = true;
      for (const form of document.forms) form.requestSubmit();
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.deepEqual(await page.evaluate(() => [globalThis.isSame, location.search]), [true, '']);
    await page.close();
  });

  it('leads to the guides in its own language, which lead back to it in theirs', async () => {
    const { page } = await open('#ui=fr&cms=spip');
    await page.click('#code p a');
    await page.waitForSelector('.guide');
    assert.match(page.url(), /docs\/fr\/cms\/spip\.html$/);
    await page.click('.languages a[lang="en"]');
    await page.waitForSelector('.languages [lang="en"][aria-current]');
    assert.match(page.url(), /docs\/cms\/spip\.html$/);
    await page.click('.home');
    await page.waitForSelector('#snippet');
    assert.equal(await page.$eval('html', ({ lang }) => lang), 'en');
    await page.close();
  });

  it('opens a configuration that was passed on, and leaves out what is not one', async () => {
    const { page } = await open(
      '#ui=en&element=directory&lang=pt&countries=PT&heading-level=9&base=javascript:1&cms=<b>',
    );
    const snippet = await page.$eval('#snippet', ({ value }) => value);
    assert.match(snippet, /<cdm-directory lang="pt" countries="PT"><a /);
    assert.equal(await page.$eval('select[name="cms"]', ({ value }) => value), 'wordpress');
    await page.close();
  });

  it('writes what was typed as text into the code, whatever it is', async () => {
    const { page } = await open('#ui=en&element=logo&href=https://a.example/?a=1%26b=%2522');
    const snippet = await page.$eval('#snippet', ({ value }) => value);
    assert.ok(snippet.includes(' href="https://a.example/?a=1&amp;b=%22"'), snippet);
    await page.close();
  });

  it('does not offer jsDelivr for an iframe', async () => {
    const { page } = await open('#ui=en&files=jsdelivr&form=iframe&cms=static');
    const forms = await page.$$eval('[name="form"]', (boxes) => boxes.map(({ value }) => value));
    assert.deepEqual(forms, ['tag', 'div']);
    await page.close();
  });

  it('gives the logo as an SVG file that refers to nothing', async () => {
    const { page } = await open('#ui=en&element=logo&centre=nimes');
    await page.waitForSelector('.files cdm-logo >>> .lettering');
    const svg = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const create = URL.createObjectURL;
          URL.createObjectURL = (blob) => {
            blob.text().then(resolve);
            return create.call(URL, blob);
          };
          document.querySelector('#save-mono').click();
        }),
    );
    assert.match(svg, /^<svg .*<title>Cité des métiers Nîmes<\/title>.*fill="#000"/s);
    assert.doesNotMatch(svg, /href|url\(|<script|<style/);
    await page.close();
  });

  describe('the preview', () => {
    /** Waits until it is so in the page of the preview, which every change puts there anew. */
    const previewed = (page, isSo, ...given) =>
      page.waitForFunction(
        (isSo, ...given) => {
          const { contentDocument } = document.querySelector('#stage iframe') ?? {};
          return contentDocument?.body && new Function(`return ${isSo}`)()(contentDocument, ...given);
        },
        { timeout: 5_000 },
        String(isSo),
        ...given,
      );
    const hasAccent = ({ body, defaultView }, color) => {
      const base = body.querySelector('cdm-directory')?.shadowRoot?.querySelector('.base');
      return base && defaultView.getComputedStyle(base).getPropertyValue('--_accent').trim() === color;
    };
    const isDrawn = ({ body }, tag, part, text) =>
      [...(body.querySelector(tag)?.shadowRoot?.querySelectorAll(part) ?? [])].some(
        (shown) => shown.getBoundingClientRect().height && shown.textContent.includes(text),
      );

    for (const [element, part, text] of [
      ['find-nearest', 'label', 'Ville'],
      ['directory', '.item', 'Genève'],
      ['centre', 'h2', 'Genève'],
      ['map', '.map path', ''],
      ['logo', '.lettering', ''],
    ]) {
      for (const form of ['tag', 'div']) {
        it(`shows ${element} as it will be, as a ${form}`, async () => {
          const { page, lines } = await open(`#ui=fr&element=${element}&form=${form}&cms=static`);
          await previewed(page, isDrawn, `cdm-${element}`, part, text);
          assert.deepEqual(lines, []);
          await page.close();
        });
      }
    }

    it('shows an iframe with the element in it', async () => {
      const { page, lines } = await open('#ui=fr&element=directory&form=iframe&cms=static');
      await previewed(page, ({ body }) => {
        const list = body.querySelector('iframe')?.contentDocument?.querySelector('cdm-directory');
        return list?.shadowRoot?.querySelector('.item')?.textContent;
      });
      assert.deepEqual(lines, []);
      await page.close();
    });

    it('follows the choices: language, layout, countries, accent, element', async () => {
      const { page, lines } = await open('#ui=fr&element=directory');
      await previewed(page, isDrawn, 'cdm-directory', '[part="group-heading"]', 'Suisse');
      await page.select('select[name="lang"]', 'de');
      await previewed(page, isDrawn, 'cdm-directory', '[part="group-heading"]', 'Schweiz');
      await page.select('select[name="layout"]', 'table');
      await previewed(page, isDrawn, 'cdm-directory', 'table', 'Schweiz');
      await page.click('[name="countries"][value="BE"]');
      await previewed(
        page,
        ({ body }) =>
          !/Schweiz|^$/.test(body.querySelector('cdm-directory')?.shadowRoot?.querySelector('table')?.textContent),
      );
      await page.$eval('[name="color-accent"]', (field) => {
        field.value = '#00509d';
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await previewed(page, hasAccent, '#00509d');
      await page.click('#element-logo');
      await previewed(page, isDrawn, 'cdm-logo', '.lettering', '');
      assert.deepEqual(lines, []);
      await page.close();
    });

    it('is as wide as a phone where that is chosen, and as the page again after that', async () => {
      const { page } = await open('#ui=fr&element=directory&width=phone');
      await previewed(page, isDrawn, 'cdm-directory', '.item', 'Genève');
      const width = () => page.$eval('#stage iframe', (frame) => frame.contentWindow.innerWidth);
      assert.equal(await width(), 320);
      await page.click('#width-wide');
      assert.ok((await width()) > 500);
      await page.click('#width-phone');
      assert.equal(await width(), 320);
      await page.close();
    });

    for (const [ground, scheme, background, color] of [
      ['light', 'light', 'rgb(255, 255, 255)', 'rgb(27, 31, 39)'],
      ['dark', 'dark', 'rgb(20, 23, 28)', 'rgb(232, 234, 238)'],
      ['coloured', 'dark', 'rgb(18, 60, 74)', 'rgb(244, 241, 232)'],
    ]) {
      it(`stands on a ${ground} ground, which the element takes its colours from`, async () => {
        // From another one, by a click.
        const { page } = await open(`#ui=fr&element=directory&ground=${ground === 'dark' ? 'light' : 'dark'}`);
        await page.click(`#ground-${ground}`);
        await previewed(
          page,
          ({ body, defaultView, documentElement }, ...expected) => {
            const base = body.querySelector('cdm-directory')?.shadowRoot?.querySelector('.base');
            if (!base) return false;
            const { backgroundColor } = defaultView.getComputedStyle(body);
            const { colorScheme } = defaultView.getComputedStyle(documentElement);
            const { color } = defaultView.getComputedStyle(base);
            return [colorScheme, backgroundColor, color].join() === expected.join();
          },
          scheme,
          background,
          color,
        );
        // What stands around it while it loads.
        const around = await page.$eval('#stage iframe', (frame) => getComputedStyle(frame).backgroundColor);
        assert.equal(around, background);
        await page.close();
      });
    }
  });
});
