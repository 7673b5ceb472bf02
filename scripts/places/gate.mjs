/** Keeps positions out that cannot be right. Pure. */
import { distanceKm } from './distance.mjs';

/** No two places that share a postcode, or its first digits, are so far apart. */
const LEAST_KM = 30;
/** How many times the spread of a group a member may be away from its middle. */
const SPREADS = 5;
/** So many that agree with each other make a group that can be believed. */
const FEWEST = 4;
/** An island or a valley has villages side by side; a mistake stands alone. */
const ALONE_KM = 15;

/**
 * Parts places whose position is far from every group they belong to from the others.
 *
 * @param groupings - What a place belongs with: its postcode, its municipality. Functions that may give undefined.
 * @returns `kept` and `dropped`.
 */
export function outliersOf(places, groupings) {
  const measured = groupings.map((groupOf) => measure(places, groupOf));
  const isOutlier = (place) => {
    const answers = measured.map((isFar) => isFar(place)).filter((answer) => answer !== undefined);
    return answers.length > 0 && answers.every(Boolean);
  };
  const kept = [];
  const dropped = [];
  for (const place of places) (isOutlier(place) ? dropped : kept).push(place);
  return { kept, dropped };
}

/** @returns Whether a place is far from its group; undefined where that is too small to tell. */
function measure(places, groupOf) {
  const groups = new Map();
  for (const place of places) {
    const key = groupOf(place);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(place);
    else groups.set(key, [place]);
  }
  const middles = new Map();
  return (place) => {
    const key = groupOf(place);
    const group = groups.get(key);
    if (!group || group.length < FEWEST) return undefined;
    if (!middles.has(key)) middles.set(key, middleOf(group));
    const { centre, limit } = middles.get(key);
    if (distanceKm(place, centre) <= limit) return false;
    return !group.some((other) => other.name !== place.name && distanceKm(place, other) < ALONE_KM);
  };
}

function middleOf(group) {
  const centre = { lat: median(group.map(({ lat }) => lat)), lon: median(group.map(({ lon }) => lon)) };
  const spread = median(group.map((place) => distanceKm(place, centre)));
  return { centre, limit: Math.max(LEAST_KM, SPREADS * spread) };
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Two editions of one list this far apart on a place do not know where it is. */
const DISAGREEMENT_KM = 25;

/**
 * Drops the places on whose position two editions of GeoNames disagree.
 *
 * @param other - The rows of the other edition, with `name`, `country`, `admin`.
 */
export function agreedOn(rows, other) {
  const [own, others] = [byName(rows), byName(other)];
  const isDoubtful = (row) => {
    const same = others.get(nameKey(row)) ?? [];
    // Where a name is borne twice, the two editions may mean one each.
    if (same.length !== 1 || own.get(nameKey(row)).length !== 1 || row.population < KNOWN_TO_BOTH) return false;
    return distanceKm(row, same[0]) > DISAGREEMENT_KM;
  };
  return { kept: rows.filter((row) => !isDoubtful(row)), dropped: rows.filter(isDoubtful) };
}

/** The other edition holds places of 1,000 inhabitants or more. */
const KNOWN_TO_BOTH = 1_500;

const nameKey = ({ country, admin, name }) => [country, admin[0], admin[1], name].join('|');

function byName(rows) {
  const index = new Map();
  for (const row of rows) index.set(nameKey(row), [...(index.get(nameKey(row)) ?? []), row]);
  return index;
}
