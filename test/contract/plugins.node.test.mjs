import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { ELEMENTS, FALLBACK_TEXTS, FALLBACK_URL } from '../../demo/builder/elements.js';
import { startPlugin } from '../support/php.mjs';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const integrity = JSON.parse(read('dist/cdn/integrity.json'))['cdm.js'];
const loader = read('src/cdn/names.ts') + read('src/cdn/expand-divs.ts');
const ATTRIBUTES = /ATTRIBUTES =\s+'([^']+)'/.exec(loader)[1].split(' ');
const FLAGS = ATTRIBUTES.filter((name) => /^(hidden|decorative|ranked|sync-url|no-.+)$/.test(name));

/** What somebody writes who wants out of an attribute. */
const HOSTILE = [
  '" onclick="alert(1)',
  "' onclick='alert(1)",
  '"><script>alert(1)</script>',
  '"></cdm-logo><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)//"',
  'data:text/html,<script>alert(1)</script>',
  '&quot; onclick=&quot;alert(1)',
];

const decoded = (text) =>
  text
    .replace(/&#0*(\d+);/g, (_, code) => String.fromCodePoint(code))
    .replace(/&(quot|lt|gt|amp);/g, (_, name) => ({ quot: '"', lt: '<', gt: '>', amp: '&' })[name]);

/**
 * One element on one line, with a link inside and nothing else. Fails for any other HTML: what is in quotes holds no quote
 * and no bracket, and no `&` but of an entity.
 */
function elementIn(html) {
  const value = '"(?:[^"<>&\\n]|&(?:#\\d+|quot|lt|gt|amp);)*"';
  const found = new RegExp(
    `^<(cdm-[a-z-]+)((?: [a-z-]+(?:=${value})?)*)><a data-fallback href=(${value})>([^<>&\\n]+)</a></\\1>$`,
  ).exec(html);
  assert.ok(found, html);
  const [, tag, attributes, link, text] = found;
  const given = [...attributes.matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g)].map(([, name, said]) => [
    name,
    said === undefined ? true : decoded(said),
  ]);
  assert.equal(link, `"${FALLBACK_URL}"`);
  return { tag, attributes: Object.fromEntries(given), text };
}

describe('the WordPress plugin, run by PHP 7.4', () => {
  let plugin;
  before(async () => (plugin = await startPlugin('wordpress')));
  after(() => plugin?.close());

  const page = (question) => plugin.run(question);
  const shown = async (shortcode, question = {}) =>
    elementIn((await page({ content: [shortcode], ...question })).content[0]);
  const asBlock = async (block) => (await page({ blocks: [block] })).blocks[0];
  const inBlock = async (element, options) =>
    elementIn(/^<div class="wp-block-cdm-widgets">(.*)<\/div>$/.exec(await asBlock({ element, options }))[1]);

  it('has a shortcode for each element, which writes its tag on one line, with a link inside', async () => {
    const { shortcodes } = await page({});
    assert.deepEqual(shortcodes.sort(), ELEMENTS.map(({ name }) => `cdm_${name.replace('-', '_')}`).sort());
    for (const { name } of ELEMENTS) {
      const element = await shown(`[cdm_${name.replace('-', '_')}]`);
      assert.deepEqual(element, { tag: `cdm-${name}`, attributes: {}, text: FALLBACK_TEXTS.en });
    }
  });

  it('writes what was asked for, as the guide asks for it', async () => {
    const [shortcode] = /^\[cdm_directory .*\]$/m.exec(read('docs/cms/wordpress.md'));
    assert.deepEqual((await shown(shortcode)).attributes, { countries: 'FR BE', 'no-search': true });
    assert.deepEqual((await inBlock('map', { countries: 'IT', ranked: true, lang: 'it' })).attributes, {
      lang: 'it',
      countries: 'IT',
      ranked: true,
    });
  });

  it('keeps every attribute as text, whatever is written into it', async () => {
    const options = (value) => Object.fromEntries(ATTRIBUTES.map((name) => [name, value]));
    for (const value of HOSTILE) {
      const { attributes } = await inBlock('logo', options(value));
      const unknown = Object.keys(attributes).filter((name) => !ATTRIBUTES.includes(name));
      assert.deepEqual([unknown, FLAGS.filter((name) => name in attributes)], [[], []]);
      assert.equal(attributes.area, decoded(value).replace(/<[^>]*>/g, ''));
    }
  });

  it('takes no address but of the web', async () => {
    for (const url of HOSTILE.filter((value) => /^(javascript|data):/i.test(value)))
      assert.deepEqual((await inBlock('logo', { href: url, src: url })).attributes, {});
    const href = 'https://example.org/?a=1&b=2';
    assert.deepEqual((await inBlock('logo', { href })).attributes, { href });
  });

  it('lets no attribute through that the loader does not know, and no element', async () => {
    const options = {
      onclick: 'alert(1)',
      style: 'x',
      class: 'x',
      slot: 'x',
      'x" y': 'z',
      network: '{}',
      lang: ['fr'],
    };
    assert.deepEqual((await inBlock('map', options)).attributes, {});
    assert.deepEqual((await shown('[cdm_map onclick="alert(1)" style=x class=x onload]')).attributes, {});
    for (const element of ['script', 'map onclick=x', '', 'Map']) assert.equal(await asBlock({ element }), '');
  });

  it('takes “false”, “0”, “no” and “off” for no', async () => {
    for (const no of ['false', '0', 'no', 'off', ''])
      assert.deepEqual((await shown(`[cdm_map no-list="${no}"]`)).attributes, {}, no);
    for (const yes of ['no-list', 'no-list=true', 'no-list="1"', "no-list='yes'"])
      assert.deepEqual((await shown(`[cdm_map ${yes}]`)).attributes, { 'no-list': true }, yes);
  });

  it('speaks in its link as the element does, else as the page, else French', async () => {
    const text = async (shortcode, locale) => (await shown(shortcode, { locale })).text;
    assert.equal(await text('[cdm_map lang="nl-BE"]', 'fr_FR'), FALLBACK_TEXTS.nl);
    assert.equal(await text('[cdm_map lang="xx"]', 'de_DE_formal'), FALLBACK_TEXTS.de);
    assert.equal(await text('[cdm_map]', 'pl_PL'), FALLBACK_TEXTS.fr);
  });

  it('brings the loader once, pinned, to pages with an element, in themes old and new', async () => {
    const content = ['[cdm_logo]', '[cdm_map]'];
    const url = 'https://www.example.org/wp-content/plugins/cdm-widgets/cdm-widgets/cdm.js';
    assert.equal(
      (await page({ content })).footer,
      `<script integrity="${integrity}" crossorigin="anonymous" src="${url}" id="cdm-widgets-js"></script>\n`,
    );
    assert.equal(
      (await page({ content, isOldTheme: true })).footer,
      `<script type='text/javascript' integrity="${integrity}" crossorigin="anonymous" src='${url}' id='cdm-widgets-js'></script>\n`,
    );
    assert.equal((await page({ content: ['No element.'], blocks: [{ element: 'none' }] })).footer, '');
  });

  it('brings it from where a site says it is, pinned all the same', async () => {
    const { footer } = await page({ content: ['[cdm_logo]'], url: 'https://cdn.example.org/cdm.js' });
    assert.ok(footer.includes(`integrity="${integrity}" crossorigin="anonymous" src="https://cdn.example.org/cdm.js"`));
  });
});

describe('the SPIP plugin, run by PHP 7.4', () => {
  const url = 'https://www.example.org/plugins/cdm_widgets/';
  const SCRIPT = `<script src="${url}cdm-widgets/cdm.js" integrity="${integrity}" crossorigin="anonymous"></script>`;
  let plugin;
  before(async () => (plugin = await startPlugin('spip')));
  after(() => plugin?.close());

  const html = (text, lang = 'fr') => plugin.run({ text, lang, url });
  const shown = async (text, lang) => {
    const written = await html(text, lang);
    assert.ok(written.startsWith(SCRIPT), written);
    return elementIn(written.slice(SCRIPT.length));
  };

  for (const { name, model, options } of ELEMENTS) {
    it(`${model}: writes the loader, pinned, and its tag on one line, with a link inside`, async () => {
      const element = await shown(`<${model}|>`, 'it');
      assert.deepEqual(element, { tag: `cdm-${name}`, attributes: { lang: 'it' }, text: FALLBACK_TEXTS.it });
    });

    it(`${model}: keeps each parameter as text, whatever is written into it, and takes no other`, async () => {
      const names = [...options, 'lang', 'onclick', 'style', 'network'];
      // A model ends at the first `>`, a parameter at the next bar.
      for (const value of HOSTILE.map((each) => each.replaceAll('>', ''))) {
        const { attributes } = await shown(`<${model}|${names.map((each) => `${each}=${value}`).join('|')}>`);
        assert.deepEqual(Object.keys(attributes).sort(), [...options, 'lang'].sort());
      }
    });
  }

  it('writes what was asked for, as the guide asks for it', async () => {
    const [model] = /^<cdm_annuaire\|.*>$/m.exec(read('docs/cms/spip.md'));
    assert.deepEqual((await shown(model)).attributes, { lang: 'fr', countries: 'FR BE' });
  });

  it('takes “non”, “no”, “false” and “0” for no', async () => {
    for (const no of ['non', 'no', 'false', '0', '', ' NON '])
      assert.deepEqual((await shown(`<cdm_annuaire|no-map=${no}>`)).attributes, { lang: 'fr' }, no);
    for (const yes of ['no-map', 'no-map=oui'])
      assert.deepEqual((await shown(`<cdm_annuaire|${yes}>`)).attributes, { lang: 'fr', 'no-map': true }, yes);
  });

  it('speaks in its link as the element does, and French where it cannot', async () => {
    assert.equal((await shown('<cdm_carte|lang=nl>', 'de')).text, FALLBACK_TEXTS.nl);
    assert.equal((await shown('<cdm_carte|>', 'fr_tu')).text, FALLBACK_TEXTS.fr);
    assert.equal((await shown('<cdm_carte|>', 'pl')).text, FALLBACK_TEXTS.fr);
  });
});
