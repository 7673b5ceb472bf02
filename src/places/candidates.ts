import { findAreas, type PostalArea } from './areas.js';
import { queryKeys } from './keys.js';
import type { Found, Matches } from './matches.js';
import type { Place } from './place-index.js';
import type { Postcode } from './postcode.js';
import { EXACT, QUALIFIED, STARTS, WORDS } from './ranks.js';
import type { PlaceHit } from './search.js';

/** What may be shown, and why it is where it is in the list. */
export interface Candidate {
  readonly rank: number;
  readonly isPostcode: boolean;
  /** Among equal ranks, of postcodes: that of the country. */
  readonly order: number;
  /** Population, and whether somebody on this page is likely to mean it, in steps. */
  readonly steps: number;
  readonly hit: () => PlaceHit;
}

/** Steps of population that a place of the page's country, or of one with centres, is ahead of another. */
const HOME_STEPS = 15;
const NETWORK_STEPS = 3;

export function candidateOf(
  { index, owner, rank, line }: Found,
  postcode: Postcode | undefined,
  countries: readonly string[],
): Candidate {
  const preference = preferenceOf(index, countries);
  const match = rank < STARTS ? 'exact' : rank < WORDS ? 'start' : rank <= WORDS + QUALIFIED ? 'words' : 'slips';
  const isPostcode = line === undefined;
  return {
    rank,
    isPostcode,
    order: isPostcode ? preference : 0,
    steps: (index.steps[owner] as number) + stepsAhead(preference, countries),
    hit: () => ({
      place: index.place(owner),
      alias: isPostcode ? null : index.aliasAt(line),
      postcode: isPostcode ? (postcode?.digits ?? null) : null,
      match,
    }),
  };
}

/** The areas of a postcode, unless the words beside it say more. */
export function areaCandidates(
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
    for (const index of matches.indexes) if (named.has(index.country)) matches.scanWords(index, keys, QUALIFIED);
    if (matches.size) return [];
  }
  return found.map(({ place, isWhole }) => ({
    rank: isWhole ? EXACT : STARTS,
    isPostcode: true,
    order: preferenceOf(place, countries),
    steps: 0,
    hit: () => ({ place, alias: null, postcode: postcode.digits, match: isWhole ? 'exact' : 'start' }),
  }));
}

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
