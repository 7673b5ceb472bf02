import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import allGlyphs from '../../src/logo/generated/all-glyphs.js';
import releasedGlyphs from '../../src/logo/generated/released-glyphs.js';
import releasedLogos from '../../src/logo/generated/released-logos.js';
import { Lettering } from '../../src/logo/lettering.js';
import { GAP, mark, SIDE } from '../../src/logo/mark.js';
import { logoText, logoTextOf, type LogoText } from '../../src/logo/names.js';
import { standaloneLogo } from '../../src/logo/standalone.js';

const ALL = new Lettering(allGlyphs);
const RELEASED = new Lettering(releasedGlyphs);
const MARGIN = SIDE / 9;

const STATUSES = ['open', 'project', 'prefiguration'] as const;
const released: readonly LogoText[] = releasedLogos.flatMap((centre) =>
  STATUSES.flatMap((status) => ['fr', 'nl', 'it'].map((reader) => logoTextOf({ ...centre, status }, reader))),
);

/** Every line inside its square's margins, none over another. */
function expectWellSet(text: LogoText, lettering: Lettering): void {
  const { lines } = mark(text, lettering);
  const capHeight = lettering.capHeightEm;
  lines.forEach(({ x, y, size, width, text: words }, i) => {
    const top = y < SIDE ? 0 : SIDE + GAP;
    expect(x, words).to.equal(MARGIN);
    expect(x + width, words).to.be.at.most(SIDE - MARGIN + 0.01);
    expect(y - capHeight * size, words).to.be.at.least(top + MARGIN - 0.01);
    expect(y, words).to.be.at.most(top + SIDE - MARGIN + 0.01);
    const before = lines[i - 1];
    if (before && before.y < y) expect(y - capHeight * size, words).to.be.above(before.y);
  });
}

describe('mark', () => {
  it('sets every released centre inside its squares, in every status', () => {
    for (const text of released) expectWellSet(text, RELEASED);
  });

  it('sets any generated name inside its squares', () => {
    const words = fc
      .array(fc.stringMatching(/^[A-Za-zÀ-ÿœß’-]{1,16}$/), { minLength: 1, maxLength: 9 })
      .map((list) => list.join(' ').slice(0, 120));
    fc.assert(
      fc.property(words, words, fc.constantFrom(...STATUSES), (concept, area, status) => {
        expectWellSet(logoText({ concept, area, status, lang: 'fr' }), ALL);
      }),
    );
  });

  it('takes the concept’s size for an area only where it fits whole', () => {
    // Found by the property above: the area stood a fifth of a unit past its margin.
    expectWellSet(logoText({ concept: 'œœ’aß×œœaßßß ß', area: 'WßßßB’ßßßßÙ o-', status: 'open', lang: 'fr' }), ALL);
  });

  it('is the same with the released letters and with all of them', () => {
    for (const text of released) expect(mark(text, RELEASED)).to.deep.equal(mark(text, ALL));
  });

  it('is the same every time', () => {
    for (const text of released) expect(mark(text, ALL)).to.deep.equal(mark(text, ALL));
  });

  it('keeps the lettering legible for every released centre: 1/14 of the square, 7 px on a logo 96 px wide', () => {
    for (const text of released) {
      const sizes = mark(text, RELEASED).lines.map(({ size }) => size);
      expect(Math.min(...sizes), text.area).to.be.at.least(SIDE / 14);
    }
  });

  it('needs no letter for the released centres that does not come with the code', () => {
    for (const { concept, area, mention = '' } of released)
      expect(RELEASED.covers(concept + area + mention)).to.equal(true);
  });

  for (const hostile of [
    '<script>alert(1)</script>',
    '\u202Eevil\u202C',
    'a\u200Bb\u200Bc',
    '👩‍👩‍👧‍👦 👍🏽',
    'x'.repeat(10_000),
    'é '.repeat(120),
    '\u0000\uFFFF',
    '',
    ' ',
  ]) {
    it(`sets ${JSON.stringify(hostile.slice(0, 24))} without a throw, as finite numbers`, () => {
      const { lines } = mark(logoText({ concept: hostile, area: hostile, status: 'project', lang: 'fr' }), ALL);
      expect(lines.every(({ x, y, size, width }) => [x, y, size, width].every(Number.isFinite))).to.equal(true);
    });
  }
});

describe('standaloneLogo', () => {
  const svgOf = (area: string) => {
    const text = logoText({ concept: '', area, status: 'open', lang: 'fr' });
    return standaloneLogo(text, mark(text, ALL), { square: '#c4122f', lettering: '#fff' });
  };
  const parsed = (source: string) => new DOMParser().parseFromString(source, 'image/svg+xml');

  it('is a well-formed document with a name and its language, and refers to nothing', () => {
    const source = svgOf('L’Haÿ-les-Roses & Cie');
    const root = parsed(source).documentElement;
    expect([root.localName, root.getAttribute('aria-label'), root.getAttribute('lang')]).to.deep.equal([
      'svg',
      'Cité des métiers L’Haÿ-les-Roses & Cie',
      'fr',
    ]);
    expect(source.replace('http://www.w3.org/2000/svg', '')).not.to.match(/https?:|href|url\(|<script|<style/);
  });

  for (const hostile of ['"><script>alert(1)</script>', '&amp;', '\u0000\u0008\uFFFF', ']]>', '東京 👍🏽']) {
    it(`is well formed for ${JSON.stringify(hostile)}`, () => {
      const document = parsed(svgOf(hostile));
      expect([document.querySelector('parsererror'), document.querySelector('script')]).to.deep.equal([null, null]);
    });
  }
});
