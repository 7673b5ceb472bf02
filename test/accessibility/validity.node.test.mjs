/**
 * Whether what each element draws, in each of its states, is valid HTML, and each page of the built site too: content
 * models, attributes and their values, ids that stand once and are there where they are pointed to.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { serve } from '../../scripts/serve.mjs';
import { launchChromium } from '../support/chromium.mjs';
import { openStage } from './stage.mjs';
import { STATES, TAGS } from './states.js';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    'no-missing-references': 'error',
    // Advice that is not taken. WebKit takes a list without bullets for none, unless its role says so.
    'no-redundant-role': 'off',
    // A list of suggestions is no <select>.
    'prefer-native-element': 'off',
    // The form of the builder shows what it makes while it is filled: there is nothing to send.
    'wcag/h32': 'off',
  },
});

/** Pages that a script completes. */
const DRAWN = ['index.html', 'member.html'];

/** @returns {Promise<string[]>} What is wrong, in words. */
async function faultsOf(html, name) {
  const { results } = await validator.validateString(html, name);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${name}:${line}:${column}: ${message} (${ruleId})`),
  );
}

describe('what is wrong is found', () => {
  for (const [what, html, rule] of [
    ['an id that stands twice', '<p id="a"></p><p id="a"></p>', 'no-dup-id'],
    ['an id that is nowhere', '<input aria-describedby="a" />', 'no-missing-references'],
    ['what may not stand there', '<ul><div></div></ul>', 'element-permitted-content'],
    ['a value that an attribute cannot have', '<p hidden="yes"></p>', 'attribute-allowed-values'],
    ['an element that does not exist', '<lable></lable>', 'element-name'],
  ]) {
    it(what, async () => assert.match((await faultsOf(html, 'wrong')).join('\n'), new RegExp(rule)));
  }
});

describe('what an element draws is valid HTML', () => {
  let browser;
  let stage;
  before(async () => {
    browser = await launchChromium();
    stage = await openStage(browser);
  });
  after(async () => {
    await browser?.close();
    await stage?.close();
  });

  for (const tag of TAGS) {
    for (const state of Object.keys(STATES[tag])) {
      it(`<${tag}> ${state}`, async () => {
        await stage.bring(tag, state, 'fr');
        const roots = await stage.page.evaluate(() => {
          // Each root is a document of its own to ids.
          const rootsIn = (root) => [
            [root.host.localName, root.innerHTML],
            ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? rootsIn(shadowRoot) : [])),
          ];
          return rootsIn(globalThis.element.shadowRoot);
        });
        const faults = await Promise.all(roots.map(([name, html]) => faultsOf(html, name)));
        assert.deepEqual(faults.flat(), []);
      });
    }
  }
});

describe('what a server draws of an element is valid HTML', () => {
  for (const tag of TAGS) {
    it(`<${tag}>`, async () => {
      const { render } = await import('../../dist/npm/server.js');
      const attributes = ['cdm-logo', 'cdm-centre'].includes(tag) ? { centre: 'paris' } : {};
      const html = await render(tag, { lang: 'fr', attributes });
      assert.ok(html.includes('shadowrootmode'));
      // Lit's mark of where a part begins: a browser reads it as a comment.
      assert.deepEqual(await faultsOf(html.replaceAll('<?>', ''), tag), []);
    });
  }
});

describe('a page of the site is valid HTML', () => {
  const pages = readdirSync('build/site', { recursive: true }).filter((name) => name.endsWith('.html'));
  assert.ok(pages.length > 20, 'the site is built');
  for (const page of pages) {
    it(page, async () => {
      const faults = await faultsOf(readFileSync(`build/site/${page}`, 'utf8'), page);
      // What its script has still to make is looked for below.
      const isWhole = !DRAWN.includes(page);
      assert.deepEqual(
        faults.filter((fault) => isWhole || !fault.includes('no-missing-references')),
        [],
      );
    });
  }

  for (const page of DRAWN) {
    it(`${page}, when its script has run`, async () => {
      const [server, browser] = [await serve(0), await launchChromium()];
      try {
        const tab = await browser.newPage();
        await tab.goto(`${server.url}${page}`, { waitUntil: 'networkidle0' });
        assert.deepEqual(await faultsOf(await tab.content(), page), []);
      } finally {
        await browser.close();
        await server.close();
      }
    });
  }
});
