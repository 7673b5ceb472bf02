import { expect } from '@open-wc/testing';
import { msg } from '@lit/localize';
import { distanceText, farText, fullPlaceName } from '../../src/elements/find-nearest/cdm-find-nearest.texts.js';
import { formatFor } from '../../src/i18n/format.js';
import type { Language } from '../../src/i18n/language.js';
import { namedPlace } from '../../src/places/named-place.js';
import type { PlaceHit } from '../../src/places/search.js';
import { plain } from '../support/find-nearest.js';

const english = { msg, format: formatFor('en-GB') } as Language;

const found = (precision: PlaceHit['place']['precision'], hit: Partial<PlaceHit> = {}, name = 'Barcelona') =>
  namedPlace({
    place: {
      name,
      country: 'ES',
      territory: null,
      region: 'Cataluña',
      position: { lat: 41.39, lon: 2.16 },
      precision,
      population: 1,
    },
    alias: null,
    postcode: null,
    match: 'exact',
    ...hit,
  });

describe('the texts of <cdm-find-nearest>', () => {
  it('give the distance from a place of known position, also where that was found by its postcode', () => {
    for (const place of [found('own'), found('own', { postcode: '08001' })]) {
      expect(plain(distanceText(english, 12_345, place))).to.equal('12 km from Barcelona');
      expect(distanceText(english, 99, place)).to.equal('less than 100 m away');
    }
  });

  it('give it in tens of kilometres, and say “about”, from a place known by its neighbours', () => {
    const texts = [0, 99, 4_999, 14_999, 15_001, 123_000].map((metres) =>
      plain(distanceText(english, metres, found('neighbours'))),
    );
    expect(texts).to.deep.equal([10, 10, 10, 10, 20, 120].map((km) => `about ${km} km from Barcelona`));
  });

  it('call a postcode of which only the area is known by its digits, whole or begun', () => {
    const names = (['exact', 'start'] as const).map((match) =>
      fullPlaceName(english, found('area', { postcode: '083', match })),
    );
    expect(names).to.deep.equal(['083 (around Barcelona, Spain)', '083… (around Barcelona, Spain)']);
  });

  it('do not say a name twice', () => {
    const place = found('area', { postcode: '1000' }, 'Spain');
    expect([fullPlaceName(english, place), fullPlaceName(english, found('own', {}, 'Cataluña'))]).to.deep.equal([
      '1000 (around Spain)',
      'Cataluña (Spain)',
    ]);
  });

  it('say roughly how far the nearest centre is, where the origin is rough', () => {
    const ranked = { hits: [{ centre: {} as never, distanceM: 241_000 }], isFar: true, sameTerritory: [], online: [] };
    const far = (place: Parameters<typeof farText>[2]) => plain(farText(english, ranked, place));
    expect([far(found('own')), far(found('area'))]).to.deep.equal([
      'The nearest centre is 240 km away.',
      'The nearest centre is about 240 km away.',
    ]);
  });
});
