import type { Candidate } from './candidates.js';
import { EXACT } from './ranks.js';
import type { PlaceHit, SearchOptions } from './search.js';

/** Steps of population that a place is behind which has only an alias of that name. */
const ALIAS_STEPS = 3;

/** More than can be shown, though some may bear one label, and others fall behind for an alias. */
const MOST_COMPARED = 60;

/** As many hits are left to other countries with centres, where one country has enough for the whole list. */
const LEFT_ABROAD = 2;

/** The first of the candidates, no two with one label. */
export function bestHits(candidates: readonly Candidate[], { limit, countries }: SearchOptions): PlaceHit[] {
  const sorted = [...candidates].sort(byRank);
  const abroad = samePostcodeAbroad(sorted, countries.length);
  const compared = [...new Set([...sorted.slice(0, limit + MOST_COMPARED), ...abroad])]
    .map((one) => {
      const hit = one.hit();
      return { ...one, one, hit, steps: one.steps - (hit.alias === null ? 0 : ALIAS_STEPS) };
    })
    .sort(
      (a, b) =>
        byRank(a, b) ||
        compare(a.hit.place.name, b.hit.place.name) ||
        compare(a.hit.place.region ?? '', b.hit.place.region ?? '') ||
        compare(a.hit.place.country, b.hit.place.country),
    );
  const labels = new Set<string>();
  const told = compared.filter(({ hit: { place } }) => {
    const label = [place.name, place.region, place.territory ?? place.country].join('|');
    return !labels.has(label) && labels.add(label);
  });
  const shown = told.slice(0, Math.max(0, limit));
  const own = shown.filter(({ order }) => order === shown[0]?.order).length;
  const lacking = told
    .slice(limit)
    .filter(({ one }) => abroad.includes(one))
    .slice(0, Math.min(Math.max(0, LEFT_ABROAD - shown.length + own), Math.max(0, own - 1)));
  shown.splice(own - lacking.length, lacking.length);
  return [...shown, ...lacking].map(({ hit }) => hit);
}

/** Where the first is found by its whole postcode, the best of each other country with centres that has the same one. */
function samePostcodeAbroad(sorted: readonly Candidate[], countryCount: number): readonly Candidate[] {
  const [first] = sorted;
  if (!first?.isPostcode || first.rank > EXACT) return [];
  const byCountry = new Map<number, Candidate>();
  for (const one of sorted) {
    if (one.rank > EXACT) break;
    if (one.order !== first.order && one.order < countryCount && !byCountry.has(one.order))
      byCountry.set(one.order, one);
  }
  return [...byCountry.values()];
}

type Ranked = Pick<Candidate, 'rank' | 'order' | 'steps'>;

const byRank = (a: Ranked, b: Ranked): number => a.rank - b.rank || a.order - b.order || b.steps - a.steps;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
