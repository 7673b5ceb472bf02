import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { ELEMENTS } from '../../demo/builder/elements.js';
import { blankHost } from '../support/blank-host.mjs';
import { watchedPage } from '../support/chromium.mjs';
import { startPlugin } from '../support/php.mjs';
import { siteInChromium } from '../support/site-in-chromium.mjs';

const site = siteInChromium();
let wordpress;
let spip;
const open = [];
before(async () => {
  [wordpress, spip] = await Promise.all(['wordpress', 'spip'].map(startPlugin));
});
afterEach(() => Promise.all(open.splice(0).map((each) => each.close())));
after(async () => {
  for (const plugin of [wordpress, spip]) plugin?.close();
});

/** Clicks through the builder as a webmaster does. */
async function builder(hash = '#ui=en') {
  const { page, lines } = await watchedPage(site.browser);
  open.push(page);
  await page.goto(site.url + hash, { waitUntil: 'networkidle0' });
  return { page, lines };
}
const choose = (page, label) => page.click(`::-p-aria([name="${label}"][role="radio"])`);
const codeOf = (page, id = 'snippet') => page.$eval(`#${id}`, ({ value }) => value);

/** The code, alone on a page of another origin. */
async function paste(code, { headers, lang = 'fr', style = '' } = {}) {
  const host = await blankHost(
    `<!doctype html><html lang="${lang}"><head><title>Blank</title><style>${style}</style></head><body>${code}</body></html>`,
    headers,
  );
  open.push(host);
  const { page, lines } = await watchedPage(site.browser);
  open.push(page);
  await page.goto(host.url, { waitUntil: 'networkidle0' });
  // The browser asks for it by itself.
  return { page, lines: lines.filter((line) => !line.includes('404 (Not Found)')), host };
}
const isDrawn = (root, tag, selector) =>
  root.waitForFunction(
    (tag, selector) => document.querySelector(tag)?.shadowRoot?.querySelector(selector),
    {},
    tag,
    selector,
  );

/** Each element, and what it is known by once it is drawn. */
const SHOWN = [
  ['find-nearest', 'input'],
  ['directory', '.item'],
  ['centre', '.lettering path'],
  ['map', '.map path'],
  ['logo', '.lettering'],
];

const NAMES = {
  shortcode: (element) => `[cdm_${element.replace('-', '_')} `,
  model: (element) => `<${ELEMENTS.find(({ name }) => name === element).model}|`,
};

/** What the plugin of a content system makes of the code, with the loader of this site: the same file. */
async function published(form, code) {
  const loader = `${site.url}cdn/cdm.js`;
  if (form === 'shortcode') {
    const { content, footer } = await wordpress.run({ content: [code], locale: 'fr_FR', url: loader });
    return content[0] + footer;
  }
  const html = await spip.run({ text: code, lang: 'fr', url: site.url });
  return html.replace(`${site.url}cdm-widgets/cdm.js`, loader);
}

/** Asks again until it is so. */
async function waitFor(isSo) {
  for (const end = Date.now() + 10_000; Date.now() < end;) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.fail(`never: ${isSo}`);
}

describe('the code copied from the site, pasted into a blank page of another origin', () => {
  it('shows the directory as it was chosen, by clicks and the clipboard, integrity included', async () => {
    const { page } = await builder();
    await page
      .browserContext()
      .overridePermissions(new URL(site.url).origin, ['clipboard-read', 'clipboard-sanitized-write']);
    await choose(page, 'The directory');
    await page.select('select[name="lang"]', 'it');
    await page.click('::-p-aria([name="Switzerland"][role="checkbox"])');
    await page.click('::-p-aria([name="Without the search field"][role="checkbox"])');
    await page.click('#snippet-copy');
    await page.waitForSelector('::-p-text(Copied.)');
    const code = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(
      code,
      /^<script src="http:\/\/localhost:\d+\/cdn\/cdm\.js" integrity="sha256-[\w+/]{43}=" crossorigin="anonymous"><\/script><cdm-directory lang="it" countries="CH" no-search><a data-fallback href="https:\/\/[^"]+">[^<]+<\/a><\/cdm-directory>$/,
    );

    const host = await paste(code);
    await isDrawn(host.page, 'cdm-directory', '.item');
    const shown = await host.page.evaluate(() => {
      const { shadowRoot } = document.querySelector('cdm-directory');
      const groups = [...shadowRoot.querySelectorAll('[part="group-heading"]')].map((group) =>
        group.textContent
          .trim()
          .split(/[\s,]*\d|,/)[0]
          .trim(),
      );
      return { groups, hasField: !!shadowRoot.querySelector('input') };
    });
    assert.deepEqual([shown, host.lines], [{ groups: ['Svizzera', 'Servizi online'], hasField: false }, []]);
  });

  it('does not run, and keeps the link, where the loader is not the one that was copied', async () => {
    const { page } = await builder();
    const code = (await codeOf(page)).replace(/sha256-./, (start) => `sha256-${start.endsWith('A') ? 'B' : 'A'}`);
    const host = await paste(code);
    const shown = await host.page.evaluate(() => ({
      isDefined: !!customElements.get('cdm-find-nearest'),
      link: document.querySelector('[data-fallback]').getClientRects().length,
    }));
    assert.deepEqual(shown, { isDefined: false, link: 1 });
  });

  for (const [what, isBlocked, ours] of [
    ['the loader', (path) => path === '/cdn/cdm.js', []],
    ['the chunks', (path) => /^\/cdn\/core-/.test(path), ['<cdm-find-nearest> not loaded.']],
  ]) {
    it(`keeps the link where a blocker in the browser stops ${what}`, async () => {
      const { page: built } = await builder();
      const host = await blankHost(
        `<!doctype html><html lang="fr"><title>Blank</title><body>${await codeOf(built)}</body></html>`,
      );
      const { page, lines } = await watchedPage(site.browser);
      open.push(host, page);
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        if (isBlocked(new URL(request.url()).pathname)) void request.abort('blockedbyclient');
        else void request.continue();
      });
      await page.goto(host.url, { waitUntil: 'networkidle0' });
      const link = await page.$eval('[data-fallback]', (shown) => shown.getClientRects().length);
      // The browser has its own line; we add one where anything of ours runs.
      const told = lines.filter((line) => line.startsWith('warn')).map((line) => /<.*?\./.exec(line)?.[0]);
      assert.deepEqual([link, told, lines.filter((line) => line.startsWith('uncaught'))], [1, ours, []]);
      assert.ok(lines.some((line) => line.includes('ERR_BLOCKED_BY_CLIENT')));
    });
  }

  for (const [form, cms] of [
    ['shortcode', 'wordpress'],
    ['model', 'spip'],
  ]) {
    it(`shows each element as a ${form} of the plugin for ${cms}, as it was chosen`, async () => {
      const { page } = await builder();
      const written = [];
      for (const [element] of SHOWN) {
        await page.evaluate((hash) => (location.hash = hash), `element=${element}&form=${form}&cms=${cms}&lang=it`);
        await page.waitForFunction(
          (name) => document.querySelector('#snippet').value.includes(name),
          {},
          NAMES[form](element),
        );
        written.push(await published(form, await codeOf(page)));
      }
      const host = await paste(written.join('\n'));
      for (const [element, selector] of SHOWN) {
        await isDrawn(host.page, `cdm-${element}`, selector);
        assert.equal(await host.page.$eval(`cdm-${element}`, ({ lang }) => lang), 'it');
      }
      assert.deepEqual(host.lines, []);
    });
  }

  for (const [element, selector] of SHOWN) {
    for (const form of ['tag', 'div']) {
      it(`shows ${element} as a ${form}`, async () => {
        const { page } = await builder(`#ui=en&element=${element}&form=${form}&cms=static`);
        const host = await paste(await codeOf(page));
        await isDrawn(host.page, `cdm-${element}`, selector);
        assert.deepEqual(host.lines, []);
      });
    }
    it(`shows ${element} as an iframe, titled, as tall as what is in it`, async () => {
      const { page } = await builder(`#ui=en&element=${element}&form=iframe&cms=static&lang=fr`);
      const code = await codeOf(page);
      assert.match(code, /<iframe /);
      const host = await paste(code);
      const frame = await (await host.page.waitForSelector('iframe')).contentFrame();
      await isDrawn(frame, `cdm-${element}`, selector);
      const content = () => frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
      await waitFor(
        async () => (await host.page.$eval('iframe', ({ clientHeight }) => clientHeight)) === (await content()),
      );
      const shown = await host.page.$eval('iframe', ({ title, clientHeight }) => [!!title, clientHeight > 50]);
      assert.deepEqual([shown, host.lines], [[true, true], []]);
    });
  }

  it('takes the colours from the rule that is copied beside it', async () => {
    const { page } = await builder('#ui=en&color-button=%23ffcc00&radius=0');
    const [code, style] = [await codeOf(page), await codeOf(page, 'theme')];
    assert.equal(
      style,
      ':root {\n  --cdm-color-button: #ffcc00;\n  --cdm-color-on-button: #000000;\n  --cdm-radius: 0;\n}',
    );
    const host = await paste(code, { style });
    await isDrawn(host.page, 'cdm-find-nearest', '[part="submit"]');
    const look = await host.page.$eval('cdm-find-nearest >>> [part="submit"]', (button) => {
      const { backgroundColor, color, borderRadius } = getComputedStyle(button);
      return { backgroundColor, color, borderRadius };
    });
    assert.deepEqual(look, { backgroundColor: 'rgb(255, 204, 0)', color: 'rgb(0, 0, 0)', borderRadius: '0px' });
  });

  it('as an iframe: searches under the policy of that page', async () => {
    const { page } = await builder('#ui=en&element=find-nearest&form=iframe&lang=fr');
    const host = await paste(await codeOf(page));
    const frame = await (await host.page.waitForSelector('iframe')).contentFrame();
    await (await frame.waitForSelector('cdm-find-nearest >>> input')).type('nantes\n');
    await frame.waitForSelector('cdm-find-nearest >>> .ranked .disclose');
    assert.deepEqual(host.lines, []);
  });

  it('as an iframe: titled, in its language, as tall as what is in it', async () => {
    const { page } = await builder('#ui=en&element=directory&form=iframe&lang=de&countries=BE&color-accent=%2300509d');
    const host = await paste(await codeOf(page));
    const frame = await (await host.page.waitForSelector('iframe')).contentFrame();
    await isDrawn(frame, 'cdm-directory', '.item');
    const content = () => frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
    const outer = () => host.page.$eval('iframe', ({ clientHeight }) => clientHeight);
    // The list is still being drawn, and its height told after each step.
    const settles = () => waitFor(async () => (await outer()) === (await content()));
    await settles();
    // A centre that opens makes it taller.
    const closed = await outer();
    await (await frame.waitForSelector('cdm-directory >>> .disclose')).click();
    await waitFor(async () => (await outer()) > closed);
    await settles();
    const title = await host.page.$eval('iframe', (iframe) => iframe.title);
    const accent = await frame.evaluate(() => document.documentElement.style.cssText);
    assert.deepEqual(
      [title, accent, host.lines],
      ['Verzeichnis der Cités des métiers', '--cdm-color-accent: #00509d;', []],
    );
  });
});

describe('the height of an iframe', () => {
  const height = (page) => page.$eval('iframe', (iframe) => iframe.clientHeight);
  const settle = (page) => page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));

  it('is taken from no other window and from no other origin', async () => {
    const script = `<script src="${site.url}cdn/frame-height.js"></script>`;
    const { page } = await paste(
      `${script}<iframe src="${site.url}cdn/frame.html?element=none" height="300"></iframe>`,
    );
    await page.waitForFunction(() => document.querySelector('iframe').clientHeight !== 300);
    const right = await height(page);
    const told = await page.evaluate(() => {
      const { contentWindow, src } = document.querySelector('iframe');
      const tell = (source, origin) =>
        dispatchEvent(new MessageEvent('message', { data: { cdm: 'height', height: 77 }, source, origin }));
      tell(window, new URL(src).origin);
      tell(contentWindow, 'https://evil.example');
      const ofOthers = document.querySelector('iframe').clientHeight;
      tell(contentWindow, new URL(src).origin);
      return [ofOthers, document.querySelector('iframe').clientHeight];
    });
    assert.deepEqual(told, [right, 77]);
  });

  it('is told to the parent window only, and to nobody before it has asked', async () => {
    const { page } = await paste(
      `<iframe src="${site.url}cdn/frame.html?element=logo&centre=nimes"></iframe><iframe id="other" srcdoc="<p>"></iframe>`,
    );
    await page.evaluate(() => {
      globalThis.heard = [];
      addEventListener('message', ({ data }) => globalThis.heard.push(data.cdm));
      const { contentWindow } = document.querySelector('iframe');
      // Somebody else in the page asks.
      const script = document.querySelector('#other').contentDocument.createElement('script');
      script.textContent = "parent.frames[0].postMessage({cdm: 'height?'}, '*')";
      document.querySelector('#other').contentDocument.body.append(script);
      return contentWindow !== null;
    });
    await settle(page);
    const before = await page.evaluate(() => [...globalThis.heard]);
    await page.evaluate(() => document.querySelector('iframe').contentWindow.postMessage({ cdm: 'height?' }, '*'));
    await page.waitForFunction(() => globalThis.heard.length);
    assert.deepEqual([before, await page.evaluate(() => globalThis.heard[0])], [[], 'height']);
  });

  it('belongs to a page that takes no words and no addresses from whoever links to it', async () => {
    const { page } = await watchedPage(site.browser);
    open.push(page);
    await page.goto(
      `${site.url}cdn/frame.html?element=logo&centre=nimes&area=X&href=https://evil.example&src=/x&onclick=x`,
    );
    const names = await page.$eval('cdm-logo', (logo) => logo.getAttributeNames());
    assert.deepEqual(names, ['centre']);
  });
});
