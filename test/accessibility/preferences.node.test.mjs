/** What a visitor has asked of the browser: forced colours, less motion. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { wanted } from '../../scripts/testing/browsers.mjs';
import { openVisitor, wishesSeen } from '../support/visitor.mjs';
import { setStage, ZONE } from './stage.mjs';
import { STATES, TAGS } from './states.js';

/** The longest that anything may move, for who has not asked for less. */
const LONGEST_MS = 150;

const states = TAGS.flatMap((tag) => Object.keys(STATES[tag]).map((state) => [tag, state]));

/** What asks about the page, in every state of every element. */
function prepare() {
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
    const ring = stop && [null, '::after'].some((pseudo) => getComputedStyle(stop, pseudo).outlineStyle === 'solid');
    return [
      ...lost,
      ...kept.filter((node) => !(node instanceof SVGElement)).map((node) => `colours of its own: ${nameOf(node)}`),
      ...(stop && !ring ? ['no ring'] : []),
      ...(getComputedStyle(base).color === ground() ? ['text on its own colour'] : []),
    ];
  };
}

/** WebKitGTK has no forced colours: `faults/under-control.node.test.mjs`. */
const visitorsOf = (engine) => {
  const forced = engine === 'webkit' ? {} : { 'forced-colors': 'active' };
  return {
    light: { zone: ZONE, media: { ...forced, 'prefers-reduced-motion': 'reduce' } },
    dark: { zone: ZONE, media: { ...forced, 'prefers-color-scheme': 'dark' } },
  };
};

for (const engine of wanted()) {
  describe(`a visitor’s preferences, in ${engine}`, () => {
    const visitors = visitorsOf(engine);
    const stages = {};
    const open = [];

    before(async () => {
      for (const [scheme, wishes] of Object.entries(visitors)) {
        const visitor = await openVisitor(engine, wishes);
        open.push(visitor);
        stages[scheme] = await setStage(visitor, '<style>body { background: Canvas; }</style>');
        open.push(stages[scheme]);
        assert.deepEqual(await wishesSeen(visitor, wishes), wishes);
        await visitor.evaluate(prepare);
      }
    });
    after(() => Promise.all(open.map((each) => each.close())));

    it('nothing moves where less motion is asked for, and otherwise 150 ms at most', async () => {
      const longest = { light: 0, dark: 0 };
      for (const [scheme, { bring, page }] of Object.entries(stages)) {
        for (const [tag, state] of states) {
          await bring(tag, state, 'fr');
          longest[scheme] = Math.max(longest[scheme], await page.evaluate(() => globalThis.longestMotion()));
        }
      }
      assert.equal(longest.light, 0);
      // Something does move: what counts it can see it.
      assert.ok(longest.dark > 0 && longest.dark <= LONGEST_MS, `${longest.dark} ms`);
    });

    if (engine === 'webkit') return;

    for (const scheme of Object.keys(visitors)) {
      it(`in forced colours, ${scheme}: borders, marks, logos, what is selected and the focus are seen`, async () => {
        const { bring, page } = stages[scheme];
        const found = [];
        for (const [tag, state] of states) {
          await bring(tag, state, 'fr');
          const lost = await page.evaluate(() => globalThis.lostInForcedColours());
          found.push(...lost.map((fault) => `${tag} ${state}: ${fault}`));
        }
        assert.deepEqual([...new Set(found)], []);
      });
    }

    it('in forced colours, a logo has the system’s own pair of colours, whatever its tone', async () => {
      const { bring, page } = stages.light;
      await bring('cdm-logo', 'shown', 'fr');
      const pairs = await page.evaluate(async () => {
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
      const { bring, page } = stages.light;
      await bring('cdm-directory', 'shown', 'fr');
      const lost = await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('.button { border: 0; } .squares rect { fill: Canvas; }');
        const root = globalThis.element.shadowRoot;
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
        return globalThis.lostInForcedColours();
      });
      assert.deepEqual([...new Set(lost)], ['lost: button.button', 'lost: rect']);
    });
  });
}
