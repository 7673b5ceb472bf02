import { LOCALES } from '../../i18n/match-locale.js';
import { fold } from '../../places/fold.js';
import type { Entry } from './entries.js';
import { startsWithOneTypo } from './one-typo.js';

/** Nobody types more; a pasted megabyte costs nothing. */
const MAX_TEXT = 200;
/** Shorter words have too many neighbours. */
const MIN_TYPO_LENGTH = 5;

/** Finds entries by what is written on them. Made once for a list; each search is then a scan of folded text. */
export class Finder {
  /** By the key of an entry: all its words, folded, each after a space. */
  readonly #texts = new Map<number, string>();
  #vocabulary: readonly string[] | undefined;

  constructor(entries: readonly Entry[]) {
    for (const entry of entries) this.#texts.set(entry.key, ` ${wordsOf(entry)}`);
  }

  /**
   * @returns Whether an entry holds every word of the text, in any order; each may be unfinished. A word that stands
   *   nowhere is taken for one with a typo: a letter too many, missing, wrong, or two that changed places.
   */
  search(text: string): (entry: Entry) => boolean {
    const tokens = fold(text.slice(0, MAX_TEXT)).split(' ').filter(Boolean);
    const spellings = tokens.map((token) => this.#spellings(token));
    return ({ key }) => {
      const own = this.#texts.get(key) ?? '';
      return spellings.every((words) => words.some((word) => own.includes(word)));
    };
  }

  #spellings(token: string): readonly string[] {
    const exact = ` ${token}`;
    if (token.length < MIN_TYPO_LENGTH) return [exact];
    for (const text of this.#texts.values()) if (text.includes(exact)) return [exact];
    this.#vocabulary ??= [...new Set([...this.#texts.values()].join('').split(' '))];
    return this.#vocabulary.filter((word) => startsWithOneTypo(word, token)).map((word) => ` ${word}`);
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
