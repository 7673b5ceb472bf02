import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { fold, searchKeys } from '../../src/places/fold.js';
import { decodeShard, searchPlaces, type Gazetteer, type PlaceHit } from '../../src/places/gazetteer.js';
import shard from '../../src/places/generated/towns.js';
import { buildGazetteer, type NamedPlace, type Place } from '../../src/places/place-index.js';

const place = (name: string, population = 10_000, country = 'FR', territory: string | null = null): Place => ({
  name,
  country,
  territory,
  region: null,
  position: { lat: 0, lon: 0 },
  population,
});
const named = (name: string, aliases: readonly string[] = [], population = 10_000, country = 'FR'): NamedPlace => ({
  place: place(name, population, country),
  aliases,
});
const names = (hits: readonly PlaceHit[]): string[] => hits.map(({ place: { name } }) => name);
const search = (gazetteer: Gazetteer, query: string, countries: readonly string[] = [], limit = 8): string[] =>
  names(searchPlaces(gazetteer, query, { limit, countries }));

describe('searchPlaces ranks', () => {
  it('the whole name, then the start of the name, then the start of a word', () => {
    const gazetteer = buildGazetteer([
      named('Neuville-Lens', [], 90_000),
      named('Lensbourg', [], 50_000),
      named('Lens', [], 1_000),
    ]);
    expect(search(gazetteer, 'lens')).to.deep.equal(['Lens', 'Lensbourg', 'Neuville-Lens']);
  });

  it('one slip below the start of a word, and two slips below one', () => {
    const gazetteer = buildGazetteer([
      named('Marrseillan', [], 90_000),
      named('Marseillan', [], 1_000),
      named('Masreillan'),
    ]);
    expect(search(gazetteer, 'marseilan')).to.deep.equal(['Marseillan', 'Marrseillan', 'Masreillan']);
  });

  it('the preferred countries before the population, in their order', () => {
    const gazetteer = buildGazetteer([
      named('Bergen', [], 900_000, 'NO'),
      named('Bergen', [], 100, 'BE'),
      named('Bergen', [], 500, 'CH'),
    ]);
    const countries = searchPlaces(gazetteer, 'bergen', { limit: 3, countries: ['CH', 'BE'] }).map(
      (hit) => hit.place.country,
    );
    expect(countries).to.deep.equal(['CH', 'BE', 'NO']);
  });

  it('for a page of Réunion its own town, for a page of France the mainland one', () => {
    const gazetteer = buildGazetteer([
      { place: place('Saint-Denis', 150_000, 'FR', 'RE'), aliases: [] },
      { place: place('Saint-Denis', 110_000, 'FR'), aliases: [] },
    ]);
    const territory = (countries: string[]): string | null | undefined =>
      searchPlaces(gazetteer, 'saint denis', { limit: 1, countries })[0]?.place.territory;
    expect(territory(['RE', 'FR'])).to.equal('RE');
    expect(territory(['FR', 'RE'])).to.equal(null);
    expect(territory([])).to.equal('RE');
  });
});

describe('searchPlaces', () => {
  const geneva = buildGazetteer([
    named('Genève', ['Genf', 'Ginevra']),
    named('Saint-Genis-Pouilly'),
    named('Biel/Bienne'),
  ]);

  it('says which other name was found', () => {
    expect(searchPlaces(geneva, 'genf', { limit: 1, countries: [] })[0]?.alias).to.equal('Genf');
  });

  it('says none where the name itself matches as well', () => {
    expect(searchPlaces(geneva, 'gen', { limit: 1, countries: [] })[0]?.alias).to.equal(null);
  });

  it('finds either half of a double name, and its own name has matched', () => {
    expect(searchPlaces(geneva, 'bienne', { limit: 1, countries: [] })).to.deep.equal([
      { place: geneva.places[2], alias: null },
    ]);
  });

  it('finds words in any order, each by its start', () => {
    expect(search(geneva, 'pou sain')).to.deep.equal(['Saint-Genis-Pouilly']);
  });

  it('finds a name typed without its spaces', () => {
    expect(search(geneva, 'saintgenis')).to.deep.equal(['Saint-Genis-Pouilly']);
  });

  it('forgives no slip below five letters, one from five, two from nine', () => {
    const gazetteer = buildGazetteer([named('Albi'), named('Nancy'), named('Carcassonne')]);
    expect(search(gazetteer, 'alby')).to.deep.equal([]);
    expect(search(gazetteer, 'nanci')).to.deep.equal(['Nancy']);
    expect(search(gazetteer, 'namci')).to.deep.equal([]);
    expect(search(gazetteer, 'karkassonne')).to.deep.equal(['Carcassonne']);
  });

  it('guesses at no slip where a whole name is there', () => {
    expect(search(buildGazetteer([named('Paris'), named('Parisis'), named('Marisa')]), 'paris')).to.deep.equal([
      'Paris',
      'Parisis',
    ]);
  });

  it('guesses at slips while fewer than three places match', () => {
    const [one, two, three] = [named('Valence-Nord'), named('Valencette'), named('Valencin')];
    expect(search(buildGazetteer([one, two, named('Vallenc')]), 'valenc')).to.include('Vallenc');
    expect(search(buildGazetteer([one, two, three, named('Vallenc')]), 'valenc')).not.to.include('Vallenc');
  });

  for (const query of ['', '   ', '-’', '75011', '1000 ', '٣٣']) {
    it(`finds nothing for "${query}"`, () => {
      expect(search(geneva, query)).to.deep.equal([]);
    });
  }

  it('gives no more than the limit, and nothing for none', () => {
    expect(search(geneva, 'g', [], 1)).to.have.length(1);
    expect(search(geneva, 'g', [], 0)).to.deep.equal([]);
    expect(search(geneva, 'g', [], -1)).to.deep.equal([]);
  });

  it('reads 200 characters, and takes no notice of what follows', () => {
    expect(search(geneva, `${' '.repeat(194)}geneve${'x'.repeat(100_000)}`)).to.deep.equal(['Genève']);
  });

  it('never throws, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (query) => Array.isArray(search(geneva, query))),
    );
  });

  // Few letters and few words, so that homonyms, prefixes and slips abound.
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), minLength: 1, maxLength: 6 });
  const text = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join('-'));
  const entry = fc.record({
    name: text,
    aliases: fc.array(text, { maxLength: 2 }),
    population: fc.integer({ min: 1, max: 5 }),
    country: fc.constantFrom('FR', 'BE', 'CH'),
  });
  it('agrees with a scan that measures every start of every name', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 12 }),
        fc.oneof(text, fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 })),
        fc.subarray(['CH', 'FR']),
        (entries, query, countries) => {
          const list = entries.map(({ name, aliases, population, country }) =>
            named(name, aliases, population, country),
          );
          const hits = searchPlaces(buildGazetteer(list), query, { limit: 20, countries });
          expect(hits.map((hit) => hit.place)).to.deep.equal(naiveSearch(list, query, countries));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

/** The rules of the search with no thought for speed: full tables of edits, every start and every end of every name. */
function naiveSearch(list: readonly NamedPlace[], query: string, countries: readonly string[]): Place[] {
  const queries = searchKeys(query).filter(Boolean);
  const keysOf = ({ place: { name }, aliases }: NamedPlace): string[] =>
    [name, ...aliases].flatMap(searchKeys).flatMap((key) => [key, key.replaceAll(' ', '')]);
  const best = (entry: NamedPlace, rank: (key: string, query: string) => number): number =>
    Math.min(...keysOf(entry).flatMap((key) => queries.map((typed) => rank(key, typed))), Infinity);
  const byWords = (key: string, typed: string): number => {
    if (key === typed) return 0;
    if (key.startsWith(typed)) return 1;
    return typed.split(' ').every((part) => key.split(' ').some((other) => other.startsWith(part))) ? 2 : Infinity;
  };
  const bySlips = (most: number) => (key: string, typed: string) => {
    if (typed.replaceAll(' ', '').length < (most === 1 ? 5 : 9)) return Infinity;
    const starts = [...key].flatMap((_, i) => (i === 0 || key[i - 1] === ' ' ? [key.slice(i)] : []));
    const prefixes = starts.flatMap((rest) => [...rest, ''].map((_, end) => rest.slice(0, end)));
    return prefixes.some((prefix) => edits(prefix, typed) <= most) ? 2 + most : Infinity;
  };
  const ranks = new Map<NamedPlace, number>();
  for (const rank of [byWords, bySlips(1), bySlips(2)]) {
    for (const entry of list) {
      const found = best(entry, rank);
      if (found < (ranks.get(entry) ?? Infinity)) ranks.set(entry, found);
    }
    if (ranks.size >= 3 || [...ranks.values()].includes(0)) break;
  }
  const preference = ({ country }: Place): number => (countries.includes(country) ? countries.indexOf(country) : 9);
  return list
    .filter((entry) => ranks.has(entry))
    .sort(
      (a, b) =>
        (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0) ||
        preference(a.place) - preference(b.place) ||
        b.place.population - a.place.population,
    )
    .map((entry) => entry.place);
}

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

describe('searchPlaces over the larger towns', () => {
  let towns: Gazetteer;
  before(() => {
    const result = decodeShard(shard);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    towns = result.value;
  });

  // Written from general knowledge before the first run; a query that fails is a fault of the search or of the data.
  const table: readonly (readonly [query: string, expected: string, ...countries: string[]])[] = [
    ['paris', 'Paris', 'FR'],
    ['st etien', 'Saint-Étienne', 'FR'],
    ['saint etienne', 'Saint-Étienne', 'FR'],
    ['sainte etienne', 'Saint-Étienne', 'FR'],
    ['lüttich', 'Liège', 'BE'],
    ['luttich', 'Liège', 'BE'],
    ['luettich', 'Liège', 'DE'],
    ['luik', 'Liège', 'BE'],
    ['liege', 'Liège', 'BE'],
    ['genf', 'Genève', 'CH'],
    ['ginevra', 'Genève', 'IT'],
    ['geneva', 'Genève', 'CH'],
    ['geneve', 'Genève', 'FR'],
    ['bruxel', 'Bruxelles', 'BE'],
    ['brussel', 'Bruxelles', 'BE'],
    ['brüssel', 'Bruxelles', 'DE'],
    ['bruselas', 'Bruxelles', 'ES'],
    ['elsene', 'Ixelles', 'BE'],
    ['anvers', 'Antwerpen', 'BE'],
    ['antwerp', 'Antwerpen', 'BE'],
    ['gand', 'Gent', 'BE'],
    ['ghent', 'Gent'],
    ['bergen', 'Mons', 'BE'],
    ['mons', 'Mons', 'BE'],
    ['namen', 'Namur', 'BE'],
    ['la rochele', 'La Rochelle', 'FR'],
    ['rochelle', 'La Rochelle', 'FR'],
    ['marseile', 'Marseille', 'FR'],
    ['marsiglia', 'Marseille', 'IT'],
    ['marsella', 'Marseille', 'ES'],
    ['toulose', 'Toulouse', 'FR'],
    ['strasbourg', 'Strasbourg', 'FR'],
    ['strassburg', 'Strasbourg', 'DE'],
    ['monpellier', 'Montpellier', 'FR'],
    ['clermont fer', 'Clermont-Ferrand', 'FR'],
    ['aix en prov', 'Aix-en-Provence', 'FR'],
    ['lhay les roses', "L'Haÿ-les-Roses", 'FR'],
    ['l’hay', "L'Haÿ-les-Roses", 'FR'],
    ['villeneuve dascq', "Villeneuve-d'Ascq", 'FR'],
    ['cherbourg', 'Cherbourg-en-Cotentin', 'FR'],
    ['evry', 'Évry-Courcouronnes', 'FR'],
    ['belfort', 'Belfort', 'FR'],
    ['nimes', 'Nîmes', 'FR'],
    ['mamoudzou', 'Mamoudzou', 'FR'],
    ['pointe a pitre', 'Pointe-à-Pitre', 'GP'],
    ['les abymes', 'Les Abymes', 'GP'],
    ['fort de fr', 'Fort-de-France', 'MQ'],
    ['cayenne', 'Cayenne', 'GF'],
    ['le port', 'Le Port', 'RE', 'FR'],
    ['noumea', 'Nouméa', 'FR'],
    ['papeete', 'Papeete', 'FR'],
    ['porto', 'Porto', 'PT'],
    ['oporto', 'Porto', 'ES'],
    ['lisbonne', 'Lisboa', 'FR'],
    ['lissabon', 'Lisboa', 'DE'],
    ['setubal', 'Setúbal', 'PT'],
    ['mailand', 'Milano', 'DE'],
    ['milan', 'Milano', 'IT'],
    ['turin', 'Torino', 'FR'],
    ['florenz', 'Firenze', 'DE'],
    ['florence', 'Firenze', 'FR'],
    ['rom', 'Roma', 'DE'],
    ['rome', 'Roma', 'FR'],
    ['genova', 'Genova', 'IT'],
    ['barcelone', 'Barcelona', 'FR'],
    ['barcellona', 'Barcelona', 'ES'],
    ['seville', 'Sevilla', 'FR'],
    ['saragosse', 'Zaragoza', 'FR'],
    ['vitoria', 'Vitoria-Gasteiz', 'ES'],
    ['san sebastian', 'Donostia / San Sebastián', 'ES'],
    ['hospitalet', "L'Hospitalet de Llobregat", 'ES'],
    ['lerida', 'Lleida', 'ES'],
    ['bâle', 'Basel', 'CH'],
    ['basilea', 'Basel', 'IT'],
    ['zuerich', 'Zürich', 'CH'],
    ['zurich', 'Zürich', 'FR'],
    ['sankt gallen', 'St. Gallen', 'CH'],
    ['st gallen', 'St. Gallen', 'CH'],
    ['fribourg', 'Fribourg', 'CH'],
    ['bienne', 'Biel/Bienne', 'CH'],
    ['köln', 'Köln', 'DE'],
    ['koeln', 'Köln', 'DE'],
    ['cologne', 'Köln', 'FR'],
    ['keulen', 'Köln', 'NL'],
    ['munich', 'München', 'FR'],
    ['londres', 'London', 'FR'],
    ['luxemb', 'Luxembourg', 'LU'],
    ['port louis', 'Port Louis', 'MU'],
    ['lome', 'Lomé', 'TG'],
    ['valparaiso', 'Valparaíso', 'CL'],
    ['santiago', 'Santiago', 'CL'],
    ['andorre la vieille', 'Andorra la Vella', 'FR'],
    ['monaco', 'Monaco', 'FR'],
  ];

  it('knows at least 60 queries', () => {
    expect(table.length).to.be.at.least(60);
  });

  for (const [query, expected, ...countries] of table) {
    it(`finds ${expected} first for "${query}" (${countries.join(', ') || 'anywhere'})`, () => {
      expect(search(towns, query, countries)[0]).to.equal(expected);
    });
  }

  it('finds Saint-Denis of Réunion for Réunion and that of Seine-Saint-Denis for France', () => {
    const first = (countries: string[]): Place | undefined =>
      searchPlaces(towns, 'saint denis', { limit: 1, countries })[0]?.place;
    expect(first(['RE', 'FR'])?.territory).to.equal('RE');
    expect(first(['FR'])?.region).to.equal('Seine-Saint-Denis');
  });

  it('finds every place by its name, by its name without accents and without its hyphens', () => {
    const lost = towns.places.filter((town) => {
      const queries = [town.name, fold(town.name), fold(town.name).replaceAll(' ', '')];
      return !queries.every((query) =>
        searchPlaces(towns, query, { limit: 20, countries: [town.territory ?? town.country] }).some(
          (hit) => hit.place === town,
        ),
      );
    });
    expect(lost.map((town) => town.name)).to.deep.equal([]);
  }).timeout(60_000);
});
