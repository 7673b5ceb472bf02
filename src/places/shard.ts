import { err, ok, type Result } from '../result.js';
import { buildIndex, GRID, type PlaceColumns, type PlaceIndex } from './place-index.js';

/** The shard is not what this reader reads. */
export interface ShardError {
  readonly kind: 'format';
  /** Which line of the shard. */
  readonly at:
    'header' | 'groups' | 'names' | 'latitudes' | 'longitudes' | 'populations' | 'precision' | 'postcodes' | 'end';
  readonly expected: string;
  readonly got: string;
}

/**
 * Reads a shard of the gazetteer: nine lines of text, most of them a column of all places in one order.
 *
 * 1. header: `cdm-places`, the version of the format, the number of places
 * 2. groups of places that follow each other, parted by `|`: country/territory/region/count
 * 3. names, parted by `|`; the aliases of a name follow it after `=`
 * 4. latitudes in 0.001°, each as the difference to the one before, base64 VLQ as in source maps
 * 5. longitudes, likewise
 * 6. populations, one base64 digit each: 2.5 × log2, rounded
 * 7. how many places have a position of their own, how many one of their neighbours, and so on by turns, VLQ; empty
 *    where all have their own
 * 8. postcodes as VLQ differences, the further ones of a place led by `,`; `-` for a place without; empty where no place
 *    has one
 * 9. `.`, so that nothing that was cut short passes for whole
 *
 * In turns: each `yield` is a chance to let the page do something else.
 *
 * @returns One index for each country or territory in the shard. Never throws, whatever the text.
 */
export function* decodeShard(text: string): Generator<undefined, Result<readonly PlaceIndex[], ShardError>> {
  const [header = '', groupLine = '', nameLine = '', latLine = '', lonLine = '', ...others] = text.split('\n');
  const [populationLine = '', precisionLine = '', codeLine = ''] = others;
  const count = Number(new RegExp(`^${MAGIC} ${VERSION} (\\d+)$`).exec(header)?.[1] ?? NaN);
  if (!(count > 0)) return fail('header', `${MAGIC} ${VERSION} and a number of places`, header);
  if (others.length !== 4 || others[3] !== '.') return fail('end', 'a ninth line: .', `${others.length + 5} lines`);

  const groups = readGroups(groupLine, count);
  if (!groups) return fail('groups', `country/territory/region/count for ${count} places`, groupLine);
  const names = nameLine.split('|');
  if (names.length !== count) return fail('names', `${count} names`, nameLine);
  yield;
  const lats = yield* readDeltas(latLine, count, 90 * GRID);
  if (!lats) return fail('latitudes', `${count} differences`, latLine);
  const lons = yield* readDeltas(lonLine, count, 180 * GRID);
  if (!lons) return fail('longitudes', `${count} differences`, lonLine);
  const steps = Array.from(populationLine, digitOf);
  if (steps.length !== count || steps.includes(-1))
    return fail('populations', `${count} base64 digits`, populationLine);
  const isApproximate = readRuns(precisionLine, count);
  if (!isApproximate) return fail('precision', `runs of ${count} places`, precisionLine);
  const codes = yield* readCodes(codeLine, count);
  if (!codes) return fail('postcodes', `postcodes of ${count} places`, codeLine);

  const indexes: PlaceIndex[] = [];
  for (const part of parted(groups)) {
    const { from, to } = part;
    const columns: PlaceColumns = {
      ...part,
      names: names.slice(from, to),
      lats: lats.slice(from, to),
      lons: lons.slice(from, to),
      steps: steps.slice(from, to),
      isApproximate: isApproximate.slice(from, to),
      codes: codes.slice(from, to),
    };
    indexes.push(yield* buildIndex(columns));
  }
  return ok(indexes);
}

const MAGIC = 'cdm-places';
const VERSION = 2;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const digitOf = (digit: string): number => DIGITS.indexOf(digit);

/** About 1 ms on a slow phone. */
const NUMBERS_PER_TURN = 2_000;

function fail(at: ShardError['at'], expected: string, got: string): Result<never, ShardError> {
  return err({
    kind: 'format',
    at,
    expected,
    got: got.length > 60 ? `${got.slice(0, 60)}… (${got.length} characters)` : got,
  });
}

interface Group {
  readonly country: string;
  readonly territory: string | null;
  readonly region: string | null;
  readonly size: number;
}

/** The groups, or undefined where they do not add up. */
function readGroups(line: string, count: number): Group[] | undefined {
  const groups: Group[] = [];
  let total = 0;
  for (const group of line.split('|')) {
    const match = /^([A-Z]{2})\/([A-Z]{2})?\/([^/]*)\/(\d+)$/.exec(group);
    const size = Number(match?.[4]);
    total += size;
    if (!match || !(size > 0) || total > count) return undefined;
    groups.push({ country: match[1] ?? '', territory: match[2] ?? null, region: match[3] || null, size });
  }
  return total === count ? groups : undefined;
}

type Part = Pick<PlaceColumns, 'country' | 'territory'> & {
  regions: (string | null)[];
  regionOf: number[];
  from: number;
  to: number;
};

/** The groups of one country or territory together: they follow each other. */
function parted(groups: readonly Group[]): Part[] {
  const parts: Part[] = [];
  for (const { country, territory, region, size } of groups) {
    let part = parts.at(-1);
    if (!part || part.country !== country || part.territory !== territory) {
      const from: number = part?.to ?? 0;
      part = { country, territory, regions: [], regionOf: [], from, to: from };
      parts.push(part);
    }
    part.regions.push(region);
    for (let i = 0; i < size; i++) part.regionOf.push(part.regions.length - 1);
    part.to += size;
  }
  return parts;
}

/** One number of base64 VLQ after the other: five bits a digit, the sixth says that more follow, the sign comes last. */
class Vlq {
  #number = 0;
  #scale = 1;

  /** Whether a number is under way. */
  get isOpen(): boolean {
    return this.#scale > 1;
  }

  /** @returns The number that this digit ends; NaN for junk; undefined where more digits follow. */
  push(character: string): number | undefined {
    const digit = digitOf(character);
    if (digit < 0 || this.#scale > LARGEST_SCALE) return NaN;
    this.#number += (digit % 32) * this.#scale;
    this.#scale *= 32;
    if (digit >= 32) return undefined;
    const number = this.#number % 2 ? -(this.#number - 1) / 2 : this.#number / 2;
    this.#number = 0;
    this.#scale = 1;
    return number;
  }
}
const LARGEST_SCALE = 32 ** 7;

/** The running sums of a line of differences, or undefined where it is cut, holds junk or leaves the Earth. */
function* readDeltas(line: string, count: number, limit: number): Generator<undefined, number[] | undefined> {
  const sums: number[] = [];
  const vlq = new Vlq();
  let sum = 0;
  for (const character of line) {
    const number = vlq.push(character);
    if (number === undefined) continue;
    sum += number;
    if (!(Math.abs(sum) <= limit)) return undefined;
    if (sums.push(sum) % NUMBERS_PER_TURN === 0) yield;
  }
  return sums.length === count && !vlq.isOpen ? sums : undefined;
}

function readRuns(line: string, count: number): boolean[] | undefined {
  if (!line) return new Array<boolean>(count).fill(false);
  const flags: boolean[] = [];
  const vlq = new Vlq();
  let flag = false;
  for (const character of line) {
    const length = vlq.push(character);
    if (length === undefined) continue;
    if (!(length >= 0 && flags.length + length <= count)) return undefined;
    for (let i = 0; i < length; i++) flags.push(flag);
    flag = !flag;
  }
  return flags.length === count && !vlq.isOpen ? flags : undefined;
}

function* readCodes(line: string, count: number): Generator<undefined, (readonly number[])[] | undefined> {
  const codes: number[][] = [];
  if (!line) return Array.from({ length: count }, () => []);
  const vlq = new Vlq();
  let isFurther = false;
  let first = 0;
  let last = 0;
  for (const character of line) {
    if (character === '-' || character === ',') {
      if (vlq.isOpen || isFurther || (character === ',' && !codes.at(-1)?.length)) return undefined;
      if (character === ',') isFurther = true;
      else codes.push([]);
      continue;
    }
    const number = vlq.push(character);
    if (number === undefined) continue;
    last = (isFurther ? last : first) + number;
    if (!(last >= 0 && last < 10_000_000)) return undefined;
    if (isFurther) codes.at(-1)?.push(last);
    else {
      first = last;
      if (codes.push([last]) % NUMBERS_PER_TURN === 0) yield;
    }
    isFurther = false;
  }
  return codes.length === count && !vlq.isOpen && !isFurther ? codes : undefined;
}
