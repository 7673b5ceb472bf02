import { expect, nextFrame } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../src/elements/centre/cdm-centre.define.js';
import '../../src/elements/directory/cdm-directory.define.js';
import '../../src/elements/find-nearest/cdm-find-nearest.define.js';
import '../../src/elements/logo/cdm-logo.define.js';
import '../../src/elements/map/cdm-map.define.js';
import { silenced } from '../support/console.js';
import { nameOf } from './layout.js';
import { bring, STATES, TAGS, type StagedElement } from './states.js';

/** Height of what the page keeps at the top of the window. */
const HEADER_PX = 120;
/** The ring and what parts it from the element, in CSS pixels. */
const RING_PX = 4;

const stopsIn = ({ shadowRoot }: StagedElement): HTMLElement[] =>
  [...shadowRoot.querySelectorAll<HTMLElement>('a[href], button, input, select')].filter(
    (stop) => stop.checkVisibility() && stop.tabIndex >= 0,
  );

/** The line around a control that has the focus, which some draw around what belongs to them. */
function ringOf(stop: HTMLElement): string {
  const rings = [getComputedStyle(stop), getComputedStyle(stop, '::after')];
  return rings.map(({ outlineStyle, outlineWidth }) => `${outlineStyle} ${outlineWidth}`).join();
}

/** Whether a box around the control clips its ring. */
function isClipped(stop: HTMLElement): boolean {
  const { left, right } = stop.getBoundingClientRect();
  for (let around: Element | null = stop.parentElement; around; around = around.parentElement) {
    const box = around.getBoundingClientRect();
    const isOut = left - RING_PX < box.left || right + RING_PX > box.right;
    if (getComputedStyle(around).overflowX !== 'visible' && isOut) return true;
  }
  return false;
}

/** Browsers scroll when they like: the next frame, or one of those after it. */
async function comesIntoView(stop: HTMLElement): Promise<boolean> {
  const country = stop.closest('.group')?.querySelector('.group-heading')?.getBoundingClientRect().height ?? 0;
  for (let frames = 0; frames < 20; frames++) {
    await nextFrame();
    const { top, bottom, height } = stop.getBoundingClientRect();
    const seen = Math.min(bottom, innerHeight) - Math.max(top, HEADER_PX + country);
    if (seen > Math.min(height, 20) - 1) return true;
  }
  return false;
}

describe('focus', () => {
  let page: HTMLElement;
  beforeEach(async () => {
    await setViewport({ width: 800, height: 400 });
    page = document.createElement('div');
    page.style.setProperty('--cdm-sticky-offset', `${HEADER_PX}px`);
    page.style.padding = '8px';
    document.body.append(page);
  });
  afterEach(async () => {
    page.remove();
    await setViewport({ width: 800, height: 600 });
  });

  for (const tag of TAGS) {
    for (const state of Object.keys(STATES[tag]!)) {
      it(`on each control of <${tag}> ${state} is seen: a ring, not clipped, not under the page’s sticky header`, async () => {
        const element = await silenced(() => bring(tag, state, { lang: 'fr', place: page }));
        page.style.paddingBlock = '600px';
        const found: string[] = [];
        (element.shadowRoot.activeElement as HTMLElement | null)?.blur();
        // Backwards too: what comes into view then comes from under the header.
        for (const stop of [...stopsIn(element), ...stopsIn(element).reverse()]) {
          stop.focus();
          if (!(await comesIntoView(stop))) found.push(`hidden: ${nameOf(stop)}`);
          if (!ringOf(stop).includes('solid 2px')) found.push(`no ring: ${nameOf(stop)} (${ringOf(stop)})`);
          if (isClipped(stop)) found.push(`clipped: ${nameOf(stop)}`);
        }
        expect(found).to.deep.equal([]);
      });
    }
  }

  it('is found wanting where a page takes the ring away', async () => {
    const element = await silenced(() => bring('cdm-directory', 'shown', { lang: 'fr', place: page }));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.button:focus-visible { outline: none; }');
    element.shadowRoot.adoptedStyleSheets = [...element.shadowRoot.adoptedStyleSheets, sheet];
    const button = stopsIn(element).find((stop) => stop.matches('.button'))!;
    button.focus();
    expect(ringOf(button)).not.to.contain('solid 2px');
  });
});
