/** What a visitor has asked of the browser: forced colours, less motion. Only Chromium can be told so by a test. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../support/chromium.mjs';
import { openStage } from './stage.mjs';
import { STATES, TAGS } from './states.js';

/** The longest that anything may move, for who has not asked for less. */
const LONGEST_MS = 150;

const states = TAGS.flatMap((tag) => Object.keys(STATES[tag]).map((state) => [tag, state]));

describe('a visitor’s preferences', () => {
  let browser;
  let stage;
  before(async () => {
    browser = await launchChromium();
    stage = await openStage(browser, '<style>body { background: Canvas; }</style>');
    // What asks about the page, in every state of every element.
    await stage.page.evaluate(() => {
      const within = (selector) => [...globalThis.element.shadowRoot.querySelectorAll(selector)];
      const isSeen = (node) => node.checkVisibility() && node.getClientRects().length > 0;
      const nameOf = (node) => [node.localName, ...node.classList].join('.');
      const hasLine = ({ borderTopStyle, borderTopWidth, borderTopColor }) =>
        borderTopStyle === 'solid' && parseFloat(borderTopWidth) >= 1 && borderTopColor !== 'rgba(0, 0, 0, 0)';
      const ground = () => getComputedStyle(document.body).backgroundColor;

      /** The longest transition or animation, in milliseconds, pseudo-elements too. */
      globalThis.longestMotion = () =>
        Math.max(
          0,
          ...within('*').flatMap((node) =>
            [null, '::before', '::after'].flatMap((pseudo) => {
              const { transitionDuration, animationName, animationDuration } = getComputedStyle(node, pseudo);
              const animation = animationName === 'none' ? '0s' : animationDuration;
              return `${transitionDuration},${animation}`.split(',').map((time) => 1000 * parseFloat(time));
            }),
          ),
        );

      /** What has a meaning that forced colours could take away, and has lost it. */
      globalThis.lostInForcedColours = () => {
        const base = globalThis.element.shadowRoot.querySelector('.base');
        const line = (node) => hasLine(getComputedStyle(node));
        const isDrawn = (node) => ![ground(), 'none'].includes(getComputedStyle(node).fill);
        const outlined = (node) => getComputedStyle(node).outlineStyle === 'solid';
        const marked = (node) => parseFloat(getComputedStyle(node).borderInlineStartWidth) >= 3;
        const checks = [
          ['.button:not(.quiet), .field, .mark, .options, .notice', line],
          ['.squares rect, .logo rect, svg:not(.map) > rect, .pin .square', isDrawn],
          ['.lettering, .squares text, .pin text', (node) => getComputedStyle(node).fill === ground()],
          ['[role="option"][aria-selected="true"], .frame[aria-pressed="true"]', outlined],
          ['.entry[aria-current], .chosen-name', (node) => marked(node.closest('.entry, .chosen'))],
          ['.land.shown', (node) => getComputedStyle(node).stroke !== 'none'],
        ];
        const lost = checks.flatMap(([selector, holds]) =>
          within(selector)
            .filter((node) => isSeen(node) && !holds(node))
            .map((node) => `lost: ${nameOf(node)}`),
        );
        const kept = within('*').filter((node) => getComputedStyle(node).forcedColorAdjust === 'none');
        const [stop] = within('button, a[href], input');
        stop?.focus();
        const ring =
          stop && [null, '::after'].some((pseudo) => getComputedStyle(stop, pseudo).outlineStyle === 'solid');
        return [
          ...lost,
          ...kept.filter((node) => !(node instanceof SVGElement)).map((node) => `colours of its own: ${nameOf(node)}`),
          ...(stop && !ring ? ['no ring'] : []),
          ...(getComputedStyle(base).color === ground() ? ['text on its own colour'] : []),
        ];
      };
    });
  });
  after(async () => {
    await browser?.close();
    await stage?.close();
  });

  const prefer = (features) =>
    stage.cdp.send('Emulation.setEmulatedMedia', {
      features: Object.entries(features).map(([name, value]) => ({ name, value })),
    });

  it('nothing moves where less motion is asked for, and otherwise 150 ms at most', async () => {
    const longest = { reduce: 0, 'no-preference': 0 };
    for (const [tag, state] of states) {
      await stage.bring(tag, state, 'fr');
      for (const wish of Object.keys(longest)) {
        await prefer({ 'prefers-reduced-motion': wish });
        longest[wish] = Math.max(longest[wish], await stage.page.evaluate(() => globalThis.longestMotion()));
      }
    }
    assert.equal(longest.reduce, 0);
    // Something does move: what counts it can see it.
    assert.ok(longest['no-preference'] > 0 && longest['no-preference'] <= LONGEST_MS, `${longest['no-preference']} ms`);
  });

  for (const scheme of ['light', 'dark']) {
    it(`in forced colours, ${scheme}: borders, marks, logos, what is selected and the focus are seen`, async () => {
      const found = [];
      for (const [tag, state] of states) {
        await prefer({});
        await stage.bring(tag, state, 'fr');
        await prefer({ 'forced-colors': 'active', 'prefers-color-scheme': scheme });
        const lost = await stage.page.evaluate(() => globalThis.lostInForcedColours());
        found.push(...lost.map((fault) => `${tag} ${state}: ${fault}`));
      }
      assert.deepEqual([...new Set(found)], []);
    });
  }

  it('in forced colours, a logo has the system’s own pair of colours, whatever its tone', async () => {
    await stage.bring('cdm-logo', 'shown', 'fr');
    await prefer({ 'forced-colors': 'active' });
    const pairs = await stage.page.evaluate(async () => {
      const { element } = globalThis;
      const fill = (selector) => getComputedStyle(element.shadowRoot.querySelector(selector)).fill;
      const found = [];
      for (const tone of ['color', 'mono', 'reverse', 'auto']) {
        element.tone = tone;
        await element.updateComplete;
        found.push([fill('rect'), fill('.lettering')]);
      }
      const { color, backgroundColor } = getComputedStyle(document.body);
      return { found, own: [color, backgroundColor] };
    });
    assert.deepEqual(pairs.found, Array(4).fill(pairs.own));
  });

  it('in forced colours, a button without a border would be found', async () => {
    await stage.bring('cdm-directory', 'shown', 'fr');
    await prefer({ 'forced-colors': 'active' });
    const lost = await stage.page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.button { border: 0; } .squares rect { fill: Canvas; }');
      const root = globalThis.element.shadowRoot;
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      return globalThis.lostInForcedColours();
    });
    assert.deepEqual([...new Set(lost)], ['lost: button.button', 'lost: rect']);
  });
});
