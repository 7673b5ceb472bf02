import { findAreas, type PostalArea } from './areas.js';
import { isNamed } from './country-names.js';
import { fold } from './fold.js';
import { joinedSaints, mendedSaint, queryKeys } from './keys.js';
import { Matches, type Allows, type Found } from './matches.js';
import { OWNERS, type Place, type PlaceIndex } from './place-index.js';
import { isWholePostcode, postcodeRange, readPostcode, type Postcode } from './postcode.js';
import { anchorsOf, nearStart } from './slips.js';

export interface SearchOptions {
  /** How many hits at most. */
  readonly limit: number;
  /**
   * ISO 3166-1 codes, the preferred one first: the page's country, then those that have centres. FR stands for mainland
   * France before its territories; RE for Réunion alone.
   */
  readonly countries: readonly string[];
}

/** A place that was found. */
export interface PlaceHit {
  readonly place: Place;
  /** The other name that matched better than the place's own; null where its own did. */
  readonly alias: string | null;
  /** The postcode that was typed, or its beginning; null where a name has matched. */
  readonly postcode: string | null;
  /** How well. After `slips` nobody can be sure that this is meant. */
  readonly match: 'exact' | 'start' | 'words' | 'slips';
}

/** What is searched. */
export interface Gazetteer {
  readonly indexes: readonly PlaceIndex[];
  readonly areas: readonly PostalArea[];
}

/**
 * The places that a query may mean, best first: the whole name, its start, the starts of its words in any order, then the
 * start of a word with one slip (from 5 letters) or two (from 9). A country or region may follow or precede the name, a
 * postcode too, or stand alone. Between equals population and preferred country weigh together. Slips are looked for
 * only while next to nothing matches without.
 *
 * @param query - As typed; read up to 200 characters.
 * @returns No two with the same name, region and country.
 */
export function searchPlaces(
  { indexes, areas }: Gazetteer,
  query: string,
  { limit, countries }: SearchOptions,
): PlaceHit[] {
  const folded = fold(query.slice(0, MAX_QUERY_LENGTH)).replace(CEDEX, '');
  if (!folded) return [];
  const matches = new Matches(indexes);
  const postcode = readPostcode(folded, CEDEX.test(query));
  if (/\p{L}/u.test(folded)) findNames(matches, query.slice(0, MAX_QUERY_LENGTH).replace(CEDEX, ''), folded);
  if (postcode) findPostcodes(matches, postcode);
  const regional = postcode ? areaCandidates(matches, areas, postcode, countries) : [];
  return best([...matches.all().map((found) => candidate(found, postcode, countries)), ...regional], limit);
}

const MAX_QUERY_LENGTH = 200;

/** What firms write after a postcode or a town. */
const CEDEX = /\bcedex\b( *\d{1,2}\b)?/i;

/** Ranks, the best first. What needed a country or region to be found stands a little lower. */
const EXACT = 0;
const STARTS = 1;
const WORDS = 2;
const SLIPS = 2;
const QUALIFIED = 0.25;

/** Three good hits, or one whole name, and nobody needs our guess at what was mistyped. */
const ENOUGH = 3;

const isEnough = (matches: Matches): boolean => matches.size >= ENOUGH || matches.best <= EXACT + QUALIFIED;

function findNames(matches: Matches, query: string, folded: string): void {
  const keys = queryKeys(query);
  for (const index of matches.indexes) findWords(matches, index, keys);
  if (matches.best > STARTS) findQualified(matches, folded);
  if (isEnough(matches)) return;
  for (const index of matches.indexes) findJoined(matches, index, keys);
  const mended = mendedSaint(query);
  if (mended) for (const index of matches.indexes) findWords(matches, index, queryKeys(mended), SLIPS + 1);
  for (const most of [1, 2]) {
    // Two slips are a wild guess: only where there is nothing better to offer.
    if (isEnough(matches) || (most === 2 && matches.size)) return;
    const long = keys.filter((key) => letters(key) >= (most === 1 ? 5 : 9) && !key.endsWith(' '));
    for (const index of matches.indexes) for (const key of long) findSlips(matches, index, key, most);
  }
}

const letters = (key: string): number => key.replaceAll(' ', '').length;

/** Whole names, starts of names, starts of words in any order. Each rank takes the largest places and no more. */
function findWords(matches: Matches, index: PlaceIndex, keys: readonly string[], least = 0, allows?: Allows): void {
  for (const key of keys) matches.scanWords(index, key, RANKS, least, allows);
}

const RANKS = { exact: EXACT, starts: STARTS, words: WORDS };

/** "lhay", "saintdenis", "villeneuve dascq": as if neither side had a space. */
function findJoined(matches: Matches, index: PlaceIndex, keys: readonly string[]): void {
  const joined = new Set(
    keys.flatMap((key) => {
      const whole = key.replaceAll(' ', '');
      return key.includes(' ') ? whole : [whole, ...joinedSaints(whole)];
    }),
  );
  for (const key of joined) if (key.length >= 3) matches.scanCompact(index, `\n${key}`, STARTS);
}

/** "lyon france", "suisse lugano", "saint denis reunion", "valence drome". */
function findQualified(matches: Matches, folded: string): void {
  const words = folded.split(' ');
  for (let i = 1; i < words.length; i++) {
    const [start, end] = [words.slice(0, i).join(' '), words.slice(i).join(' ')];
    for (const [name, label] of [
      [start, end],
      [end, start],
    ] as const) {
      if (label.length < 2 || !/\p{L}{2}/u.test(name)) continue;
      const keys = queryKeys(name);
      for (const index of matches.indexes) {
        const allows = allowsLabel(index, label);
        if (allows) findWords(matches, index, keys, QUALIFIED, allows);
      }
    }
  }
}

/** Which places of an index a country or region leaves; undefined where none. */
function allowsLabel(index: PlaceIndex, label: string): Allows | undefined {
  if (isNamed(index.territory ?? index.country, label) || (index.territory && isNamed(index.country, label))) {
    return () => true;
  }
  if (label.length < 3) return undefined;
  const isMeant = index.regionKeys.map((key) => key.includes(` ${label}`));
  return isMeant.includes(true) ? (owner) => isMeant[index.regionOf[owner] as number] as boolean : undefined;
}

function findSlips(matches: Matches, index: PlaceIndex, key: string, most: number): void {
  const { text } = index;
  const isNear = nearStart(key, most);
  for (const { needle, least, most: furthest } of anchorsOf(key, most)) {
    matches.scan(index, needle, SLIPS + most, (start, end, at) => {
      for (let from = at - furthest; from <= at - least; from++) {
        if (from > start && text[from - 1] === ' ' && isNear(text, from, end)) return true;
      }
      return false;
    });
  }
}

/** Places by postcode; with other words, those of them whose name has these. */
function findPostcodes(matches: Matches, postcode: Postcode): void {
  const { digits, country } = postcode;
  const byCountry = new Map<string, PlaceIndex[]>();
  for (const index of matches.indexes) {
    if (!index.codes.length || (country && country !== index.country && country !== index.territory)) continue;
    byCountry.set(index.country, [...(byCountry.get(index.country) ?? []), index]);
  }
  for (const [code, indexes] of byCountry) {
    const range = postcodeRange(code, digits);
    if (!range) continue;
    const isWhole = isWholePostcode(code, digits);
    // One that no place has, such as that of a firm, belongs to the places whose postcodes begin like it.
    const dropped = isWhole ? [0, 1, 2, 3] : [0];
    dropped.some((count) =>
      indexes.map((index) => addPostcodes(matches, index, widened(range, count), postcode, isWhole)).includes(true),
    );
  }
}

/** @returns Whether there was one. */
function addPostcodes(
  matches: Matches,
  index: PlaceIndex,
  [from, below]: readonly [number, number],
  { rest }: Postcode,
  isWhole: boolean,
): boolean {
  const allows = rest ? allowsRest(index, rest) : undefined;
  let hasFound = false;
  for (let i = lowerBound(index.codes, from * OWNERS); i < index.codes.length; i++) {
    const code = index.codes[i] as number;
    if (code >= below * OWNERS) break;
    const owner = code % OWNERS;
    if (allows && !allows(owner)) continue;
    matches.add(index, owner, isWhole ? EXACT : rest ? QUALIFIED : STARTS, undefined);
    hasFound = true;
  }
  return hasFound;
}

function widened([from, below]: readonly [number, number], dropped: number): readonly [number, number] {
  if (!dropped) return [from, below];
  const unit = 10 ** dropped;
  const start = Math.floor(from / unit) * unit;
  return [start, start + unit];
}

/** Whether the other words of a postcode begin words of the place's names, or name its country. */
function allowsRest(index: PlaceIndex, rest: string): Allows {
  const label = allowsLabel(index, rest);
  const keys = queryKeys(rest).map((key) => key.trim().split(' '));
  return (owner) => {
    if (label?.(owner)) return true;
    const names = index.linesOf(owner);
    return names.some((line) => keys.some((words) => words.every((word) => line.includes(` ${word}`))));
  };
}

function lowerBound(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What may be shown, and why it is where it is in the list. */
interface Candidate {
  readonly rank: number;
  /** Among equal ranks, of postcodes: that of the country. */
  readonly order: number;
  /** Population, and whether somebody on this page is likely to mean it, in steps. */
  readonly steps: number;
  readonly hit: () => PlaceHit;
}

/** Steps of population that a place of the page's country, or of one with centres, is ahead of another. */
const HOME_STEPS = 15;
const NETWORK_STEPS = 3;
/** And that a place is behind which has only an alias of that name. */
const ALIAS_STEPS = 3;

/** More than can be shown, though some may bear one label, and others fall behind for an alias. */
const MOST_COMPARED = 60;

function candidate(found: Found, postcode: Postcode | undefined, countries: readonly string[]): Candidate {
  const { index, owner, rank, line } = found;
  const preference = preferenceOf(index, countries);
  const match = rank < STARTS ? 'exact' : rank < WORDS ? 'start' : rank <= WORDS + QUALIFIED ? 'words' : 'slips';
  return {
    rank,
    order: line === undefined ? preference : 0,
    steps: (index.steps[owner] as number) + stepsAhead(preference, countries),
    hit: () => ({
      place: index.place(owner),
      alias: line === undefined ? null : index.aliasAt(line),
      postcode: line === undefined ? (postcode?.digits ?? null) : null,
      match,
    }),
  };
}

function areaCandidates(
  matches: Matches,
  areas: readonly PostalArea[],
  postcode: Postcode,
  countries: readonly string[],
): Candidate[] {
  const found = findAreas(areas, postcode);
  if (!found.length) return [];
  if (postcode.rest) {
    if (matches.best <= QUALIFIED) return [];
    // "4000 liege": the name says more than the area does.
    const named = new Set(found.map(({ place }) => place.country));
    const keys = queryKeys(postcode.rest);
    for (const index of matches.indexes) if (named.has(index.country)) findWords(matches, index, keys, QUALIFIED);
    if (matches.size) return [];
  }
  return found.map(({ place, isWhole }) => ({
    rank: isWhole ? EXACT : STARTS,
    order: preferenceOf(place, countries),
    steps: 0,
    hit: () => ({ place, alias: null, postcode: postcode.digits, match: isWhole ? 'exact' : 'start' }),
  }));
}

function best(candidates: readonly Candidate[], limit: number): PlaceHit[] {
  const byRank = (a: Candidate, b: Candidate): number => a.rank - b.rank || a.order - b.order || b.steps - a.steps;
  const compared = [...candidates]
    .sort(byRank)
    .slice(0, limit + MOST_COMPARED)
    .map((one) => {
      const hit = one.hit();
      return { ...one, hit, steps: one.steps - (hit.alias === null ? 0 : ALIAS_STEPS) };
    })
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        a.order - b.order ||
        b.steps - a.steps ||
        compare(a.hit.place.name, b.hit.place.name) ||
        compare(a.hit.place.region ?? '', b.hit.place.region ?? '') ||
        compare(a.hit.place.country, b.hit.place.country),
    );
  const labels = new Set<string>();
  const hits: PlaceHit[] = [];
  for (const { hit } of compared) {
    if (hits.length >= limit) break;
    const { name, region, territory, country } = hit.place;
    const label = [name, region, territory ?? country].join('|');
    if (labels.has(label)) continue;
    labels.add(label);
    hits.push(hit);
  }
  return hits;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The rank of a place among the preferred countries; a half behind where only its wider country is; past the last else. */
function preferenceOf(
  { country, territory }: Pick<Place, 'country' | 'territory'>,
  countries: readonly string[],
): number {
  const own = countries.indexOf(territory ?? country);
  const wider = countries.indexOf(country);
  return Math.min(own < 0 ? countries.length : own, wider < 0 ? countries.length : wider + 0.5);
}

function stepsAhead(preference: number, countries: readonly string[]): number {
  if (preference < 1) return HOME_STEPS - 4 * preference;
  return preference < countries.length ? NETWORK_STEPS : 0;
}
