import type { CentreStatus } from '../model/network.js';
import { isStatus, STATUSES } from '../model/statuses.js';
import { warnOnce } from './attribute.js';

/** An integer within bounds. */
export function intInRange(
  element: Element,
  attribute: string,
  value: unknown,
  { min, max, fallback }: { readonly min: number; readonly max: number; readonly fallback: number },
): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value;
  warnOnce(element, attribute, value, `an integer from ${min} to ${max}`);
  return fallback;
}

/** Words parted by spaces; an unknown one is left out. */
export function wordsOf<T extends string>(
  element: Element,
  attribute: string,
  value: unknown,
  isAccepted: (word: string) => word is T,
  accepted: string,
): readonly T[] {
  const words = typeof value === 'string' ? value.split(/[\s,]+/).filter(Boolean) : [];
  for (const word of words) if (!isAccepted(word)) warnOnce(element, attribute, word, accepted);
  return words.filter(isAccepted);
}

/** Level of an element's first headings; those inside it are one level below. */
export const headingLevelOf = (element: Element, value: number): number =>
  intInRange(element, 'heading-level', value, { min: 2, max: 6, fallback: 2 });

export const countriesOf = (element: Element & { readonly countries: string }): readonly string[] =>
  wordsOf(
    element,
    'countries',
    element.countries?.toUpperCase(),
    (word): word is string => /^[A-Z]{2}$/.test(word),
    'ISO 3166-1 codes in capitals, such as FR BE RE',
  );

export const statusesOf = (element: Element & { readonly statuses: string }): readonly CentreStatus[] =>
  wordsOf(element, 'statuses', element.statuses, isStatus, STATUSES.join(', '));
