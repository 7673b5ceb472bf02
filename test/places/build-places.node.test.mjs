import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { placeAreas } from '../../scripts/places/areas.mjs';
import { COUNTRIES } from '../../scripts/places/countries.mjs';
import { distanceKm } from '../../scripts/places/distance.mjs';
import { encodeShard } from '../../scripts/places/encode.mjs';
import { agreedOn, outliersOf } from '../../scripts/places/gate.mjs';
import { gatherPlaces } from '../../scripts/places/gather.mjs';
import { placedByNeighbours } from '../../scripts/places/neighbours.mjs';
import { usablePostal, withPostal } from '../../scripts/places/postal.mjs';
import { withoutTwins } from '../../scripts/places/select.mjs';
import { shardsOf } from '../../scripts/places/shards.mjs';
import { readCommunes, readGeoNames, readPostal } from '../../scripts/places/sources.mjs';
import { loadSource } from '../../scripts/load-source.mjs';

const read = (name) => JSON.parse(readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8'));
const table = read('place-names.json');

let places;
let missing;
let shards;
let communeKey;
const codeOf = ({ country, territory }) => territory ?? country;

before(async () => {
  ({ places, missing } = await gatherPlaces());
  ({ communeKey } = await loadSource('src/places/keys.ts'));
  shards = shardsOf(places, ({ name }) => communeKey(name));
});

describe('the gazetteer', () => {
  it('has every commune of France and its territories that has inhabitants', () => {
    const known = new Set(places.map(({ insee }) => insee));
    const lost = readCommunes().filter(({ code, population }) => population > 0 && !known.has(code));
    assert.deepEqual(
      lost.map(({ nom }) => nom),
      [],
    );
  });

  it('leaves out for want of a position only what nobody lives in', () => {
    assert.deepEqual(
      missing.filter((name) => !/^98(4|9)/.test(name)),
      [],
    );
  });

  // Counted when the build was written; fewer means that a source was lost.
  const FEWEST = { FR: 34_700, BE: 2_200, CH: 1_500, LU: 190, IT: 11_700, ES: 8_500, PT: 1_000, DE: 11_300, MU: 110 };
  Object.assign(FEWEST, { CL: 300, TG: 30, MC: 3, AD: 15, RE: 24, GP: 32, MQ: 34, GF: 22, YT: 17, BL: 1, MF: 1 });
  for (const [code, fewest] of Object.entries(FEWEST)) {
    it(`has ${fewest} places or more in ${code}`, () => {
      assert.ok(places.filter((place) => codeOf(place) === code).length >= fewest);
    });
  }

  it('gives every French commune its postcodes', () => {
    const without = places.filter(({ insee, codes, territory }) => insee && !codes.length && !territory);
    assert.deepEqual(
      without.map(({ name }) => name),
      [],
    );
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
    const labels = places.map(({ name, country, territory, region }) => [name, country, territory, region].join('|'));
    assert.equal(new Set(labels).size, labels.length);
  });

  it('names a merged commune by the names that it had', () => {
    const chemille = places.find(({ name }) => name === 'Chemillé-en-Anjou');
    assert.ok(chemille.aliases.includes('Neuvy-en-Mauges'), chemille.aliases.join());
  });
});

describe('shards', () => {
  const text = (list) => list.map(({ places: members }) => encodeShard(members)).join();

  it('are the same when built again, and whatever the order of the places', async () => {
    const again = await gatherPlaces();
    const key = ({ name }) => communeKey(name);
    assert.equal(text(shardsOf(again.places, key)), text(shards));
    const byName = (a, b) => (a.name < b.name ? -1 : 1);
    assert.equal(
      text(shards.map((shard) => ({ ...shard, places: shard.places.toReversed() })).sort(byName)),
      text(shards.toSorted(byName)),
    );
  });

  it('hold every place once, but for the French postcodes', () => {
    const members = shards.filter(({ postcodes }) => postcodes === undefined).flatMap((shard) => shard.places);
    assert.equal(members.length, places.length);
    assert.equal(new Set(members).size, places.length);
  });

  it('of France by letter hold what is looked up there', () => {
    const letters = shards.filter(({ from }) => from !== undefined);
    for (const [i, { from, places: members }] of letters.entries()) {
      for (const { name } of members) {
        assert.ok(
          from <= communeKey(name) && communeKey(name) < (letters[i + 1]?.from ?? '\uffff'),
          `${name} in ${from}`,
        );
      }
    }
  });

  it('of France by postcode hold every postcode of the mainland', () => {
    const mainland = places.filter(({ country, territory }) => country === 'FR' && !territory);
    const known = new Set(
      shards.filter(({ postcodes }) => postcodes).flatMap((shard) => shard.places.flatMap(({ codes }) => codes)),
    );
    assert.deepEqual(
      mainland.flatMap(({ codes }) => codes).filter((code) => !known.has(code)),
      [],
    );
  });

  it('weigh little: the first at most 16 kB, a letter of France at most 15 kB', () => {
    for (const { name, from, places: members } of shards) {
      const bytes = brotliCompressSync(encodeShard(members)).length;
      if (name === 'head') assert.ok(bytes <= 16_000, `${name}: ${bytes}`);
      if (from !== undefined) assert.ok(bytes <= 15_000, `${name}: ${bytes}`);
    }
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
      const found = places.filter((place) => place.name === name && codeOf(place) === code);
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
    // Cologne is a village in Gers as well.
    const isLarge = ({ country, population }) => population > 20_000 && country !== 'CA' && country !== 'GB';
    const shown = new Set(places.filter(isLarge).map(({ name }) => name));
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
  const town = (region, population, lat = 46.5) => ({
    name: 'Ecublens',
    country: 'CH',
    territory: null,
    region,
    population,
    lat,
    lon: 6.5,
    isApproximate: false,
    codes: [],
  });

  it('takes two places of one name side by side for one', () => {
    assert.deepEqual(withoutTwins([town('Vaud', 10), town('Vaud', 20)], String), [town('Vaud', 20)]);
  });

  it('keeps places of one name in two regions', () => {
    assert.equal(withoutTwins([town('Vaud', 10), town('Fribourg', 20)], String).length, 2);
  });

  it('tells those that are apart in one region by the next town', () => {
    const landmark = { ...town('Vaud', 9_000, 46.81), name: 'Payerne' };
    const found = withoutTwins([town('Vaud', 20), town('Vaud', 10, 46.8), landmark], String);
    assert.deepEqual(
      found.map(({ region }) => region),
      ['Vaud', 'Vaud, Payerne', 'Vaud'],
    );
  });
});

describe('placedByNeighbours', () => {
  const commune = (name, code, position) => ({
    name,
    insee: name,
    codes: [code],
    arrondissement: '011',
    territory: null,
    region: 'Ain',
    isApproximate: false,
    ...(position ?? { lat: null, lon: null }),
  });

  it('puts a commune in the middle of those that share its postcode, and says so', () => {
    const list = [
      commune('A', '01400', { lat: 46, lon: 5 }),
      commune('B', '01400', { lat: 46.2, lon: 5 }),
      commune('C', '01400'),
    ];
    const [, , c] = placedByNeighbours(list).places;
    assert.deepEqual([c.lat.toFixed(3), c.lon, c.isApproximate], ['46.100', 5, true]);
  });

  it('falls back on the arrondissement, and names what has no neighbour at all', () => {
    const alone = { ...commune('D', '97133'), arrondissement: '9', region: null, territory: 'BL' };
    const { places: placed, missing: lost } = placedByNeighbours([
      commune('A', '01400', { lat: 46, lon: 5 }),
      commune('B', '01999'),
      alone,
    ]);
    assert.deepEqual([placed.length, placed[1].lat, lost], [2, 46, ['D D']]);
  });
});

describe('the gate', () => {
  const row = (name, lat) => ({ name, code: '07001', lat, lon: 3 });

  it('drops a position far from all that share its postcode', () => {
    const rows = ['a', 'b', 'c', 'd', 'e'].map((name, i) => row(name, 39.5 + i / 100));
    const { kept, dropped } = outliersOf([...rows, row('wrong', 41.2)], [({ code }) => code]);
    assert.deepEqual([kept.length, dropped.map(({ name }) => name)], [5, ['wrong']]);
  });

  it('keeps it where another of its groups is there too', () => {
    const rows = ['a', 'b', 'c', 'd'].map((name) => row(name, 39.5));
    const islands = ['e', 'f', 'g', 'h'].map((name) => ({ ...row(name, 41.2), island: 'x' }));
    assert.equal(outliersOf([...rows, ...islands], [({ code }) => code, ({ island }) => island]).dropped.length, 0);
  });

  it('drops a town on whose position two editions disagree', () => {
    const town = { name: 'Le Pin', country: 'FR', admin: ['52', '44'], population: 5_000, lat: 47.6, lon: -1.2 };
    assert.deepEqual(agreedOn([town], [{ ...town, lat: 48.3 }]).dropped, [town]);
    assert.deepEqual(agreedOn([town], [{ ...town, lat: 47.61 }]).dropped, []);
  });
});

describe('the postal layer', () => {
  // In the official layout: https://download.geonames.org/export/zip/readme.txt. Positions from general knowledge.
  const DUMP = [
    'ES\t08001\tBarcelona\tCataluna\tCT\tBarcelona\tB\tBarcelona\t08019\t41.38\t2.17\t4',
    'PT\t4050-253\tPorto\tPorto\t17\tPorto\t1312\tCedofeita\t131202\t41.15\t-8.62\t6',
    'DE\t10115\tBerlin\tBerlin\t\t\t00\tBerlin\t11000\t52.53\t13.39\t6',
    'DE\t11011\tDeutscher Bundestag\tBerlin\t\t\t00\tBerlin\t11000\t52.52\t13.37\t6',
    'FR\t42007 CEDEX 1\tSaint-Étienne\tAuvergne-Rhône-Alpes\t84\tLoire\t42\t\t\t45.43\t4.39\t5',
    'CA\tH2Y\tMontréal\tQuebec\tQC\t\t\t\t\t45.5\t-73.55\t6',
    'NL\t1012 AB\tAmsterdam\tNoord-Holland\t07\tAmsterdam\t0363\t\t\t52.37\t4.9\t6',
    'BE\t4000\tLiège\tWallonie\tWAL\tLiège\tWLG\tLiège\t62\tnowhere\t5.57\t4',
    '',
  ].join('\n');
  const usable = (file) => usablePostal(readPostal(file), { german: new Set(['10115']), countries: COUNTRIES }).kept;
  const folder = mkdtempSync(join(tmpdir(), 'places-'));
  const plain = join(folder, 'postal.txt');
  const packed = join(folder, 'postal.txt.gz');
  writeFileSync(plain, DUMP);
  writeFileSync(packed, gzipSync(DUMP));

  it('reads the official layout, plain or gzipped, and leaves out firms, Canada and rows without a position', () => {
    const codes = usable(plain).map(({ country, code }) => `${country} ${code}`);
    assert.deepEqual(codes, ['ES 08001', 'PT 4050', 'DE 10115', 'NL 1012']);
    assert.deepEqual(usable(packed), usable(plain));
  });

  it('gives places their postcodes, communes their positions, and adds what is lacking', () => {
    const base = { aliases: [], territory: null, region: 'Somewhere', isApproximate: false, population: 1, codes: [] };
    const rows = [
      ...usable(plain),
      { country: 'FR', code: '01400', name: "L'Abergement", admin: ['84', '01', ''], lat: 46.15, lon: 4.92 },
    ];
    const known = [
      { ...base, name: 'Barcelona', country: 'ES', lat: 41.39, lon: 2.16 },
      { ...base, name: "L'Abergement", country: 'FR', lat: null, lon: null, codes: ['01400'] },
    ];
    const found = withPostal(known, rows, (text) => text.toLowerCase());
    assert.deepEqual(found.find(({ name }) => name === 'Barcelona').codes, ['08001']);
    assert.deepEqual(found.find(({ country }) => country === 'FR').lat, 46.15);
    assert.deepEqual(found.find(({ country }) => country === 'PT').codes, ['4050']);
  });
});

describe('postcode areas', () => {
  const { countries } = read('postal-areas.json');

  it('have a town each that the gazetteer knows', () => {
    assert.ok(placeAreas(countries, places).length > 500);
  });

  it('have a source each, and no more digits than a postcode', () => {
    for (const [country, { source, digits, areas }] of Object.entries(countries)) {
      assert.ok(source, country);
      for (const prefix of Object.keys(areas)) assert.match(prefix, new RegExp(`^\\d{1,${digits}}$`), country);
    }
  });

  it('are left out for a country whose postcodes are known', () => {
    assert.ok(!placeAreas({ FR: { areas: { 75: 'Paris' } } }, places).length);
  });

  // Postcodes of head post offices, and where these towns are, from general knowledge.
  const KNOWN_CODES = [
    ['ES', '08001', 41.39, 2.17],
    ['IT', '20121', 45.47, 9.19],
    ['IT', '33170', 45.96, 12.66],
    ['DE', '50667', 50.94, 6.96],
    ['CH', '1203', 46.2, 6.14],
    ['BE', '4000', 50.63, 5.57],
    ['PT', '8400', 37.13, -8.45],
    ['LU', '1234', 49.61, 6.13],
    ['MU', '42602', -20.18, 57.7],
    ['AD', '500', 42.51, 1.52],
  ];
  for (const [country, code, lat, lon] of KNOWN_CODES) {
    it(`put ${country} ${code} within 20 km of where it is`, () => {
      const areas = placeAreas(countries, places).filter(
        (area) => area.country === country && code.startsWith(area.prefix),
      );
      const narrowest = areas.reduce((a, b) => (b.prefix.length > a.prefix.length ? b : a));
      assert.ok(distanceKm(narrowest, { lat, lon }) < 20, narrowest.name);
    });
  }
});
