import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { afterEach, describe, it } from 'node:test';
import { blankHost } from '../support/blank-host.mjs';
import { watchedPage } from '../support/chromium.mjs';
import { siteInChromium } from '../support/site-in-chromium.mjs';

/** The policies are those of the document, word for word. */
const sheet = readFileSync(new URL('../../docs/strict-hosts.md', import.meta.url), 'utf8');
const block = (start) =>
  [...sheet.matchAll(/```\n([^]*?)```/g)].map(([, text]) => text).find((text) => text.startsWith(start));

const DRAWN = {
  'cdm-logo': '.lettering',
  'cdm-find-nearest': 'input',
  'cdm-directory': '.item',
  'cdm-map': '.map path',
  'cdm-centre': '.lettering',
};
const ELEMENTS =
  '<cdm-logo centre="nimes"></cdm-logo><cdm-find-nearest></cdm-find-nearest><cdm-directory></cdm-directory><cdm-map></cdm-map><cdm-centre centre="nimes"></cdm-centre>';

describe('docs/strict-hosts.md', () => {
  const files = siteInChromium();
  let host;
  afterEach(() => host?.close());

  const policyOf = (text) =>
    text.replaceAll('https://files.example.org', new URL(files.url).origin).replace(/\s+/g, ' ').trim();
  const script = (attributes = '') =>
    `<script src="${files.url}cdn/cdm.js" crossorigin="anonymous"${attributes}></script>`;

  /** All elements drawn, a town searched, a centre opened, another language: then what the browser objected to. */
  async function objections(headers, head) {
    const html = `<!doctype html><html lang="fr"><head><title>Strict</title>${head}</head><body>${ELEMENTS}</body></html>`;
    host = await blankHost(html, headers);
    const { page, lines } = await watchedPage(files.browser);
    await page.goto(host.url, { waitUntil: 'networkidle0' });
    await use(page);
    await page.close();
    return lines.filter((line) => !line.includes('404 (Not Found)') && !line.includes('favicon'));
  }

  async function use(frame) {
    for (const [tag, selector] of Object.entries(DRAWN)) await frame.waitForSelector(`${tag} >>> ${selector}`);
    await (await frame.$('cdm-find-nearest >>> input')).type('nantes\n');
    await frame.waitForSelector('cdm-find-nearest >>> .ranked .disclose');
    await (await frame.$('cdm-directory >>> .disclose')).click();
    await frame.evaluate(() => (document.documentElement.lang = 'it'));
    await frame.waitForFunction(() =>
      document.querySelector('cdm-directory').shadowRoot.textContent.includes('Svizzera'),
    );
  }

  it('gives a policy under which all elements work, without a violation', async () => {
    const policy = policyOf(block("default-src 'none'"));
    assert.doesNotMatch(policy, /unsafe|style-src|blob:|data:/);
    assert.deepEqual(await objections({ 'content-security-policy': policy }, script()), []);
  });

  it('gives one by nonce', async () => {
    const [directive] = block("script-src 'nonce-").trim().split('\n');
    const policy = `default-src 'none'; connect-src ${new URL(files.url).origin}; ${directive}`;
    assert.deepEqual(await objections({ 'content-security-policy': policy }, script(' nonce="r4nd0m"')), []);
  });

  for (const list of ['trusted-types lit-html', "trusted-types lit-html 'allow-duplicates'"]) {
    it(`is right that ${list} works`, async () => {
      assert.ok(sheet.includes(`\`${list}\``));
      const policy = `${policyOf(block("default-src 'none'"))}; ${list}`;
      assert.deepEqual(await objections({ 'content-security-policy': policy }, script()), []);
    });
  }

  it('gives headers of isolation, and the page is isolated', async () => {
    const headers = Object.fromEntries(
      block('Cross-Origin-Embedder-Policy')
        .trim()
        .split('\n')
        .map((line) => line.split(': ')),
    );
    const check = '<script>if (!crossOriginIsolated) console.error("not isolated")</script>';
    assert.deepEqual(await objections(headers, check + script()), []);
  });

  it('is right about what the iframe form needs on an isolated page', async () => {
    const { headers } = await fetch(`${files.url}cdn/frame.html`);
    for (const name of ['Cross-Origin-Embedder-Policy', 'Cross-Origin-Resource-Policy'])
      assert.ok(sheet.includes(`\`${name}: ${headers.get(name)}\``), name);
    const frame = `<iframe title="x" width="800" height="800" src="${files.url}cdn/frame.html?element=directory&lang=fr"></iframe>`;
    const isolation = {
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
    };
    host = await blankHost(`<!doctype html><title>Host</title>${frame}`, isolation);
    const { page, lines } = await watchedPage(files.browser);
    await page.goto(host.url, { waitUntil: 'networkidle0' });
    assert.equal(await page.evaluate(() => crossOriginIsolated), true);
    const inner = await (await page.$('iframe')).contentFrame();
    await inner.waitForSelector('cdm-directory >>> .item');
    await page.close();
    assert.deepEqual(
      lines.filter((line) => !line.includes('404 (Not Found)')),
      [],
    );
  });

  it('gives a sandbox in which all elements work', async () => {
    const [, sandbox] = /sandbox="([^"]+)"/.exec(block('sandbox='));
    const inner = `<!doctype html><html lang="fr"><head>${script()}</head><body>${ELEMENTS}</body></html>`;
    host = await blankHost(
      `<!doctype html><title>Host</title><iframe title="x" width="800" height="800" sandbox="${sandbox}" srcdoc="${inner.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`,
    );
    const { page, lines } = await watchedPage(files.browser);
    await page.goto(host.url, { waitUntil: 'networkidle0' });
    await use(await (await page.$('iframe')).contentFrame());
    await page.close();
    assert.deepEqual(
      lines.filter((line) => !line.includes('404 (Not Found)')),
      [],
    );
  });
});
