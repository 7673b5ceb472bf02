import { expect } from '@open-wc/testing';
import { formatFor } from '../../src/i18n/format.js';

/** Engines differ in which kind of space they put before a unit, by the age of their CLDR data. */
const spaced = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('Format', () => {
  describe('distance', () => {
    const cases: readonly (readonly [string, number, string])[] = [
      ['fr', 30, '100 m'],
      ['fr', 840, '800 m'],
      ['fr', 1240, '1,2 km'],
      ['fr', 9_940, '9,9 km'],
      ['fr', 12_345, '12 km'],
      ['fr', 99_600, '100 km'],
      ['fr', 393_000, '395 km'],
      ['fr', 1_234_000, '1 235 km'],
      ['it', 1240, '1,2 km'],
      ['it', 12_345_000, '12.345 km'],
      ['de', 1_234_000, '1.235 km'],
      ['en-GB', 1240, '1.2 km'],
      ['pt-PT', 12_345_000, '12 345 km'],
      ['nl', 999, '1 km'],
    ];
    for (const [tag, metres, text] of cases) {
      it(`writes ${metres} m as "${text}" in ${tag}`, () => {
        expect(spaced(formatFor(tag).distance(metres))).to.equal(text);
      });
    }
  });

  it('writes a year, a month and a day as the language does', () => {
    const { date } = formatFor('fr');
    expect([date('2024'), date('2024-01'), date('2024-01-30')].map(spaced)).to.deep.equal([
      '2024',
      'janvier 2024',
      '30 janvier 2024',
    ]);
  });

  it('gives back a date that it cannot read', () => {
    expect(['soon', '', '2024-13-45', '30/01/2024'].map(formatFor('fr').date)).to.deep.equal([
      'soon',
      '',
      '2024-13-45',
      '30/01/2024',
    ]);
  });

  it('names countries and languages, and gives back what is no code', () => {
    const { country, languageName } = formatFor('ca');
    expect([country('CL'), country('??'), languageName('eu'), languageName('')]).to.deep.equal([
      'Xile',
      '??',
      'basc',
      '',
    ]);
  });

  it('takes the singular for 0 in French, and the plural in Italian', () => {
    const forms = { one: () => 'one', many: () => 'many', other: () => 'other' };
    expect([formatFor('fr').plural(0, forms), formatFor('it').plural(0, forms)]).to.deep.equal(['one', 'other']);
  });

  it('sorts accents as the language does', () => {
    expect(['Zug', 'Évry', 'Etal'].sort(formatFor('fr').compare)).to.deep.equal(['Etal', 'Évry', 'Zug']);
  });
});
