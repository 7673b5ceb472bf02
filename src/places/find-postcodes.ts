import { allowsLabel } from './find-qualified.js';
import { queryKeys } from './keys.js';
import type { Allows, Matches } from './matches.js';
import { OWNERS, type PlaceIndex } from './place-index.js';
import { isWholePostcode, postcodeRange, type Postcode } from './postcode.js';
import { EXACT, QUALIFIED, STARTS } from './ranks.js';

/** Adds the places that have a postcode; with other words, those of them whose name has these. */
export function findPostcodes(matches: Matches, postcode: Postcode): void {
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

/** Without its last digits. */
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
