import { isNamed } from './country-names.js';
import { queryKeys } from './keys.js';
import type { Allows, Matches } from './matches.js';
import type { PlaceIndex } from './place-index.js';
import { QUALIFIED } from './ranks.js';

/** "lyon france", "suisse lugano", "saint denis reunion", "valence drome": a name, and a country or region beside it. */
export function findQualified(matches: Matches, folded: string): void {
  const words = folded.split(' ');
  for (let i = 1; i < words.length; i++) {
    const [start, end] = [words.slice(0, i).join(' '), words.slice(i).join(' ')];
    for (const [name, label] of [
      [start, end],
      [end, start],
    ] as const) {
      if (label.length < 2 || !/\p{L}{2}/u.test(name)) continue;
      const keys = queryKeys(name);
      for (const index of matches.indexes) {
        const allows = allowsLabel(index, label);
        if (allows) matches.scanWords(index, keys, QUALIFIED, allows);
      }
    }
  }
}

/** Which places of an index a country or region leaves; undefined where none. */
export function allowsLabel(index: PlaceIndex, label: string): Allows | undefined {
  if (isNamed(index.territory ?? index.country, label) || (index.territory && isNamed(index.country, label))) {
    return () => true;
  }
  if (label.length < 3) return undefined;
  const isMeant = index.regionKeys.map((key) => key.includes(` ${label}`));
  return isMeant.includes(true) ? (owner) => isMeant[index.regionOf[owner] as number] as boolean : undefined;
}
