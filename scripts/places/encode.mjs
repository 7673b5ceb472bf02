/**
 * Writes a shard. `src/places/shard.ts` reads it and says what each line holds.
 * Text, not binary, and in spatial order: both compress better, and public CDNs compress only text.
 */

export const MAGIC = 'cdm-places';
export const VERSION = 2;

/** The last line: without it a shard that was cut short could pass for one without postcodes. */
const END = '.';

/**
 * @param places - With `name`, `aliases`, `country`, `territory`, `region`, `lat`, `lon`, `isApproximate`,
 *   `population`, `codes`.
 */
export function encodeShard(places) {
  const ordered = inOrder(places);
  const groups = [];
  for (const place of ordered) {
    const label = [place.country, place.territory ?? '', checked(place.region ?? '').replaceAll('/', '\u2215')].join(
      '/',
    );
    const last = groups.at(-1);
    if (last?.label === label) last.count++;
    else groups.push({ label, count: 1 });
  }
  const grid = (degrees) => Math.round(degrees * 1000);
  return [
    `${MAGIC} ${VERSION} ${ordered.length}`,
    groups.map(({ label, count }) => `${label}/${count}`).join('|'),
    ordered.map(({ name, aliases }) => [name, ...aliases].map(checked).join('=')).join('|'),
    deltas(ordered.map(({ lat }) => grid(lat))),
    deltas(ordered.map(({ lon }) => grid(lon))),
    ordered.map(({ population }) => DIGITS[populationStep(population)]).join(''),
    runs(ordered.map(({ isApproximate }) => isApproximate)),
    postcodes(ordered.map(({ codes }) => codes)),
    END,
  ].join('\n');
}

/** Steps of a factor 2^0.4: 64 of them reach from 1 to 38 million, which is all that a ranking needs. */
export const populationStep = (population) => Math.min(63, Math.round(2.5 * Math.log2(Math.max(1, population))));

/**
 * Grouped by country, territory and region; within each by postcode, those placed by their neighbours last, and along a
 * curve: neighbours have small differences.
 */
function inOrder(places) {
  const label = ({ country, territory, region }) => [country, territory ?? '', region ?? ''].join('/');
  return places
    .map((place) => ({ ...place, label: label(place), at: hilbert(place), code: place.codes[0] ?? '' }))
    .sort(
      (a, b) =>
        compare(a.label, b.label) ||
        compare(a.code, b.code) ||
        a.isApproximate - b.isApproximate ||
        a.at - b.at ||
        compare(a.name, b.name) ||
        compare(b.population, a.population),
    );
}

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** Index along a Hilbert curve of 2^16 × 2^16 cells over the whole Earth. */
function hilbert({ lat, lon }) {
  let x = Math.floor(((lon + 180) / 360) * 65_535);
  let y = Math.floor(((lat + 90) / 180) * 65_535);
  let index = 0;
  for (let side = 32_768; side > 0; side /= 2) {
    const right = (x & side) > 0 ? 1 : 0;
    const upper = (y & side) > 0 ? 1 : 0;
    index += side * side * ((3 * right) ^ upper);
    if (upper === 0) {
      if (right === 1) [x, y] = [65_535 - x, 65_535 - y];
      [x, y] = [y, x];
    }
  }
  return index;
}

function checked(name) {
  if (/[|=\n]/.test(name)) throw new Error(`A name may hold neither | nor = : ${name}`);
  return name;
}

const deltas = (numbers) => numbers.map((number, i) => vlq(number - (i ? numbers[i - 1] : 0))).join('');

/** Lengths of the runs of false and true by turns, false first; empty where nothing is true. */
function runs(flags) {
  if (!flags.includes(true)) return '';
  const lengths = [0];
  flags.forEach((flag, i) => {
    if (flag !== (i ? flags[i - 1] : false)) lengths.push(0);
    lengths[lengths.length - 1]++;
  });
  return lengths.map(vlq).join('');
}

/** Each place's postcodes, those after its first one led by a comma; a hyphen for a place without. */
function postcodes(lists) {
  if (!lists.some((codes) => codes.length)) return '';
  let last = 0;
  return lists
    .map((codes) => {
      const differences = codes.map((code) => {
        const number = Number(code);
        const difference = number - last;
        last = number;
        return vlq(difference);
      });
      // The next place lies near the first postcode, not near the last one.
      if (codes.length) last = Number(codes[0]);
      return differences.join(',') || '-';
    })
    .join('');
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 VLQ as in source maps: sign in the lowest bit, five bits a digit, the sixth says that more follow. */
function vlq(number) {
  let rest = number < 0 ? -number * 2 + 1 : number * 2;
  let text = '';
  do {
    const digit = rest % 32;
    rest = Math.floor(rest / 32);
    text += DIGITS[rest > 0 ? digit + 32 : digit];
  } while (rest > 0);
  return text;
}
