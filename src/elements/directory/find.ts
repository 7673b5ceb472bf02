import { LOCALES } from '../../i18n/match-locale.js';
import { fold } from '../../places/fold.js';
import type { Entry } from './entries.js';
import { startsWithOneTypo } from './one-typo.js';

/** Nobody types more; a pasted megabyte costs nothing. */
const MAX_TEXT = 200;
/** Shorter words have too many neighbours. */
const MIN_TYPO_LENGTH = 5;

/** Finds entries by what is written on them: made once for a list, by the words that stand there. */
export class Finder {
  /** Word → keys of the entries that hold it. */
  readonly #keysOf = new Map<string, number[]>();
  readonly #words: readonly string[];

  constructor(entries: readonly Entry[]) {
    for (const entry of entries) {
      for (const word of new Set(wordsOf(entry).split(' '))) {
        const keys = this.#keysOf.get(word);
        if (keys) keys.push(entry.key);
        else this.#keysOf.set(word, [entry.key]);
      }
    }
    this.#words = [...this.#keysOf.keys()].sort();
  }

  /**
   * @returns Whether an entry holds every word of the text, in any order; each may be unfinished. A word that stands
   *   nowhere is taken for one with a typo: a letter too many, missing, wrong, or two that changed places.
   */
  search(text: string): (entry: Entry) => boolean {
    const tokens = fold(text.slice(0, MAX_TEXT)).split(' ').filter(Boolean);
    const found = tokens.map((token) => this.#keysWith(token));
    return ({ key }) => found.every((keys) => keys.has(key));
  }

  #keysWith(token: string): ReadonlySet<number> {
    const exact = this.#beginningWith(token);
    const words =
      exact.length || token.length < MIN_TYPO_LENGTH
        ? exact
        : this.#words.filter((word) => startsWithOneTypo(word, token));
    const keys = new Set<number>();
    for (const word of words) for (const key of this.#keysOf.get(word) ?? []) keys.add(key);
    return keys;
  }

  /** In sorted words these stand side by side. */
  #beginningWith(token: string): readonly string[] {
    let [low, high] = [0, this.#words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#words[middle] ?? '') < token) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (this.#words[end]?.startsWith(token)) end++;
    return this.#words.slice(low, end);
  }
}

/** Name, area, town, region and postcode, the country in every language of ours, the same of its associated centres. */
function wordsOf({ centre, associated }: Entry): string {
  const texts = [centre, ...associated].flatMap(({ name, concept, area, region, address, country, territory }) => [
    name,
    concept,
    area,
    // "lhay" for L’Haÿ-les-Roses
    fold(area).replaceAll(' ', ''),
    region,
    address?.city,
    address?.postalCode,
    ...countryNames(country),
    ...(territory ? countryNames(territory) : []),
  ]);
  return fold(texts.filter(Boolean).join(' '));
}

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
