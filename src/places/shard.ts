import type { LatLon } from '../model/network.js';
import { err, ok, type Result } from '../result.js';
import { buildGazetteer, type Gazetteer, type NamedPlace } from './place-index.js';

/** The shard is not what this reader reads. */
export interface ShardError {
  readonly kind: 'format';
  /** Which line of the shard. */
  readonly at: 'header' | 'groups' | 'names' | 'latitudes' | 'longitudes' | 'populations';
  readonly expected: string;
  readonly got: string;
}

/**
 * Reads a shard of the gazetteer: six lines of text, each a column of all places in one order.
 *
 * 1. header: `cdm-places`, the version of the format, the number of places
 * 2. groups of places that follow each other, parted by `|`: country/territory/region/count
 * 3. names, parted by `|`; the aliases of a name follow it after `=`
 * 4. latitudes in 0.001°, each as the difference to the one before, base64 VLQ as in source maps
 * 5. longitudes, likewise
 * 6. populations, one base64 digit each: 2.5 × log2, rounded
 *
 * @returns Never throws, whatever the text.
 */
export function decodeShard(text: string): Result<Gazetteer, ShardError> {
  const [header = '', groupLine = '', nameLine = '', latLine = '', lonLine = '', populationLine = ''] =
    text.split('\n');
  const count = Number(new RegExp(`^${MAGIC} ${VERSION} (\\d+)$`).exec(header)?.[1] ?? NaN);
  if (!(count > 0)) return fail('header', `${MAGIC} ${VERSION} and a number of places`, header);

  const labels = readGroups(groupLine, count);
  if (!labels) return fail('groups', `country/territory/region/count for ${count} places`, groupLine);
  const names = nameLine.split('|');
  if (names.length !== count) return fail('names', `${count} names`, nameLine);
  const lats = readDeltas(latLine, count, 90);
  if (!lats) return fail('latitudes', `${count} differences`, latLine);
  const lons = readDeltas(lonLine, count, 180);
  if (!lons) return fail('longitudes', `${count} differences`, lonLine);
  const populations = [...populationLine].map((digit) => DIGITS.indexOf(digit));
  if (populations.length !== count || populations.includes(-1)) {
    return fail('populations', `${count} base64 digits`, populationLine);
  }

  const named = names.map((line, i): NamedPlace => {
    const [name = '', ...aliases] = line.split('=');
    const position: LatLon = { lat: (lats[i] ?? 0) / GRID, lon: (lons[i] ?? 0) / GRID };
    const population = Math.round(2 ** ((populations[i] ?? 0) / STEPS_PER_DOUBLING));
    return { place: { name, ...(labels[i] ?? NOWHERE), position, population }, aliases };
  });
  return ok(buildGazetteer(named));
}

const MAGIC = 'cdm-places';
const VERSION = 1;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const GRID = 1000;
const STEPS_PER_DOUBLING = 2.5;

interface Label {
  readonly country: string;
  readonly territory: string | null;
  readonly region: string | null;
}
const NOWHERE: Label = { country: '', territory: null, region: null };

function fail(at: ShardError['at'], expected: string, got: string): Result<never, ShardError> {
  return err({
    kind: 'format',
    at,
    expected,
    got: got.length > 60 ? `${got.slice(0, 60)}… (${got.length} characters)` : got,
  });
}

/** One label per place, or undefined where the groups do not add up. */
function readGroups(line: string, count: number): Label[] | undefined {
  const labels: Label[] = [];
  for (const group of line.split('|')) {
    const match = /^([A-Z]{2})\/([A-Z]{2})?\/([^/]*)\/(\d+)$/.exec(group);
    const size = Number(match?.[4]);
    if (!match || !(size > 0) || labels.length + size > count) return undefined;
    const label = { country: match[1] ?? '', territory: match[2] ?? null, region: match[3] || null };
    for (let i = 0; i < size; i++) labels.push(label);
  }
  return labels.length === count ? labels : undefined;
}

/** The running sums of a line of differences, or undefined where it is cut, holds junk or leaves the Earth. */
function readDeltas(line: string, count: number, limit: number): number[] | undefined {
  const sums: number[] = [];
  let sum = 0;
  let number = 0;
  let scale = 1;
  for (const character of line) {
    const digit = DIGITS.indexOf(character);
    if (digit < 0) return undefined;
    number += (digit % 32) * scale;
    scale *= 32;
    if (digit >= 32) continue;
    sum += number % 2 ? -(number - 1) / 2 : number / 2;
    if (!(Math.abs(sum) <= limit * GRID)) return undefined;
    sums.push(sum);
    number = 0;
    scale = 1;
  }
  return sums.length === count && scale === 1 ? sums : undefined;
}
