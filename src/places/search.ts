import { searchKeys } from './fold.js';
import type { Gazetteer, Place } from './place-index.js';

export interface SearchOptions {
  /** How many hits at most. */
  readonly limit: number;
  /**
   * ISO 3166-1 codes, the preferred one first: the page's country, then those that have centres. Between equal matches
   * they count before the population. FR stands for mainland France before its territories; RE for Réunion alone.
   */
  readonly countries: readonly string[];
}

/** A place that was found. */
export interface PlaceHit {
  readonly place: Place;
  /** The other name that matched better than the place's own; null where its own did. */
  readonly alias: string | null;
}

/**
 * The places whose name a query may be the beginning of, best first: the whole name, its start, the starts of its words
 * in any order, then the start of a word with one slip (from 5 letters) or two (from 9). Between equals the preferred
 * countries come first, then the larger place. Slips are looked for only while next to nothing matches without.
 *
 * @param query - As typed; read up to 200 characters. Empty, or without a letter: nothing (no postcode is known here).
 */
export function searchPlaces(gazetteer: Gazetteer, query: string, { limit, countries }: SearchOptions): PlaceHit[] {
  const queries = searchKeys(query.slice(0, MAX_QUERY_LENGTH)).filter((key) => /\p{L}/u.test(key));
  const found = new Map<number, Found>();
  for (const match of MATCHES) {
    const tests = queries.flatMap((key) => match(key) ?? []);
    collect(gazetteer, tests, found);
    if (isEnough(found)) break;
  }
  const preference = preferenceFor(countries);
  const ranked = [...found].map(([owner, { rank, alias }]) => {
    const place = gazetteer.places[owner] as Place;
    return { owner, rank, hit: { place, alias }, preference: preference(place) };
  });
  ranked.sort(
    (a, b) =>
      a.rank - b.rank ||
      a.preference - b.preference ||
      b.hit.place.population - a.hit.place.population ||
      a.owner - b.owner,
  );
  return ranked.slice(0, Math.max(0, limit)).map(({ hit }) => hit);
}

const MAX_QUERY_LENGTH = 200;
const EXACT = 0;
const STARTS = 1;
const WORDS = 2;
const SLIPS = 2;

/** Three good hits, or one whole name, and nobody needs our guess at what was mistyped. */
const ENOUGH = 3;

interface Found {
  readonly rank: number;
  readonly alias: string | null;
}

/** The rank of a key of the gazetteer, 0 the best; undefined where it does not match. */
type Test = (key: string) => number | undefined;

/** Tried in turn until there is enough. Each makes the test of one query, or nothing where the query is too short. */
const MATCHES: readonly ((query: string) => Test | undefined)[] = [
  wordTest,
  (query) => (letters(query) >= 5 ? slipTest(query, 1) : undefined),
  (query) => (letters(query) >= 9 ? slipTest(query, 2) : undefined),
];

const letters = (query: string): number => query.replaceAll(' ', '').length;

function collect(gazetteer: Gazetteer, tests: readonly Test[], found: Map<number, Found>): void {
  const { keys, owners, aliases } = gazetteer;
  for (const test of tests) {
    for (let i = 0; i < keys.length; i++) {
      const rank = test(keys[i] as string);
      if (rank === undefined) continue;
      const owner = owners[i] as number;
      const alias = aliases[i] as string | null;
      const before = found.get(owner);
      // Of two names that match alike, the place's own is the one to show.
      if (!before || rank < before.rank || (rank === before.rank && alias === null)) found.set(owner, { rank, alias });
    }
  }
}

function isEnough(found: ReadonlyMap<number, Found>): boolean {
  return found.size >= ENOUGH || [...found.values()].some(({ rank }) => rank === EXACT);
}

function wordTest(query: string): Test {
  const start = ` ${query}`;
  const words = query.split(' ').map((word) => ` ${word}`);
  return (key) => {
    if (key.startsWith(start)) return key.length === start.length ? EXACT : STARTS;
    return words.every((word) => key.includes(word)) ? WORDS : undefined;
  };
}

/** Whether a name continues, from the start of one of its words, a text that is the query but for `most` slips. */
function slipTest(query: string, most: number): Test {
  const isNear = nearStart(query, most);
  return (key) => {
    for (let space = 0; space >= 0; space = key.indexOf(' ', space + 1)) {
      if (isNear(key, space + 1)) return SLIPS + most;
    }
    return undefined;
  };
}

/**
 * Tells whether a key has, from an index on, a prefix at most `most` edits away from the query: letters inserted, left
 * out, replaced, or swapped with their neighbour (optimal string alignment distance, only the band that can matter).
 */
function nearStart(query: string, most: number): (key: string, from: number) => boolean {
  const width = query.length + most + 2;
  let [before, last, row] = [new Uint8Array(width), new Uint8Array(width), new Uint8Array(width)];
  return (key, from) => {
    const columns = Math.min(key.length - from, query.length + most);
    if (columns < query.length - most) return false;
    for (let j = 0; j < width; j++) last[j] = j;
    for (let i = 1; i <= query.length; i++) {
      row.fill(most + 1);
      if (i <= most) row[0] = i;
      let least = row[0] as number;
      for (let j = Math.max(1, i - most); j <= Math.min(columns, i + most); j++) {
        const [typed, meant] = [query.charCodeAt(i - 1), key.charCodeAt(from + j - 1)];
        let edits = Math.min(
          (last[j - 1] as number) + (typed === meant ? 0 : 1),
          (last[j] as number) + 1,
          (row[j - 1] as number) + 1,
        );
        const swapped = i > 1 && j > 1 && typed === key.charCodeAt(from + j - 2) && query.charCodeAt(i - 2) === meant;
        if (swapped) edits = Math.min(edits, (before[j - 2] as number) + 1);
        row[j] = edits;
        least = Math.min(least, edits);
      }
      if (least > most) return false;
      [before, last, row] = [last, row, before];
    }
    return last.some((edits, j) => j <= columns && edits <= most);
  };
}

/** The rank of a place among the preferred countries; past the last for a place of any other. */
function preferenceFor(countries: readonly string[]): (place: Place) => number {
  return ({ country, territory }) => {
    const own = countries.indexOf(territory ?? country);
    const wider = countries.indexOf(country);
    return Math.min(own < 0 ? countries.length : own, wider < 0 ? countries.length : wider + 0.5);
  };
}
