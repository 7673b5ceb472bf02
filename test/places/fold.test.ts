import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { fold } from '../../src/places/fold.js';
import { mendedSaint, nameKeys, queryKeys } from '../../src/places/keys.js';

describe('fold', () => {
  const table: readonly (readonly [text: string, key: string])[] = [
    ['L’Haÿ-les-Roses', 'l hay les roses'],
    ["L'Haÿ-les-Roses", 'l hay les roses'],
    ['Œuilly', 'oeuilly'],
    ['SAINT-ÉTIENNE', 'saint etienne'],
    ['Paral·lel', 'parallel'],
    ['Paraŀlel', 'parallel'],
    ['Brussel·les', 'brusselles'],
    ['’s-Hertogenbosch', 's hertogenbosch'],
    ['St. Gallen', 'st gallen'],
    ['Zürich', 'zurich'],
    ['Ñuñoa', 'nunoa'],
    ['Villeneuve-d’Ascq', 'villeneuve d ascq'],
    ['Gießen', 'giessen'],
    ['GIEẞEN', 'giessen'],
    ['Ærøskøbing', 'aeroskobing'],
    ['Łódź', 'lodz'],
    ['ĳsselstein', 'ijsselstein'],
    ['São João da Madeira', 'sao joao da madeira'],
    ['Forlì', 'forli'],
    ['Castelló de la Plana', 'castello de la plana'],
    ['Donostia / San Sebastián', 'donostia san sebastian'],
    ['  Aix – en—Provence  ', 'aix en provence'],
    ['Faaʼa', 'faa a'],
    ['İstanbul', 'istanbul'],
    ['75 011', '75 011'],
    ['', ''],
    [' -’· ', ''],
  ];
  for (const [text, key] of table) {
    it(`makes "${key}" of "${text}"`, () => {
      expect(fold(text)).to.equal(key);
    });
  }

  it('takes composed and decomposed accents for the same', () => {
    expect(fold('é'.normalize('NFD'))).to.equal(fold('é'.normalize('NFC')));
  });

  it('folds what it has folded to itself, for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });

  it('leaves letters and digits parted by single spaces, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => /^([\p{L}\p{N}]+( [\p{L}\p{N}]+)*)?$/u.test(fold(text))),
    );
  });
});

describe('nameKeys', () => {
  it('gives the fold', () => {
    expect(nameKeys('Besançon')).to.deep.equal(['besancon']);
    expect(nameKeys('Lyon')).to.deep.equal(['lyon']);
  });

  it('adds the German digraphs', () => {
    expect(nameKeys('Zürich')).to.deep.equal(['zurich', 'zuerich']);
    expect(nameKeys('KÖLN'.normalize('NFD'))).to.deep.equal(['koln', 'koeln']);
  });

  it('brings every saint to one form, whole words only', () => {
    for (const name of ['St. Gallen', 'Sankt Gallen', 'Saint Gallen', 'San Gallen']) {
      expect(nameKeys(name)).to.deep.equal(['st gallen']);
    }
    expect(nameKeys('Santa Cruz')).to.deep.equal(['ste cruz']);
    expect(nameKeys('Strasbourg')).to.deep.equal(['strasbourg']);
    expect(nameKeys('Brest')).to.deep.equal(['brest']);
    expect(nameKeys('Sant')).to.deep.equal(['sant']);
  });

  it('accepts y for ij, and each half of a double name', () => {
    expect(nameKeys('Nijmegen')).to.deep.equal(['nijmegen', 'nymegen']);
    expect(nameKeys('Biel/Bienne')).to.deep.equal(['biel bienne', 'biel', 'bienne']);
  });
});

describe('queryKeys', () => {
  it('takes an unfinished last word both ways', () => {
    expect(queryKeys('san')).to.deep.equal(['san', 'st ', 'ste ']);
    expect(queryKeys('lyon')).to.deep.equal(['lyon']);
    expect(queryKeys('saint e')).to.deep.equal(['st e']);
  });

  it('never finds a saint inside a word', () => {
    expect(queryKeys('strasb')).to.deep.equal(['strasb']);
  });

  it('gives nothing for nothing', () => {
    for (const query of ['', '   ', '-’']) expect(queryKeys(query)).to.deep.equal([]);
  });
});

describe('mendedSaint', () => {
  it('puts a mistyped title right, and no other word', () => {
    expect(mendedSaint('sain denis')).to.equal('saint denis');
    expect(mendedSaint('Siant Étienne')).to.equal('saint etienne');
    expect(mendedSaint('saint denis')).to.equal(undefined);
    expect(mendedSaint('spain')).to.equal(undefined);
  });
});
