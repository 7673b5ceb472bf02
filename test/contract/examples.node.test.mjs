import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import sirv from 'sirv';
import { CHROMIUM_ARGS, find } from '../../scripts/testing/browsers.mjs';
import { buildExample, builtExamples, checkTypes, prepareExamples } from '../support/examples.mjs';

const names = prepareExamples();

describe('the typings of', { concurrency: 2 }, () => {
  for (const name of names) {
    it(`${name}: its example has no fault, and each planted fault is found`, async () => {
      const { expected, found, isClean, output } = await checkTypes(name);
      assert.deepEqual(found, expected, output);
      assert.equal(isClean, expected.length === 0, output);
    });
  }
});

describe('the example app of', () => {
  let browser;
  let server;
  before(async () => {
    server = createServer(sirv(builtExamples, { dev: true })).listen(0, 'localhost');
    browser = await puppeteer.launch({ executablePath: find('chromium')?.path, args: CHROMIUM_ARGS });
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  for (const name of names) {
    it(`${name}: an object, an attribute, an event, a slot, a fallback and the language reach the element`, async () => {
      const files = await buildExample(name);
      const ours = '.cache/examples/node_modules/cdm-widgets/';
      assert.ok(files.length > 0);
      assert.deepEqual(
        files.filter((file) => !file.startsWith(ours)),
        [],
      );
      const page = await browser.newPage();
      const faults = [];
      page.on('console', (message) => {
        // Angular says that it is in development mode.
        if (message.type() !== 'log') faults.push(`${message.type()}: ${message.text()}`);
      });
      page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
      await page.goto(`http://localhost:${server.address().port}/${name}/`);
      await page.waitForFunction(() => document.querySelector('cdm-directory')?.shadowRoot?.querySelector('.item'));

      assert.deepEqual(await page.evaluate(shown), {
        centres: ['Nîmes', 'Genève'],
        heading: 'H3',
        search: null,
        fallback: 'fallback',
        action: 'action-nimes',
        chosen: '',
      });

      await page.click('cdm-directory >>> .disclose');
      await page.waitForFunction(() => document.querySelector('#chosen').textContent === 'Nîmes');

      await page.click('#search');
      await page.waitForFunction(() => document.querySelector('cdm-directory').shadowRoot.querySelector('label'));
      assert.equal((await page.evaluate(shown)).search, 'Chercher par ville, région, pays ou nom');
      await page.click('#language');
      await page.waitForFunction(
        () => document.querySelector('cdm-directory').shadowRoot.querySelector('.base').lang === 'it',
      );
      assert.equal((await page.evaluate(shown)).search, 'Cerca per località, regione, paese o nome');
      assert.deepEqual(faults, []);
      await page.close();
    });
  }
});

/** In the page: what a visitor would see. */
function shown() {
  const directory = document.querySelector('cdm-directory');
  const all = (selector) => [...directory.shadowRoot.querySelectorAll(selector)];
  return {
    centres: all('.disclose').map((button) => button.textContent.trim()),
    heading: all('[part=group-heading]')[0]?.localName.toUpperCase(),
    search: all('label')[0]?.textContent.trim() ?? null,
    fallback: directory.querySelector('a').slot,
    // Drawn where the element has its place.
    action: [...directory.children].find((child) => child.assignedSlot?.name && child.getClientRects().length)
      ?.assignedSlot.name,
    chosen: document.querySelector('#chosen').textContent,
  };
}
