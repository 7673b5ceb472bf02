import { findQualified } from './find-qualified.js';
import { joinedSaints, mendedSaint, queryKeys } from './keys.js';
import type { Matches } from './matches.js';
import type { PlaceIndex } from './place-index.js';
import { EXACT, QUALIFIED, SLIPS, STARTS } from './ranks.js';
import { anchorsOf, nearStart } from './slips.js';

/**
 * Adds the places that a query names: what it says first, then what it may say if something is amiss in it, and each of
 * these only while next to nothing has matched.
 *
 * @param folded - The same query as `fold` gives it.
 */
export function findNames(matches: Matches, query: string, folded: string): void {
  const keys = queryKeys(query);
  for (const index of matches.indexes) matches.scanWords(index, keys);
  if (matches.best > STARTS) findQualified(matches, folded);
  if (isEnough(matches)) return;
  for (const index of matches.indexes) findJoined(matches, index, keys);
  const mended = mendedSaint(query);
  if (mended) for (const index of matches.indexes) matches.scanWords(index, queryKeys(mended), SLIPS + 1);
  for (const most of [1, 2]) {
    // Two slips are a wild guess: only where there is nothing better to offer.
    if (isEnough(matches) || (most === 2 && matches.size)) return;
    const long = keys.filter((key) => letters(key) >= (most === 1 ? 5 : 9) && !key.endsWith(' '));
    for (const index of matches.indexes) for (const key of long) findSlips(matches, index, key, most);
  }
}

/** Three good hits, or one whole name, and nobody needs our guess at what was mistyped. */
const isEnough = (matches: Matches): boolean => matches.size >= ENOUGH || matches.best <= EXACT + QUALIFIED;

const ENOUGH = 3;

const letters = (key: string): number => key.replaceAll(' ', '').length;

/** "lhay", "saintdenis", "villeneuve dascq": as if neither side had a space. */
function findJoined(matches: Matches, index: PlaceIndex, keys: readonly string[]): void {
  const joined = new Set(
    keys.flatMap((key) => {
      const whole = key.replaceAll(' ', '');
      return key.includes(' ') ? whole : [whole, ...joinedSaints(whole)];
    }),
  );
  for (const key of joined) if (key.length >= 3) matches.scanCompact(index, `\n${key}`, STARTS);
}

/** "monpellier". */
function findSlips(matches: Matches, index: PlaceIndex, key: string, most: number): void {
  const { text } = index;
  const isNear = nearStart(key, most);
  for (const { needle, least, most: furthest } of anchorsOf(key, most)) {
    matches.scan(index, needle, SLIPS + most, (start, end, at) => {
      for (let from = at - furthest; from <= at - least; from++) {
        if (from > start && text[from - 1] === ' ' && isNear(text, from, end)) return true;
      }
      return false;
    });
  }
}
