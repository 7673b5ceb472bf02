/**
 * What each element tells assistive technology, in each state and each language, compared with `snapshots/`.
 * `npm run trees:update` writes them anew; the difference is what a reviewer reads.
 */
import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../support/chromium.mjs';
import { loadSource } from '../../scripts/load-source.mjs';
import { openStage } from './stage.mjs';
import { STATES, TAGS } from './states.js';

const FOLDER = new URL('snapshots/', import.meta.url);
const { LOCALES } = await loadSource('src/i18n/match-locale.ts');
const isUpdate = process.env.UPDATE_TREES === '1';

describe('the accessibility tree', () => {
  let browser;
  let stage;
  before(async () => {
    browser = await launchChromium();
    stage = await openStage(browser);
    await mkdir(FOLDER, { recursive: true });
  });
  after(async () => {
    await browser?.close();
    await stage?.close();
  });

  const treesOf = async (tag, lang) => {
    const parts = [];
    for (const state of Object.keys(STATES[tag])) {
      await stage.bring(tag, state, lang);
      parts.push(`# ${state}\n\n${await stage.tree()}\n`);
    }
    return parts.join('\n');
  };

  for (const tag of TAGS) {
    for (const lang of LOCALES) {
      it(`of <${tag}> in ${lang}`, async () => {
        const file = new URL(`${tag}.${lang}.txt`, FOLDER);
        const trees = await treesOf(tag, lang);
        if (isUpdate) await writeFile(file, trees);
        assert.equal(trees, await readFile(file, 'utf8'));
      });
    }
  }

  it('has a file for each of those, and no other', async () => {
    const expected = TAGS.flatMap((tag) => LOCALES.map((lang) => `${tag}.${lang}.txt`));
    assert.deepEqual((await readdir(FOLDER)).sort(), expected.sort());
  });
});
