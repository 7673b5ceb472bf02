import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { encodeShard, populationStep, type EncodedPlace } from '../../scripts/places/encode.mjs';
import { decodeAreas } from '../../src/places/areas.js';
import { nameKeys, queryKeys } from '../../src/places/keys.js';
import { searchPlaces, type Gazetteer, type PlaceHit } from '../../src/places/search.js';
import { decode, gazetteerOf, town } from '../support/places.js';

const hits = (gazetteer: Gazetteer, query: string, countries: readonly string[] = [], limit = 8): PlaceHit[] =>
  searchPlaces(gazetteer, query, { limit, countries });
const search = (gazetteer: Gazetteer, query: string, countries: readonly string[] = [], limit = 8): string[] =>
  hits(gazetteer, query, countries, limit).map(({ place }) => place.name);

describe('searchPlaces ranks', () => {
  it('the whole name, then the start of the name, then the start of a word', () => {
    const gazetteer = gazetteerOf([
      town('Neuville-Lens', { population: 90_000 }),
      town('Lensbourg', { population: 50_000 }),
      town('Lens', { population: 1_000 }),
    ]);
    expect(search(gazetteer, 'lens')).to.deep.equal(['Lens', 'Lensbourg', 'Neuville-Lens']);
    expect(hits(gazetteer, 'lens').map(({ match }) => match)).to.deep.equal(['exact', 'start', 'words']);
  });

  it('one slip below the start of a word', () => {
    const gazetteer = gazetteerOf([town('Marrseillan', { population: 90_000 }), town('Marseillan', { population: 9 })]);
    expect(search(gazetteer, 'marseilla')).to.deep.equal(['Marseillan', 'Marrseillan']);
    expect(hits(gazetteer, 'marseilla').map(({ match }) => match)).to.deep.equal(['start', 'slips']);
  });

  it('a small place of the page’s country before a middling one elsewhere, but not before a city', () => {
    const gazetteer = gazetteerOf([
      town('Mons', { country: 'BE', population: 95_000 }),
      town('Mons', { region: 'Var', population: 900 }),
      town('Mons', { country: 'CH', population: 20_000 }),
    ]);
    const countries = (home: string[]): string[] => hits(gazetteer, 'mons', home).map(({ place }) => place.country);
    expect(countries(['FR', 'BE'])).to.deep.equal(['BE', 'FR', 'CH']);
    expect(countries(['CH', 'FR'])).to.deep.equal(['CH', 'BE', 'FR']);
  });

  it('for a page of Réunion its own town, for a page of France the mainland one', () => {
    const gazetteer = gazetteerOf([
      town('Saint-Denis', { territory: 'RE', population: 150_000 }),
      town('Saint-Denis', { population: 110_000 }),
    ]);
    const territory = (countries: string[]): string | null | undefined =>
      hits(gazetteer, 'saint denis', countries)[0]?.place.territory;
    expect(territory(['RE', 'FR'])).to.equal('RE');
    expect(territory(['FR', 'RE'])).to.equal(null);
    expect(territory([])).to.equal('RE');
  });

  it('a name before an alias, where the populations are alike', () => {
    const gazetteer = gazetteerOf([town('Torino', { aliases: ['Turin'] }), town('Turin')]);
    expect(search(gazetteer, 'turin')).to.deep.equal(['Turin', 'Torino']);
  });
});

describe('searchPlaces', () => {
  const geneva = gazetteerOf([
    town('Genève', { country: 'CH', aliases: ['Genf', 'Ginevra'], region: 'Genève' }),
    town('Saint-Genis-Pouilly', { region: 'Ain' }),
    town('Biel/Bienne', { country: 'CH', region: 'Bern' }),
  ]);

  it('says which other name was found, and none where the name itself matches as well', () => {
    expect(hits(geneva, 'genf')[0]?.alias).to.equal('Genf');
    expect(hits(geneva, 'gen')[0]?.alias).to.equal(null);
  });

  it('finds either half of a double name', () => {
    expect(hits(geneva, 'bienne').map(({ place, alias }) => [place.name, alias])).to.deep.equal([
      ['Biel/Bienne', null],
    ]);
  });

  it('finds words in any order, each by its start, a saint by the start of any of its forms', () => {
    for (const query of ['pou sain', 'st genis', 'sain gen', 'san genis', 'saint-genis p']) {
      expect(search(geneva, query), query).to.deep.equal(['Saint-Genis-Pouilly']);
    }
  });

  it('finds a name typed without its spaces, or with others', () => {
    expect(search(geneva, 'saintgenis')).to.deep.equal(['Saint-Genis-Pouilly']);
    expect(search(geneva, 'st genispouilly')).to.deep.equal(['Saint-Genis-Pouilly']);
  });

  it('finds a name with its region or country, after it or before', () => {
    const gazetteer = gazetteerOf([
      town('Fribourg', { country: 'CH', region: 'Fribourg' }),
      town('Fribourg', { region: 'Moselle', population: 200 }),
    ]);
    const found = (query: string): unknown[] => hits(gazetteer, query, ['FR']).map(({ place }) => place.country);
    for (const query of ['fribourg suisse', 'fribourg svizzera', 'fribourg ch', 'schweiz fribourg']) {
      expect(found(query), query).to.deep.equal(['CH']);
    }
    expect(found('fribourg moselle')).to.deep.equal(['FR']);
  });

  it('forgives no slip below five letters, one from five, two from nine', () => {
    const gazetteer = gazetteerOf([town('Albi'), town('Nancy'), town('Carcassonne')]);
    expect(search(gazetteer, 'alby')).to.deep.equal([]);
    expect(search(gazetteer, 'nanci')).to.deep.equal(['Nancy']);
    expect(search(gazetteer, 'namci')).to.deep.equal([]);
    expect(search(gazetteer, 'karkassonne')).to.deep.equal(['Carcassonne']);
  });

  it('puts a mistyped saint right', () => {
    expect(search(gazetteerOf([town('Saint-Denis')]), 'sain denis')).to.deep.equal(['Saint-Denis']);
  });

  it('guesses at no slip where a whole name is there, or three places match', () => {
    expect(search(gazetteerOf([town('Paris'), town('Parisis'), town('Marisa')]), 'paris')).to.deep.equal([
      'Paris',
      'Parisis',
    ]);
    const three = [town('Valence-Nord'), town('Valencette'), town('Valencin')];
    expect(search(gazetteerOf([...three.slice(1), town('Vallenc')]), 'valenc')).to.include('Vallenc');
    expect(search(gazetteerOf([...three, town('Vallenc')]), 'valenc')).not.to.include('Vallenc');
  });

  it('shows no two places with the same name, region and country', () => {
    const twins = [town('Neuville', { lat: 1 }), town('Neuville', { lat: 2 }), town('Neuville', { region: 'Ain' })];
    expect(hits(gazetteerOf(twins), 'neuville').map(({ place }) => place.region)).to.deep.equal([null, 'Ain']);
  });

  for (const query of ['', '   ', '-’', '٣٣', '🏙️', 'שלום', '.*', '[a-z]+', '(?<=x)', '\\', '$&', '\n ', '\u0000']) {
    it(`finds nothing for ${JSON.stringify(query)}`, () => {
      expect(search(geneva, query)).to.deep.equal([]);
    });
  }

  it('finds what is between characters of another script, or marks of a bidirectional text', () => {
    expect(search(geneva, '\u202egenève\u202c')).to.deep.equal(['Genève']);
    expect(search(geneva, 'genève 🏙️')).to.deep.equal(['Genève']);
  });

  it('gives no more than the limit, and nothing for none', () => {
    expect(search(geneva, 'g', [], 1)).to.have.length(1);
    expect(search(geneva, 'g', [], 0)).to.deep.equal([]);
    expect(search(geneva, 'g', [], -1)).to.deep.equal([]);
  });

  it('reads 200 characters, and takes no notice of what follows', () => {
    expect(search(geneva, `${' '.repeat(194)}geneve${'x'.repeat(1_000_000)}`)).to.deep.equal(['Genève']);
  });

  it('never throws, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (query) => Array.isArray(search(geneva, query))),
    );
  });
});

describe('searchPlaces by postcode', () => {
  const read = decode(
    encodeShard([
      town('Saint-Étienne', { codes: ['42000', '42100'], population: 170_000 }),
      town('Villars', { codes: ['42390'] }),
      town('Bruxelles', { country: 'BE', codes: ['1000'] }),
      town('Lausanne', { country: 'CH', codes: ['1000', '1003'] }),
      town('Porto', { country: 'PT', codes: ['4050'] }),
      town('Foix', { codes: ['09000'] }),
    ]),
  );
  const areas = decodeAreas('cdm-areas 1 2\nES\n08|Barcelona|Barcelona|41.39|2.16\n42|Soria|Soria|41.76|-2.46');
  if (!read.ok || !areas.ok) throw new Error('the fixture is not read');
  const gazetteer = { indexes: read.value, areas: areas.value };
  const found = (query: string, home = 'FR'): string[] => search(gazetteer, query, [home]);

  it('finds it whole, begun, with spaces, hyphens or a country before it', () => {
    for (const query of ['09000', '09', '09 000', 'F-09000', 'f 09000', 'fr09000', 'FR 09000']) {
      expect(found(query), query).to.include('Foix');
    }
    expect(found('B-1000')).to.deep.equal(['Bruxelles']);
    expect(found('CH-1000')).to.deep.equal(['Lausanne']);
  });

  it('shows the same digits of two countries, the page’s first', () => {
    expect(found('1000', 'BE')).to.deep.equal(['Bruxelles', 'Lausanne']);
    expect(found('1000', 'CH')).to.deep.equal(['Lausanne', 'Bruxelles']);
  });

  it('leaves room for a country with centres that has it too, though many communes of the page’s have it', () => {
    const communes = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name) => town(`Commune ${name}`, { codes: ['08000'] }));
    const ardennes = { ...gazetteer, indexes: gazetteerOf(communes).indexes };
    const first = (countries: readonly string[], query = '08000'): string[] =>
      search(ardennes, query, countries, 4).map((name) => name.replace(/ .$/, ''));
    expect(first(['FR', 'ES'])).to.deep.equal(['Commune', 'Commune', 'Commune', 'Barcelona']);
    expect(first(['FR'])).to.deep.equal(['Commune', 'Commune', 'Commune', 'Commune']);
    // Nobody knows yet which one it will be.
    expect(first(['FR', 'ES'], '080')).to.deep.equal(['Commune', 'Commune', 'Commune', 'Commune']);
  });

  it('takes the first four digits of Portugal for the place', () => {
    expect(found('4050-000', 'PT')).to.deep.equal(['Porto']);
  });

  it('finds it with the town, before or after, and without what is for firms', () => {
    for (const query of ['42000 saint etienne', 'st etienne 42000', '42000 saint-étienne cedex 2']) {
      expect(found(query)[0], query).to.equal('Saint-Étienne');
    }
  });

  it('takes the postcode of a firm for that of the place', () => {
    expect(found('42007 CEDEX 1')[0]).to.equal('Saint-Étienne');
    expect(found('42007')[0]).to.equal('Saint-Étienne');
  });

  it('gives the area where no more is known, and says so', () => {
    expect(hits(gazetteer, '08029', ['ES'])).to.deep.equal([
      {
        place: {
          name: 'Barcelona',
          country: 'ES',
          territory: null,
          region: 'Barcelona',
          position: { lat: 41.39, lon: 2.16 },
          precision: 'area',
          population: 1,
        },
        alias: null,
        postcode: '08029',
        match: 'exact',
      },
    ]);
  });

  it('finds nothing for one digit, and nothing for too many', () => {
    expect(found('4')).to.deep.equal([]);
    expect(found('123456789012')).to.deep.equal([]);
  });
});

// Few letters and few words, so that homonyms, prefixes and slips abound; none that spells a country (be, ch).
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ç'), minLength: 1, maxLength: 6 });
const text = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join('-'));
const entry = fc.record({
  name: text,
  aliases: fc.array(text, { maxLength: 2 }),
  population: fc.integer({ min: 1, max: 50_000 }),
  country: fc.constantFrom('FR', 'BE', 'CH'),
});

describe('searchPlaces against a scan without any thought for speed', () => {
  it('finds the same, in the same order', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 12 }),
        fc.oneof(text, fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 14 })),
        fc.constantFrom([], ['CH'], ['FR', 'CH']),
        (entries, query, countries) => {
          const list = entries.map(({ name, ...more }) => town(name, more));
          const fast = hits(gazetteerOf(list), query, countries, 20);
          expect(
            fast.map(({ place, alias, match }) => [
              place.name,
              place.country,
              populationStep(place.population),
              alias,
              match,
            ]),
          ).to.deep.equal(naiveSearch(list, query, countries));
        },
      ),
      { numRuns: 3000 },
    );
  });
});

/** The rules of the search: full tables of edits, every start and every end of every name. */
function naiveSearch(list: readonly EncodedPlace[], query: string, countries: readonly string[]): unknown[] {
  const queries = queryKeys(query);
  const lines = (place: EncodedPlace): string[] => [...new Set([place.name, ...place.aliases].flatMap(nameKeys))];
  const byWords = (key: string, typed: string): number => {
    if (key === typed) return 0;
    if (key.startsWith(typed)) return 1;
    return typed.split(' ').every((part) => key.split(' ').some((other) => other.startsWith(part))) ? 2 : Infinity;
  };
  const joined = (key: string, typed: string): number => {
    const [whole, start] = [key.replaceAll(' ', ''), typed.replaceAll(' ', '')];
    return start.length >= 3 && whole.startsWith(start) ? 1 : Infinity;
  };
  const bySlips = (most: number) => (key: string, typed: string) => {
    if (typed.replaceAll(' ', '').length < (most === 1 ? 5 : 9)) return Infinity;
    const starts = [...key].flatMap((_, i) => (i === 0 || key[i - 1] === ' ' ? [key.slice(i)] : []));
    const prefixes = starts.flatMap((rest) => [...rest, ''].map((_, end) => rest.slice(0, end)));
    return prefixes.some((prefix) => edits(prefix, typed) <= most) ? 2 + most : Infinity;
  };
  const found = new Map<EncodedPlace, { rank: number; line: number }>();
  const isEnough = (): boolean => found.size >= 3 || [...found.values()].some(({ rank }) => rank === 0);
  for (const [i, rankOf] of [byWords, joined, bySlips(1), bySlips(2)].entries()) {
    if (i > 0 && (isEnough() || (i === 3 && found.size))) break;
    for (const place of list) {
      lines(place).forEach((key, line) => {
        const rank = Math.min(...queries.map((typed) => rankOf(key, typed)), Infinity);
        const before = found.get(place) ?? { rank: Infinity, line: Infinity };
        if (rank === Infinity) return;
        if (rank < before.rank || (rank === before.rank && line < before.line)) found.set(place, { rank, line });
      });
    }
  }
  const results = [...found]
    .map(([place, { rank, line }]) => {
      const alias = aliasOf(place, lines(place)[line] ?? '');
      const at = countries.indexOf(place.country);
      const ahead = at === 0 ? 15 : at > 0 ? 3 : 0;
      const step = populationStep(place.population);
      return { place, rank, alias, step, score: step + ahead - (alias === null ? 0 : 3) };
    })
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        b.score - a.score ||
        compare(a.place.name, b.place.name) ||
        compare(a.place.country, b.place.country) ||
        // Of two with one label the larger is told, even where both are of one step: a shard has them in that order.
        b.place.population - a.place.population,
    );
  const labels = new Set<string>();
  return results.flatMap(({ place, rank, alias, step }) => {
    const label = `${place.name}|${place.country}`;
    if (labels.has(label)) return [];
    labels.add(label);
    return [[place.name, place.country, step, alias, ['exact', 'start', 'words', 'slips', 'slips'][rank]]];
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const aliasOf = ({ name, aliases }: EncodedPlace, key: string): string | null =>
  nameKeys(name).includes(key) ? null : (aliases.find((alias) => nameKeys(alias).includes(key)) ?? null);

/** Optimal string alignment distance, the textbook recurrence. */
function edits(a: string, b: string): number {
  const at = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const known = memo[i]?.[j];
    if (known !== undefined) return known;
    let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, at(i - 2, j - 2) + 1);
    (memo[i] ??= [])[j] = least;
    return least;
  };
  const memo: number[][] = [];
  return at(a.length, b.length);
}
