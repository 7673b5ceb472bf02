/**
 * Whether who speaks what they see reaches it: the name of each control, as Chromium tells it to assistive technology,
 * holds the words that are seen on it. The browsers of the other engines cannot be asked.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../support/chromium.mjs';
import { openStage } from './stage.mjs';
import { STATES, TAGS } from './states.js';

describe('the name of a control', () => {
  let browser;
  let stage;
  before(async () => {
    browser = await launchChromium();
    stage = await openStage(browser);
    await stage.cdp.send('Accessibility.enable');
  });
  after(async () => {
    await browser?.close();
    await stage?.close();
  });

  /** What is seen on each control, with its name, where the one does not hold the other or there is none. */
  async function faults() {
    const count = await stage.page.evaluate(findControls);
    const found = [];
    for (let i = 0; i < count; i++) {
      const { result } = await stage.cdp.send('Runtime.evaluate', { expression: `globalThis.controls[${i}]` });
      const { nodes } = await stage.cdp.send('Accessibility.getPartialAXTree', {
        objectId: result.objectId,
        fetchRelatives: false,
      });
      const name = tidy(nodes[0].name?.value ?? '');
      const seen = tidy(await stage.page.evaluate((at) => globalThis.seenOn(globalThis.controls[at]), i));
      if (!name || !name.includes(seen)) found.push(`“${seen}” is named “${name}”`);
    }
    return { count, found };
  }

  for (const tag of TAGS) {
    for (const state of Object.keys(STATES[tag])) {
      it(`holds the words that are seen on it: <${tag}> ${state}`, async () => {
        for (const lang of ['fr', 'de']) {
          await stage.bring(tag, state, lang);
          assert.deepEqual((await faults()).found, [], lang);
        }
      });
    }
  }

  it('is found wanting where it says something else, or nothing', async () => {
    await stage.bring('cdm-find-nearest', 'shown', 'fr');
    const { count, found } = await faults();
    assert.deepEqual([count, found], [3, []]);
    await stage.page.evaluate(() => {
      const [field, search, locate] = globalThis.controls;
      field.ariaLabel = 'Where';
      search.ariaLabel = 'Go';
      locate.replaceChildren();
    });
    assert.equal((await faults()).found.length, 3);
  });
});

const tidy = (text) => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** Runs in the page, which then has `controls` and `seenOn`. @returns {number} How many there are. */
function findControls() {
  const rootsOf = (root) => [
    root,
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? rootsOf(shadowRoot) : [])),
  ];
  globalThis.controls = rootsOf(globalThis.element.shadowRoot)
    .flatMap((root) => [...root.querySelectorAll('a[href], button, input, select, summary, [role="option"]')])
    .filter((control) => control.checkVisibility() && control.getClientRects().length > 0);
  globalThis.seenOn = (control) => {
    const holders = control.labels?.length ? [...control.labels] : [control];
    const words = [];
    for (const holder of holders) {
      const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { parentElement: parent, data } = walker.currentNode;
        if (!parent.closest('.visually-hidden, [aria-hidden="true"], select, option')) words.push(data);
      }
    }
    return words.join('');
  };
  return globalThis.controls.length;
}
