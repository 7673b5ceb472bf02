import { expect } from '@open-wc/testing';
import '../../src/elements/centre/cdm-centre.define.js';
import '../../src/elements/directory/cdm-directory.define.js';
import '../../src/elements/find-nearest/cdm-find-nearest.define.js';
import '../../src/elements/logo/cdm-logo.define.js';
import '../../src/elements/map/cdm-map.define.js';
import { colourTokens, contrast, resolved } from './contrast.js';
import { bring, TAGS } from './states.js';

const TEXT = 4.5;
/** What is no text: borders of controls, marks, the ring around what has the focus. */
const GRAPHIC = 3;

/** What stands on what, and how much they must differ. A ground may have several layers. */
const PAIRS: readonly (readonly [what: string, ground: readonly string[], least: number])[] = [
  ['currentColor', ['--_quiet'], TEXT],
  ['currentColor', ['--_chosen'], TEXT],
  ['--_on-surface', ['--_surface'], TEXT],
  ['--_on-surface', ['--_surface', '--_chosen'], TEXT],
  ['--_on-button', ['--_button'], TEXT],
  ['--_on-logo', ['--_logo'], TEXT],
  // A marker of the map: its square, or the line around it.
  ['--_logo or --_on-logo', [], GRAPHIC],
  ['--_line', [], GRAPHIC],
  ['--_line', ['--_surface'], GRAPHIC],
  ['--_accent', [], GRAPHIC],
  ['--_accent', ['--_surface'], GRAPHIC],
  ['--_accent', ['--_quiet'], GRAPHIC],
  ['--_accent', ['--_surface', '--_chosen'], GRAPHIC],
];
/** It parts what space parts already. */
const DECORATION = ['--_hairline'];

/** Grounds that the library meets: text, background, scheme. Where no source is named, the browser's own. */
const PAGES: Readonly<Record<string, readonly [text: string, background: string, scheme: string]>> = {
  light: ['CanvasText', 'Canvas', 'light'],
  dark: ['CanvasText', 'Canvas', 'dark'],
  'light, of the French state’s design system': ['#3a3a3a', '#fff', 'light'],
  'dark, of the French state’s design system': ['#cecece', '#161616', 'dark'],
  'light, of Bootstrap 5.3': ['#212529', '#fff', 'light'],
  'dark, of Bootstrap 5.3': ['#dee2e6', '#212529', 'dark'],
  // As pale as a text may be for the line of a control, which is paler, to be seen.
  'light with a grey text of 5.7:1': ['#666', '#fff', 'light'],
};

/** All that a pair names: one of several, and the layers of its ground. */
const colours = (what: string, ground: readonly string[]): readonly string[] => [...what.split(' or '), ...ground];
const isToken = (colour: string) => colour.startsWith('--');
const paired = PAIRS.flatMap(([what, ground]) => colours(what, ground));

/** The pairs of an element that differ too little. */
function faults(base: Element, names: readonly string[], background: string): string[] {
  const colourOf = (name: string) => resolved(base, isToken(name) ? `var(${name})` : name);
  return PAIRS.filter(([what, ground]) => colours(what, ground).every((name) => !isToken(name) || names.includes(name)))
    .map(([what, ground, least]) => {
      const layers = [background, ...ground.map(colourOf)];
      const found = Math.max(...what.split(' or ').map((name) => contrast(colourOf(name), layers)));
      return found < least ? `${what} on ${ground.join(' on ') || 'the page'}: ${found.toFixed(2)}` : '';
    })
    .filter(Boolean);
}

describe('contrast', () => {
  let page: HTMLElement;
  beforeEach(() => {
    page = document.createElement('div');
    document.body.append(page);
  });
  afterEach(() => page.remove());

  const dress = ([text, background, scheme]: readonly [string, string, string]) =>
    Object.assign(page.style, { colorScheme: scheme, color: text, backgroundColor: background });

  for (const tag of TAGS) {
    it(`of every pair of <${tag}>, on seven pages`, async () => {
      const { shadowRoot } = await bring(tag, 'shown', { lang: 'fr', place: page });
      const base = shadowRoot.querySelector('.base')!;
      const names = colourTokens(shadowRoot);
      expect(names).to.include('--_accent');
      expect(names.filter((name) => !DECORATION.includes(name) && !paired.includes(name))).to.deep.equal([]);
      const found = Object.entries(PAGES).flatMap(([name, colours]) => {
        dress(colours);
        return faults(base, names, getComputedStyle(page).backgroundColor).map((fault) => `${name}: ${fault}`);
      });
      expect(found).to.deep.equal([]);
    });
  }

  const MUTANTS = [
    ['--cdm-color-line', '#aaa', '--_line'],
    ['--cdm-color-accent', '#f77', '--_accent'],
    ['--cdm-color-on-button', '#fbb', '--_on-button'],
    ['--cdm-color-on-logo', '#f99', '--_on-logo'],
    ['--cdm-color-quiet', '#777', '--_quiet'],
    ['--cdm-color-on-surface', '#888', '--_on-surface'],
  ] as const;

  for (const [property, colour, token] of MUTANTS) {
    it(`is found wanting where ${property} is ${colour}`, async () => {
      page.style.setProperty(property, colour);
      const { shadowRoot } = await bring('cdm-find-nearest', 'shown', { lang: 'fr', place: page });
      dress(PAGES.light!);
      const found = faults(shadowRoot.querySelector('.base')!, colourTokens(shadowRoot), 'white');
      expect(found.some((fault) => fault.includes(token))).to.equal(true);
    });
  }

  for (const tone of ['color', 'mono', 'reverse', 'auto']) {
    it(`of a logo’s words on its squares, tone “${tone}”, light and dark`, async () => {
      const logo = await bring('cdm-logo', 'shown', { lang: 'fr', place: page });
      logo.setAttribute('tone', tone);
      await logo.updateComplete;
      const fill = (selector: string) => getComputedStyle(logo.shadowRoot.querySelector(selector)!).fill;
      for (const colours of [PAGES.light!, PAGES.dark!]) {
        dress(colours);
        expect(contrast(fill('.lettering'), [fill('rect')])).to.be.at.least(TEXT);
      }
    });
  }
});
