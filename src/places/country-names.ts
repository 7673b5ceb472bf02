import { fold } from './fold.js';

const LANGUAGES = ['fr', 'it', 'es', 'ca', 'pt', 'de', 'en', 'nl'];

let displayNames: readonly Intl.DisplayNames[] | undefined;
const known = new Map<string, readonly string[]>();

/** Whether a country is called like that, or its name begins so, in one of the eight languages; or it is its code. */
export function isNamed(country: string, folded: string): boolean {
  if (folded === country.toLowerCase()) return true;
  return folded.length >= 3 && namesOf(country).some((name) => name.includes(` ${folded}`));
}

function namesOf(country: string): readonly string[] {
  let names = known.get(country);
  if (!names) {
    displayNames ??= LANGUAGES.map((language) => new Intl.DisplayNames([language], { type: 'region' }));
    names = [...new Set(displayNames.map((language) => ` ${fold(language.of(country) ?? '')}`))];
    known.set(country, names);
  }
  return names;
}
