import type { Candidate } from './candidates.js';
import type { PlaceHit } from './search.js';

/** Steps of population that a place is behind which has only an alias of that name. */
const ALIAS_STEPS = 3;

/** More than can be shown, though some may bear one label, and others fall behind for an alias. */
const MOST_COMPARED = 60;

/** The first of the candidates, no two with one label. */
export function bestHits(candidates: readonly Candidate[], limit: number): PlaceHit[] {
  const compared = [...candidates]
    .sort(byRank)
    .slice(0, limit + MOST_COMPARED)
    .map((one) => {
      const hit = one.hit();
      return { ...one, hit, steps: one.steps - (hit.alias === null ? 0 : ALIAS_STEPS) };
    })
    .sort(
      (a, b) =>
        byRank(a, b) ||
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

type Ranked = Pick<Candidate, 'rank' | 'order' | 'steps'>;

const byRank = (a: Ranked, b: Ranked): number => a.rank - b.rank || a.order - b.order || b.steps - a.steps;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
