import type { CentreStatus } from '../model/network.js';
import { isStatus, STATUSES } from '../model/select-centres.js';

/** Reads what a host page wrote. What cannot be used is ignored with one warning that says what is accepted. */

const warned = new WeakMap<Element, Set<string>>();

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

/** One of a few words. */
export function oneOf<T extends string>(
  element: Element,
  attribute: string,
  value: unknown,
  accepted: readonly T[],
  fallback: T,
): T {
  const found = accepted.find((word) => word === value);
  if (found !== undefined) return found;
  warnOnce(element, attribute, value, accepted.join(', '));
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

function warnOnce(element: Element, attribute: string, value: unknown, accepted: string): void {
  const key = `${attribute}=${String(value)}`;
  const seen = warned.get(element) ?? new Set();
  if (seen.has(key)) return;
  warned.set(element, seen.add(key));
  console.warn(`<${element.localName} ${attribute}="${String(value)}">: ignored. Accepted: ${accepted}.`);
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
