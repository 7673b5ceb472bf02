import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  ELEMENTS,
  FALLBACK_TEXTS,
  FALLBACK_URL,
  LANGUAGES,
  OPTIONS,
  SYSTEMS,
  TOKENS,
} from '../../demo/builder/elements.js';
import { TEXTS } from '../../demo/builder/texts.js';
import { WP_LOCALES } from '../../scripts/wordpress/languages.mjs';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const { version } = JSON.parse(read('package.json'));
const integrity = JSON.parse(read('dist/cdn/integrity.json'));

/** What the loader's `data-cdm` form accepts: the list that all others follow. */
const loader = read('src/cdn/expand-divs.ts') + read('src/cdn/names.ts');
const names = /NAMES =\s+'([^']+)'/.exec(loader)[1].split(', ');
const attributes = /ATTRIBUTES =\s+'([^']+)'/.exec(loader)[1].split(' ');
const sorted = (list) => [...list].sort();

/** Texts by language as an array of PHP holds them. */
const phpTexts = (source) =>
  Object.fromEntries([...source.matchAll(/^\t+'(\w\w)' => '(.+)',$/gm)].map(([, lang, text]) => [lang, text]));

describe('the builder', () => {
  it('offers each element of the loader', () => {
    assert.deepEqual(sorted(ELEMENTS.map(({ name }) => name)), sorted(names));
  });

  for (const { name, options, theme, titles } of ELEMENTS) {
    it(`gives ${name} attributes that the loader accepts, tokens that are documented, and a title in each language`, () => {
      assert.deepEqual(
        options.filter((option) => !attributes.includes(option) || !OPTIONS[option]),
        [],
      );
      const tokens = theme.flatMap((token) => [token, TOKENS[token].on ?? []].flat());
      const documented = read('src/styles/tokens.styles.ts') + read('src/styles/box.styles.ts');
      assert.deepEqual(
        tokens.filter((token) => !documented.includes(`--cdm-${token},`)),
        [],
      );
      assert.deepEqual(sorted(Object.keys(titles)), sorted(Object.keys(LANGUAGES)));
    });
  }

  it('says the same things in French and English', () => {
    assert.deepEqual(Object.keys(TEXTS.fr), Object.keys(TEXTS.en));
  });

  it('has a guide for each content system', () => {
    for (const { id } of SYSTEMS) assert.ok(existsSync(new URL(`build/site/docs/cms/${id}.html`, root)), id);
  });
});

describe('the page for iframes', () => {
  const script = read('frame/frame.js');
  const listIn = (name) =>
    [...new RegExp(`const ${name} = [[{]([^\\]}]+)`).exec(script)[1].matchAll(/^\s*'?([\w-]+)'?[:,]|'([\w-]+)'/gm)].map(
      ([, key, item]) => key ?? item,
    );

  it('knows each element', () => {
    const elements = /const ELEMENTS = \[([^\]]+)\]/.exec(script)[1].match(/[\w-]+/g);
    assert.deepEqual(sorted(elements), sorted(names));
  });

  it('takes what the builder offers, but for addresses', () => {
    const taken = /const ATTRIBUTES = \[([^\]]+)\]/.exec(script)[1].match(/[\w-]+/g);
    const offered = Object.keys(OPTIONS).filter((name) => OPTIONS[name].kind !== 'url');
    assert.deepEqual(
      offered.filter((name) => !taken.includes(name)),
      [],
    );
    assert.deepEqual(
      taken.filter((name) => !attributes.includes(name)),
      [],
    );
  });

  it('takes the tokens of the builder', () => {
    const offered = Object.entries(TOKENS).flatMap(([token, { on }]) => (on ? [token, on] : [token]));
    assert.deepEqual(
      sorted(listIn('TOKENS').filter((name) => name !== 'color' && name !== 'border-radius')),
      sorted(offered),
    );
  });

  it('is in the list of integrity with what belongs to it', () => {
    const files = readdirSync(new URL('frame/', root));
    assert.deepEqual(
      files.filter((file) => !integrity[file]),
      [],
    );
  });
});

describe('the WordPress plugin', () => {
  const source = read('integrations/wordpress/cdm-widgets/cdm-widgets.php');
  const built = read('build/integrations/wordpress/cdm-widgets/cdm-widgets.php');
  const block = JSON.parse(read('integrations/wordpress/cdm-widgets/block.json'));
  const listIn = (name) => new RegExp(`const ${name}\\s*= array\\(([^)]+)\\)`).exec(source)[1].match(/[a-z-]+/g);

  it('has the version of the library, wherever it says one', () => {
    assert.deepEqual(
      [
        /^ \* Version: +(.+)$/m.exec(source)[1],
        /CDM_WIDGETS_VERSION = '(.+)'/.exec(source)[1],
        /^Stable tag: (.+)$/m.exec(read('integrations/wordpress/cdm-widgets/readme.txt'))[1],
        block.version,
      ],
      Array(4).fill(version),
    );
  });

  it('accepts the elements and attributes that the loader accepts, no others', () => {
    assert.deepEqual(
      [listIn('CDM_WIDGETS_ELEMENTS'), listIn('CDM_WIDGETS_ATTRIBUTES'), sorted(block.attributes.element.enum)],
      [names, attributes, sorted(names)],
    );
  });

  it('treats each attribute that takes no value as such, and each address as an address', () => {
    assert.deepEqual(
      [listIn('CDM_WIDGETS_FLAGS'), listIn('CDM_WIDGETS_ADDRESSES')],
      [attributes.filter((name) => /^(hidden|decorative|ranked|sync-url|no-.+)$/.test(name)), ['src', 'href']],
    );
  });

  it('offers in the editor what the builder offers', () => {
    const offered = /const OPTIONS = \{([^}]+)\}/.exec(read('integrations/wordpress/cdm-widgets/block.js'))[1];
    for (const { name, options } of ELEMENTS) {
      const list = new RegExp(`^\\s*'?${name}'?: \\[([^\\]]+)\\]`, 'm').exec(offered)[1].match(/[a-z-]+/g);
      assert.deepEqual(list, ['lang', ...options]);
    }
  });

  it('is built with the loader’s integrity, and with every released file', () => {
    assert.ok(source.includes("CDM_WIDGETS_INTEGRITY = '__INTEGRITY__'"));
    assert.ok(built.includes(`CDM_WIDGETS_INTEGRITY = '${integrity['cdm.js']}'`));
    for (const file of Object.keys(integrity))
      assert.ok(existsSync(new URL(`build/integrations/wordpress/cdm-widgets/cdm-widgets/${file}`, root)), file);
  });
});

describe('the texts of the WordPress plugin', () => {
  const folder = 'integrations/wordpress/';
  const source = read(`${folder}cdm-widgets/cdm-widgets.php`);
  const block = JSON.parse(read(`${folder}cdm-widgets/block.json`));
  const panel = [...read(`${folder}cdm-widgets/block.js`).matchAll(/__\('([^']+)', 'cdm-widgets'\)/g)];
  const built = (name) => readFileSync(new URL(`build/integrations/wordpress/cdm-widgets/languages/${name}`, root));

  it('say in the link inside an element what the builder says, in each language', () => {
    assert.deepEqual(phpTexts(source), FALLBACK_TEXTS);
    assert.ok(source.includes(`CDM_WIDGETS_FALLBACK_URL   = '${FALLBACK_URL}'`));
  });

  it('are all taken from the domain that the files are for', () => {
    assert.equal(panel.length, read(`${folder}cdm-widgets/block.js`).match(/__\(/g).length);
    assert.match(source, /^ \* Domain Path: +\/languages$/m);
    assert.match(
      source,
      /wp_set_script_translations\( 'cdm-widgets-block', 'cdm-widgets', __DIR__ \. '\/languages' \)/,
    );
  });

  it('are in each language of the library', () => {
    assert.deepEqual(sorted([...Object.keys(WP_LOCALES), 'en']), sorted(Object.keys(LANGUAGES)));
    assert.deepEqual(
      readdirSync(new URL(`${folder}translations/`, root)).sort(),
      sorted(Object.keys(WP_LOCALES).map((lang) => `${lang}.json`)),
    );
  });

  for (const [lang, locales] of Object.entries(WP_LOCALES)) {
    const words = JSON.parse(read(`${folder}translations/${lang}.json`));

    it(`${lang}: each, and no other`, () => {
      assert.deepEqual(sorted(Object.keys(words.panel)), sorted(new Set(panel.map(([, text]) => text))));
      assert.equal(words.block.keywords.length, block.keywords.length);
      const all = [
        ...Object.values(words.panel),
        ...words.block.keywords,
        words.block.description,
        words.plugin.description,
      ];
      assert.deepEqual(
        all.filter((text) => !text?.trim()),
        [],
      );
      assert.notEqual(words.block.description, block.description);
    });

    it(`${lang}: in the files that WordPress looks for in ${locales.join(', ')}`, () => {
      for (const locale of locales) {
        const { messages } = JSON.parse(built(`cdm-widgets-${locale}-cdm-widgets-block.json`)).locale_data;
        assert.equal(messages[''].lang, locale);
        for (const [text, translation] of Object.entries(words.panel)) assert.deepEqual(messages[text], [translation]);

        const texts = textsOf(built(`cdm-widgets-${locale}.mo`));
        assert.equal(texts[/^ \* Description: +(.+)$/m.exec(source)[1]], words.plugin.description);
        assert.equal(texts[`block description\u0004${block.description}`], words.block.description);
        block.keywords.forEach((word, i) => assert.equal(texts[`block keyword\u0004${word}`], words.block.keywords[i]));
      }
    });
  }

  /** Reads an .mo file by its own tables. */
  function textsOf(mo) {
    assert.equal(mo.readUInt32LE(0), 0x950412de);
    const [count, sources, translations] = [8, 12, 16].map((at) => mo.readUInt32LE(at));
    const textAt = (table, i) => {
      const [length, offset] = [0, 4].map((at) => mo.readUInt32LE(table + 8 * i + at));
      assert.equal(mo[offset + length], 0);
      return mo.toString('utf8', offset, offset + length);
    };
    const pairs = Array.from({ length: count }, (_, i) => [textAt(sources, i), textAt(translations, i)]);
    const keys = pairs.map(([key]) => Buffer.from(key));
    assert.deepEqual([...keys].sort(Buffer.compare), keys);
    return Object.fromEntries(pairs);
  }
});

describe('the SPIP plugin', () => {
  const folder = 'integrations/spip/cdm_widgets';
  const functions = read(`${folder}/cdm_widgets_fonctions.php`);

  it('says in the link inside an element what the builder says, in each language', () => {
    assert.deepEqual(phpTexts(functions), FALLBACK_TEXTS);
    assert.ok(functions.includes(`<a data-fallback href="${FALLBACK_URL}">`));
    // The texts are put into HTML as they are.
    assert.doesNotMatch(Object.values(FALLBACK_TEXTS).join(''), /[<>&"]/);
  });

  for (const file of readdirSync(new URL(`${folder}/lang/`, root))) {
    it(`${file}: names each model`, () => {
      const text = read(`${folder}/lang/${file}`);
      const keys = [...text.matchAll(/^\t'(\w+)' => '[^']+',$/gm)].map(([, key]) => key);
      assert.deepEqual(keys, ['cdm_widgets_nom', 'cdm_widgets_slogan', 'cdm_widgets_description']);
      assert.deepEqual(
        ELEMENTS.filter(({ model }) => !text.includes(`<${model}|`)),
        [],
      );
    });
  }

  it('has the version of the library', () => {
    assert.equal(/version="([^"]+)"/.exec(read(`${folder}/paquet.xml`))[1], version);
  });

  it('has a model for each element, and no other', () => {
    assert.deepEqual(
      sorted(readdirSync(new URL(`${folder}/modeles/`, root))),
      sorted(ELEMENTS.map(({ model }) => `${model}.html`)),
    );
  });

  for (const { name, model, options } of ELEMENTS) {
    it(`writes ${name} on one line, with the attributes of the builder, each escaped, and its end tag`, () => {
      const text = read(`build/${folder}/modeles/${model}.html`);
      const [line] = text.split('\n').filter((each) => each.includes('<script'));
      assert.ok(line.includes(`integrity="${integrity['cdm.js']}"`));
      assert.match(line, new RegExp(`<cdm-${name} .*</cdm-${name}>$`));
      const parameters = [
        ...line.matchAll(/\(#ENV\{([\w-]+)[^}]*\}\|(?:trim\|attribut_html|cdm_widgets_drapeau\{\1\})\)/g),
      ];
      assert.deepEqual(
        parameters.map(([, parameter]) => parameter),
        ['lang', ...options],
      );
      assert.ok(line.includes('[(#ENV{lang,#LANG}|cdm_widgets_lien)]'));
      // The parameters, and the language of the link.
      assert.equal(line.match(/#ENV/g).length, parameters.length + 1);
    });
  }
});

describe('the guides', () => {
  const site = new URL('build/site/', root);
  const pages = readdirSync(site, { recursive: true }).filter(
    (file) => file.endsWith('.html') && !file.startsWith('cdn'),
  );

  for (const page of pages) {
    it(`${page} refers only to what is there`, () => {
      const text = readFileSync(new URL(page, site), 'utf8');
      const wanted = [...text.matchAll(/ (?:href|src)="((?!https?:|data:|#)[^"#]*)/g)].map(([, address]) => address);
      assert.deepEqual(
        wanted.filter((address) => address !== '/' && !existsSync(new URL(address || page, new URL(page, site)))),
        [],
      );
    });
  }

  it('are in the repository under the same relative addresses', () => {
    for (const file of readdirSync(new URL('docs/cms/', root))) {
      for (const [, address] of read(`docs/cms/${file}`).matchAll(/\]\((?!https?:|#)([^)#]+)\)/g))
        assert.ok(existsSync(new URL(address, new URL(`docs/cms/${file}`, root))), `${file}: ${address}`);
    }
  });
});
