import type { PlaceHit } from '../places/gazetteer.js';

/** More that only begin like the text would hide the answer. */
const MOST = 3;

/**
 * What else a text may have meant that was answered with the first of its hits: all other places of that name, then,
 * where the text is the name of none, some of the next hits.
 *
 * @param namesakes - What the name of the first hit finds: the hits of a beginning may leave out who has its name.
 */
export function otherMeanings(
  text: string,
  [best, ...others]: readonly PlaceHit[],
  namesakes: readonly PlaceHit[],
): readonly PlaceHit[] {
  if (!best) return [];
  if (best.postcode !== null) {
    // Who else has it in the same country is near; another country is another answer.
    const isNear = ({ place }: PlaceHit): boolean => place.country === best.place.country;
    return [...others.filter((hit) => !isNear(hit)), ...others.filter(isNear)].slice(0, MOST);
  }
  const isWhole = [best.place.name, best.alias ?? ''].some((name) => isSame(name, text));
  const same = namesakes.filter(
    ({ place, alias }) => place !== best.place && (isSame(place.name, best.place.name) || isSame(alias ?? '', text)),
  );
  const rest = isWhole ? [] : others.filter(({ place }) => same.every((hit) => hit.place !== place));
  return [...same, ...rest.slice(0, Math.max(0, MOST - same.length))];
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
