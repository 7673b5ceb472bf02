/** What an audit reads in the markup and the styles themselves, in each state of each element. */
import { expect } from '@open-wc/testing';
import '../../src/elements/centre/cdm-centre.define.js';
import '../../src/elements/directory/cdm-directory.define.js';
import '../../src/elements/find-nearest/cdm-find-nearest.define.js';
import '../../src/elements/logo/cdm-logo.define.js';
import '../../src/elements/map/cdm-map.define.js';
import { silenced } from '../support/console.js';
import { nameOf } from './layout.js';
import { bring, STATES, TAGS, type StagedElement } from './states.js';

/** Of the element and of what is drawn within it, a map or a logo. */
const rootsOf = (root: ShadowRoot): readonly ShadowRoot[] => [
  root,
  ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? rootsOf(shadowRoot) : [])),
];
const within = <E extends Element = HTMLElement>({ shadowRoot }: StagedElement, selector: string): readonly E[] =>
  rootsOf(shadowRoot).flatMap((root) => [...root.querySelectorAll<E>(selector)]);

/** All that is drawn, as text: it differs where anything has been done. */
const drawn = ({ shadowRoot }: StagedElement): string =>
  rootsOf(shadowRoot)
    .map(({ innerHTML }) => innerHTML)
    .join();

const CONTROLS = 'a[href], button, input, select, [role="option"]';

/** What a press is before it is a click, and keys that screen readers and speech input use for themselves. */
const NOT_YET = [
  ...['pointerdown', 'mousedown'].map((type) => () => new PointerEvent(type, { bubbles: true, composed: true })),
  ...['a', 's', '1'].map((key) => () => new KeyboardEvent('keydown', { key, bubbles: true, composed: true })),
];

async function acts(element: StagedElement, control: HTMLElement): Promise<boolean> {
  const before = drawn(element);
  for (const event of NOT_YET) control.dispatchEvent(event());
  await element.updateComplete;
  return drawn(element) !== before;
}

const CHECKS: Readonly<Record<string, (element: StagedElement) => readonly string[]>> = {
  // WebKit takes a list without bullets for none, unless its role says so.
  'lists without bullets are lists': (element) =>
    within(element, 'ul, ol')
      .filter((list) => getComputedStyle(list).listStyleType === 'none' && !list.matches('[role]'))
      .map(({ className }) => className),
  'no level of headings is left out': (element) => {
    const levels = within(element, 'h1, h2, h3, h4, h5, h6').map(({ localName }) => Number(localName[1]));
    return levels.filter((level, i) => level > (levels[i - 1] ?? 1) + 1 || level < 2).map((level) => `h${level}`);
  },
  'a drawing is hidden or has a name': (element) =>
    within<SVGElement>(element, 'svg')
      .filter((svg) => svg.getAttribute('aria-hidden') !== 'true' && !svg.closest('[aria-hidden="true"]'))
      .filter((svg) => svg.getAttribute('role') !== 'img' || !svg.getAttribute('aria-label')?.trim())
      .map(({ outerHTML }) => outerHTML.slice(0, 80)),
  'it is no tab stop of its own': (element) =>
    element.hasAttribute('tabindex') || element.tabIndex >= 0 ? ['the element'] : [],
  'what is seen is in the order of the markup': (element) =>
    within(element, '*')
      .filter((node) => {
        const { order, flexDirection, flexWrap, float } = getComputedStyle(node);
        return order !== '0' || `${flexDirection} ${flexWrap}`.includes('reverse') || float !== 'none';
      })
      .map(nameOf),
  'nothing asks how the device is held': ({ shadowRoot }) =>
    rootsOf(shadowRoot)
      .flatMap((root) => [...root.adoptedStyleSheets, ...root.styleSheets])
      .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
      .filter((text) => /orientation\s*:|aspect-ratio\s*[:<>]\s*\d+\s*\/\s*\d+\s*\)/.test(text)),
  'no link opens a window': (element) => within(element, 'a[target], form[target]').map(nameOf),
  'no field asks the browser about the visitor': (element) =>
    within<HTMLInputElement>(element, 'input:not([type="checkbox"], [type="radio"])')
      .filter(({ autocomplete }) => autocomplete !== 'off')
      .map(({ id }) => id),
  'no text is a title alone': (element) => within(element, '[title]').map(nameOf),
};

describe('structure', () => {
  let page: HTMLElement;
  beforeEach(() => {
    page = document.createElement('div');
    document.body.append(page);
  });
  afterEach(() => page.remove());

  const staged = (tag: string, state: string): Promise<StagedElement> =>
    silenced(() => bring(tag, state, { lang: 'fr', place: page }));
  const faultsOf = (element: StagedElement): readonly string[] =>
    Object.entries(CHECKS).flatMap(([what, find]) => find(element).map((fault) => `not so: ${what}: ${fault}`));

  for (const tag of TAGS) {
    for (const state of Object.keys(STATES[tag]!)) {
      it(`of <${tag}> ${state}: lists, headings, drawings, order, links and fields are as they must be`, async () => {
        expect(faultsOf(await staged(tag, state))).to.deep.equal([]);
      });

      it(`of <${tag}> ${state}: nothing happens before a press is over, or at a letter`, async () => {
        const element = await staged(tag, state);
        const found: string[] = [];
        // A press beside an open list closes it, as it does a native one.
        const isOpen = within(element, '[role="combobox"][aria-expanded="true"]').length > 0;
        for (const control of within(element, isOpen ? '[role="option"]' : CONTROLS))
          if (await acts(element, control)) found.push(nameOf(control));
        expect(found).to.deep.equal([]);
      });
    }
  }

  for (const tag of TAGS) {
    it(`of <${tag}> at rest: what speaks is there, and silent`, async () => {
      const voices = within(await staged(tag, 'shown'), '[role="status"], [role="alert"], [aria-live]');
      // A logo and a centre that are shown have nothing to say.
      expect(voices.length > 0).to.equal(['cdm-directory', 'cdm-find-nearest'].includes(tag));
      expect(voices.map((voice) => voice.textContent.trim()).join('')).to.equal('');
    });
  }

  describe('is found wanting', () => {
    const inside = (element: StagedElement, selector: string): HTMLElement => within(element, selector)[0]!;
    const dressed = ({ shadowRoot }: StagedElement, css: string): void => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
    };
    const MUTANTS: Readonly<Record<keyof typeof CHECKS, (element: StagedElement) => void>> = {
      'lists without bullets are lists': (element) => inside(element, '[role="list"]').removeAttribute('role'),
      'no level of headings is left out': (element) => inside(element, 'h3').replaceWith(document.createElement('h5')),
      'a drawing is hidden or has a name': (element) => inside(element, 'svg').removeAttribute('aria-hidden'),
      'it is no tab stop of its own': (element) => (element.tabIndex = 0),
      'what is seen is in the order of the markup': (element) =>
        dressed(element, '.base { flex-direction: row-reverse; }'),
      'nothing asks how the device is held': (element) =>
        dressed(element, '@media (orientation: landscape) { .base { color: red; } }'),
      'no link opens a window': (element) => inside(element, 'a').setAttribute('target', '_blank'),
      'no field asks the browser about the visitor': (element) =>
        inside(element, 'input').removeAttribute('autocomplete'),
      'no text is a title alone': (element) => (inside(element, 'button').title = 'More'),
    };
    for (const [what, harm] of Object.entries(MUTANTS)) {
      it(`where it is not so that ${what}`, async () => {
        const element = await staged('cdm-directory', 'with a centre open');
        harm(element);
        const found = faultsOf(element);
        expect(found).not.to.deep.equal([]);
        expect(found.filter((fault) => !fault.startsWith(`not so: ${what}`))).to.deep.equal([]);
      });
    }

    it('where a button acts as soon as it is pressed, or at a letter', async () => {
      for (const type of ['pointerdown', 'keydown']) {
        const element = await staged('cdm-directory', 'shown');
        const button = inside(element, '.disclose');
        button.addEventListener(type, () => button.click());
        expect(await acts(element, button)).to.equal(true);
        element.remove();
      }
    });

    it('of no check that is not broken here', () => {
      expect(Object.keys(MUTANTS)).to.deep.equal(Object.keys(CHECKS));
    });
  });
});
