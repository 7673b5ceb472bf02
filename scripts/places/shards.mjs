/** Which places travel together. Pure. */
import { brotliCompressSync } from 'node:zlib';
import { encodeShard } from './encode.mjs';

/** So many places of a country are in the shard that the first key stroke loads, the largest first. */
const IN_HEAD = {
  FR: 480,
  BE: 75,
  CH: 75,
  LU: 20,
  IT: 75,
  ES: 75,
  PT: 60,
  DE: 75,
  MU: 30,
  CL: 45,
  TG: 12,
  MC: 3,
  AD: 7,
  NL: 20,
  AT: 12,
  GB: 12,
  IE: 3,
  CA: 6,
};

/** Overseas every commune with as many inhabitants, whatever its rank: they are few, and far from any other. */
const OVERSEAS_HEAD_POPULATION = 20_000;

/** The shard of a single file: as many towns as it can carry. */
const BUNDLED = {
  FR: 8_000,
  BE: 8_000,
  CH: 8_000,
  IT: 20_000,
  ES: 20_000,
  PT: 10_000,
  CL: 15_000,
  DE: 50_000,
  NL: 80_000,
  AT: 50_000,
  GB: 200_000,
  CA: 200_000,
};
/** Of a country that is not among them. */
const BUNDLED_OTHERWISE = 1_000;

/** About as many French communes in a shard; one that begins like its neighbour stays with it. */
const PER_LETTER_SHARD = 1_150;

/** Small countries that travel together. */
const TOGETHER = [
  ['LU', 'LU'],
  ['MC', 'small'],
  ['AD', 'small'],
  ['LI', 'small'],
  ['SM', 'small'],
  ['MU', 'small'],
  ['TG', 'small'],
  ['GB', 'others'],
  ['IE', 'others'],
  ['CA', 'others'],
];

/**
 * @param keyOf - What a French commune is looked up under: its search key without an article.
 * @returns In the order in which they are wanted: `name`, `countries`, `places`, and for France `from`, the key that the
 *   shard begins with, or `postcodes`, the first digit of those it is only for.
 */
export function shardsOf(places, keyOf) {
  const head = new Set(largestHead(places));
  const rest = places.filter((place) => !head.has(place));
  const mainland = rest.filter(({ country, territory }) => country === 'FR' && !territory);
  return [
    { name: 'head', countries: [], places: [...head] },
    ...byLetter(mainland, keyOf),
    { name: 'overseas', countries: ['FR', ...codesOf(rest)], places: rest.filter(({ territory }) => territory) },
    ...byPostcode(places.filter(({ country, territory }) => country === 'FR' && !territory)),
    ...byCountry(rest.filter(({ country }) => country !== 'FR')),
  ].filter((shard) => shard.places.length);
}

/** The places of the file that holds everything. */
export const bundledPlaces = (places) =>
  places.filter(
    ({ country, territory, population, isApproximate }) =>
      (territory || population >= (BUNDLED[country] ?? BUNDLED_OTHERWISE)) && !isApproximate,
  );

/** As many as fit: with the postal dump each city brings its postcodes. */
function largestHead(places) {
  for (let share = 1; ; share -= 0.05) {
    const head = headOf(places, share);
    if (brotliCompressSync(encodeShard(head)).length <= HEAD_BYTES) return head;
  }
}

/** With the code that searches, 25 kB until the first suggestion. */
const HEAD_BYTES = 15_500;

function headOf(places, share) {
  const sorted = places.toSorted((a, b) => b.population - a.population);
  const left = Object.fromEntries(
    Object.entries(IN_HEAD).map(([country, count]) => [country, Math.round(count * share)]),
  );
  return sorted.filter(({ country, territory, population, name }) => {
    // The arrondissements are found by their postcodes.
    if (/Arrondissement$/.test(name)) return false;
    if (territory) return population >= OVERSEAS_HEAD_POPULATION;
    if (!left[country]) return false;
    left[country]--;
    return true;
  });
}

const codesOf = (places) => [...new Set(places.flatMap(({ territory }) => territory ?? []))].sort();

/** France in alphabetical order, cut where two letters (of a saint: the first of its name) change. */
function byLetter(places, keyOf) {
  const byInitial = new Map();
  for (const place of places) {
    const initial = initialOf(keyOf(place));
    byInitial.set(initial, [...(byInitial.get(initial) ?? []), place]);
  }
  const shards = [];
  for (const initial of [...byInitial.keys()].sort()) {
    const group = byInitial.get(initial);
    const last = shards.at(-1);
    if (last && last.places.length + group.length <= PER_LETTER_SHARD) last.places.push(...group);
    else shards.push({ name: `fr-${initial.replace(' ', '-')}`, countries: ['FR'], from: initial, places: [...group] });
  }
  if (shards[0]) shards[0].from = '';
  return shards;
}

/** No initial may be the beginning of another: Stenay comes after every Sainte. */
const initialOf = (key) => (/^ste? ./.exec(key) ?? /^st.{0,2}/.exec(key) ?? [key.slice(0, 2)])[0];

/** The largest commune of each French postcode: who types a postcode needs no letter. */
function byPostcode(places) {
  const largest = new Map();
  for (const place of places) {
    for (const code of place.codes)
      if (place.population >= (largest.get(code)?.population ?? 0)) largest.set(code, place);
  }
  const shards = new Map();
  for (const place of new Set(largest.values())) {
    const codes = place.codes.filter((code) => largest.get(code) === place);
    for (const digit of new Set(codes.map((code) => code[0]))) {
      shards.set(digit, [
        ...(shards.get(digit) ?? []),
        { ...place, aliases: [], codes: codes.filter((c) => c[0] === digit) },
      ]);
    }
  }
  return [...shards.keys()]
    .sort()
    .map((digit) => ({ name: `fr-${digit}`, countries: ['FR'], postcodes: digit, places: shards.get(digit) }));
}

function byCountry(places) {
  const shards = new Map();
  for (const place of places) {
    const name = (TOGETHER.find(([country]) => country === place.country)?.[1] ?? place.country).toLowerCase();
    shards.set(name, [...(shards.get(name) ?? []), place]);
  }
  return [...shards]
    .map(([name, list]) => ({
      name,
      countries: [...new Set(list.map(({ country }) => country))].sort(),
      places: list,
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
