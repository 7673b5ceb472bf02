import { LOCALES } from '../../i18n/match-locale.js';
import type { Centre } from '../../model/network.js';
import { fold } from '../../places/fold.js';

/** A centre and all the words that it can be found by. */
export interface FilterEntry {
  readonly centre: Centre;
  readonly associated: readonly Centre[];
  /** Folded, each word after a space. */
  readonly words: string;
}

/** Its name, area, town and region, its country in every language of ours, and the same of its associated centres. */
export function filterEntry(centre: Centre, associated: readonly Centre[]): FilterEntry {
  const texts = [centre, ...associated].flatMap(({ name, concept, area, region, address, country, territory }) => [
    name,
    concept,
    area,
    region,
    address?.city,
    address?.postalCode,
    ...countryNames(country),
    ...(territory ? countryNames(territory) : []),
  ]);
  return { centre, associated, words: ` ${fold(texts.filter(Boolean).join(' '))}` };
}

/** The entries that hold every word of the text, in any order; the last word may be unfinished, as may the others. */
export function filterEntries(entries: readonly FilterEntry[], text: string): readonly FilterEntry[] {
  const tokens = fold(text.slice(0, MAX_TEXT)).split(' ').filter(Boolean);
  return entries.filter(({ words }) => tokens.every((token) => words.includes(` ${token}`)));
}

/** Nobody types more; a pasted megabyte costs nothing. */
const MAX_TEXT = 200;

const namesByCode = new Map<string, readonly string[]>();
let regionNames: readonly Intl.DisplayNames[] | undefined;

function countryNames(code: string): readonly string[] {
  let names = namesByCode.get(code);
  if (!names) {
    regionNames ??= LOCALES.map((locale) => new Intl.DisplayNames([locale], { type: 'region' }));
    names = regionNames.map((display) => regionName(display, code));
    namesByCode.set(code, names);
  }
  return names;
}

function regionName(display: Intl.DisplayNames, code: string): string {
  try {
    return display.of(code) ?? '';
  } catch {
    // Not a region code: found by its own letters only.
    return code;
  }
}
