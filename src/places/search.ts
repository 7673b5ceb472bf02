import type { PostalArea } from './areas.js';
import { bestHits } from './best-hits.js';
import { areaCandidates, candidateOf } from './candidates.js';
import { findNames } from './find-names.js';
import { findPostcodes } from './find-postcodes.js';
import { fold } from './fold.js';
import { Matches } from './matches.js';
import type { Place, PlaceIndex } from './place-index.js';
import { readPostcode } from './postcode.js';

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
 * only while next to nothing matches without. Of a postcode that several countries have, more than one is shown.
 *
 * @param query - As typed; read up to 200 characters.
 * @returns No two with the same name, region and country.
 */
export function searchPlaces({ indexes, areas }: Gazetteer, query: string, options: SearchOptions): PlaceHit[] {
  const { countries } = options;
  const text = query.slice(0, MAX_QUERY_LENGTH);
  const folded = fold(text).replace(CEDEX, '');
  if (!folded) return [];
  const matches = new Matches(indexes);
  const postcode = readPostcode(folded, CEDEX.test(text));
  if (/\p{L}/u.test(folded)) findNames(matches, text.replace(CEDEX, ''), folded);
  if (postcode) findPostcodes(matches, postcode);
  const regional = postcode ? areaCandidates(matches, areas, postcode, countries) : [];
  return bestHits([...matches.all().map((found) => candidateOf(found, postcode, countries)), ...regional], options);
}

const MAX_QUERY_LENGTH = 200;

/** What firms write after a postcode or a town. */
const CEDEX = /\bcedex\b( *\d{1,2}\b)?/i;
