import type { PlaceHit } from '../places/gazetteer.js';

/** More would hide the answer. */
const MOST = 3;

/**
 * What else a text may have meant that was answered with the first of its hits: the other places of that name, then,
 * where the text is the name of none, the next hits.
 *
 * @param namesakes - What the name of the first hit finds: the hits of a beginning may leave out who has its name.
 */
export function otherMeanings(
  text: string,
  [best, ...others]: readonly PlaceHit[],
  namesakes: readonly PlaceHit[],
): readonly PlaceHit[] {
  if (!best) return [];
  const isWhole = [best.place.name, best.alias ?? ''].some((name) => isSame(name, text));
  const same = namesakes.filter(({ place }) => place !== best.place && isSame(place.name, best.place.name));
  const rest = isWhole ? [] : others.filter(({ place }) => same.every((hit) => hit.place !== place));
  return [...same, ...rest].slice(0, MOST);
}

/**
 * Texts to search for where nothing matches the whole of one: its words, the longest first ("Genève Cornavin"), then
 * the beginning of the first, shorter and shorter. None is shorter than four letters, which would match anything.
 */
export function looserQueries(text: string): readonly string[] {
  const words = text.slice(0, 200).match(/[\p{L}\p{M}]{4,}/gu) ?? [];
  const [first = ''] = words;
  const starts = Array.from({ length: 4 }, (_, i) => first.slice(0, -1 - i)).filter(({ length }) => length >= 4);
  const byLength = [...words].sort((a, b) => b.length - a.length);
  return [...new Set([...byLength.slice(0, 4), ...starts])];
}

const isSame = (a: string, b: string): boolean =>
  a.trim().localeCompare(b.trim(), 'en', { sensitivity: 'base', ignorePunctuation: true }) === 0;
