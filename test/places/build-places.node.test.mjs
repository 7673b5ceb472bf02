import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { buildTowns } from '../../scripts/places/build-towns.mjs';
import { distanceKm } from '../../scripts/places/distance.mjs';
import { encodeShard } from '../../scripts/places/encode.mjs';
import { FRENCH_THRESHOLD } from '../../scripts/places/french.mjs';
import { THRESHOLDS, withoutTwins } from '../../scripts/places/select.mjs';
import { readGeoNames } from '../../scripts/places/sources.mjs';

const table = JSON.parse(readFileSync(new URL('../../data/place-names.json', import.meta.url), 'utf8'));

/** What the shard may weigh on the wire: a visitor on a slow phone waits for it. */
const MOST_BYTES = 58_000;

let places;
let missing;
before(async () => {
  ({ places, missing } = await buildTowns(table));
});

describe('the shard of the larger towns', () => {
  it(`weighs at most ${MOST_BYTES} bytes as brotli`, () => {
    const bytes = brotliCompressSync(encodeShard(places)).length;
    assert.ok(bytes <= MOST_BYTES, `${bytes} bytes`);
  });

  it('is the same when built again', async () => {
    assert.equal(encodeShard((await buildTowns(table)).places), encodeShard(places));
  });

  it('is the same whatever the order of the places', () => {
    assert.equal(encodeShard(places.toReversed()), encodeShard(places));
  });

  it('holds no place below the threshold of its country', () => {
    const small = places.filter(({ country, territory, population }) => {
      if (territory) return false;
      return population < (country === 'FR' ? FRENCH_THRESHOLD : THRESHOLDS[country]);
    });
    assert.deepEqual(small, []);
  });

  it('leaves out no commune for want of a position', () => {
    assert.deepEqual(missing, []);
  });

  it('has a position, a country and a name for every place', () => {
    for (const { name, country, territory, lat, lon } of places) {
      assert.ok(name && name === name.trim(), name);
      assert.match(country, /^[A-Z]{2}$/, name);
      assert.ok(territory === null || country === 'FR', name);
      assert.ok(Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && (lat !== 0 || lon !== 0), name);
    }
  });

  it('tells homonyms of one country apart by region or territory', () => {
    const seen = new Map();
    for (const { name, country, territory, region } of places) {
      const label = [name, country, territory, region].join('|');
      seen.set(label, (seen.get(label) ?? 0) + 1);
    }
    assert.deepEqual(
      [...seen].filter(([, count]) => count > 1),
      [],
    );
  });
});

// Positions from general knowledge, to about 1 km.
const KNOWN = [
  ['Paris', 'FR', 48.857, 2.352],
  ['Marseille', 'FR', 43.297, 5.37],
  ['Lyon', 'FR', 45.758, 4.835],
  ['Toulouse', 'FR', 43.605, 1.444],
  ['Nice', 'FR', 43.703, 7.266],
  ['Nantes', 'FR', 47.218, -1.554],
  ['Strasbourg', 'FR', 48.573, 7.752],
  ['Lille', 'FR', 50.629, 3.057],
  ['Brest', 'FR', 48.39, -4.486],
  ['Belfort', 'FR', 47.638, 6.863],
  ['Limoges', 'FR', 45.834, 1.262],
  ['Ajaccio', 'FR', 41.927, 8.737],
  ["L'Haÿ-les-Roses", 'FR', 48.779, 2.337],
  ["L'Aigle", 'FR', 48.763, 0.628],
  ['Mamoudzou', 'YT', -12.781, 45.228],
  ['Fort-de-France', 'MQ', 14.604, -61.067],
  ['Pointe-à-Pitre', 'GP', 16.241, -61.533],
  ['Cayenne', 'GF', 4.922, -52.313],
  ['Saint-Denis', 'RE', -20.879, 55.448],
  ['Nouméa', 'NC', -22.276, 166.457],
  ['Papeete', 'PF', -17.535, -149.569],
  ['Bruxelles', 'BE', 50.847, 4.352],
  ['Liège', 'BE', 50.633, 5.568],
  ['Charleroi', 'BE', 50.411, 4.444],
  ['Genève', 'CH', 46.204, 6.143],
  ['Zürich', 'CH', 47.377, 8.541],
  ['Lugano', 'CH', 46.004, 8.951],
  ['Luxembourg', 'LU', 49.611, 6.13],
  ['Milano', 'IT', 45.464, 9.19],
  ['Genova', 'IT', 44.407, 8.934],
  ['Palermo', 'IT', 38.116, 13.361],
  ['Barcelona', 'ES', 41.387, 2.17],
  ['Las Palmas de Gran Canaria', 'ES', 28.124, -15.43],
  ['Porto', 'PT', 41.15, -8.611],
  ['Setúbal', 'PT', 38.524, -8.893],
  ['Köln', 'DE', 50.938, 6.96],
  ['Port Louis', 'MU', -20.161, 57.499],
  ['Lomé', 'TG', 6.131, 1.223],
  ['Valparaíso', 'CL', -33.046, -71.62],
  ['Punta Arenas', 'CL', -53.163, -70.917],
  ['Andorra la Vella', 'AD', 42.506, 1.522],
  ['Monaco', 'MC', 43.738, 7.425],
];

describe('known towns', () => {
  for (const [name, code, lat, lon] of KNOWN) {
    it(`${name} (${code}) is within 5 km of where it is`, () => {
      const found = places.filter((place) => place.name === name && (place.territory ?? place.country) === code);
      assert.ok(
        found.some((place) => distanceKm(place, { lat, lon }) <= 5),
        JSON.stringify(found),
      );
    });
  }
});

describe('names', () => {
  it('are those that the place itself uses, the others being aliases', () => {
    const english = ['Brussels', 'Ostend', 'Geneva', 'Rome', 'Milan', 'Naples', 'Turin', 'Genoa', 'Florence', 'Venice'];
    english.push(
      'Seville',
      'Lisbon',
      'Munich',
      'Cologne',
      'Vienna',
      'The Hague',
      'Antwerp',
      'Ghent',
      'Padua',
      'Syracuse',
    );
    const shown = new Set(places.filter(({ country }) => country !== 'CA' && country !== 'GB').map(({ name }) => name));
    assert.deepEqual(
      english.filter((name) => shown.has(name)),
      [],
    );
  });

  for (const name of ['Bruxelles', 'Oostende', 'Roma', 'Torino', 'Firenze', 'Sevilla', 'Lisboa', 'München', 'Wien']) {
    it(`${name} is there`, () => {
      assert.ok(places.some((place) => place.name === name));
    });
  }

  it('of the table belong to rows that GeoNames has', () => {
    const ids = new Set(readGeoNames().map(({ id }) => id));
    const unknown = [...Object.keys(table.names), ...Object.keys(table.aliases)].filter((id) => !ids.has(id));
    assert.deepEqual(unknown, []);
  });

  it('that are aliases are among the alternate names of GeoNames, but for accents and a few', () => {
    const plain = (text) =>
      text
        .normalize('NFKD')
        .replace(/[^\p{L}]/gu, '')
        .toLowerCase();
    const rows = new Map(readGeoNames().map((row) => [row.id, new Set([row.name, ...row.alternates].map(plain))]));
    const invented = Object.entries(table.aliases).flatMap(([id, aliases]) =>
      aliases.filter((alias) => !rows.get(id).has(plain(alias))).map((alias) => `${id} ${alias}`),
    );
    assert.ok(invented.length <= 10, invented.join(', '));
  });
});

describe('withoutTwins', () => {
  const town = (region, population) => ({ name: 'Ecublens', country: 'CH', territory: null, region, population });

  it('keeps the largest of the places of one name in one region', () => {
    assert.deepEqual(withoutTwins([town('Vaud', 10), town('Vaud', 20), town('Vaud', 5)], String), [town('Vaud', 20)]);
  });

  it('keeps places of one name in two regions', () => {
    assert.equal(withoutTwins([town('Vaud', 10), town('Fribourg', 20)], String).length, 2);
  });
});
