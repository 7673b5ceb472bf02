import type { TemplateLike } from '@lit/localize/internal/types.js';
import type { Locale } from './match-locale.js';

/** Text id → text, as `lit-localize build` writes it. */
export type Texts = Readonly<Record<string, TemplateLike>>;

type Translated = Exclude<Locale, 'en'>;
export type Imports = Readonly<Record<Translated, () => Promise<{ templates: Texts }>>>;

/**
 * Literal specifiers, so that each language is a chunk of its own. English is the source: it stands in the code.
 * These are the texts that an element says as soon as it is drawn; the others come once a visitor acts.
 */
const FIRST: Imports = {
  ca: () => import('./generated/ca.js'),
  de: () => import('./generated/de.js'),
  es: () => import('./generated/es.js'),
  fr: () => import('./generated/fr.js'),
  it: () => import('./generated/it.js'),
  nl: () => import('./generated/nl.js'),
  pt: () => import('./generated/pt.js'),
};
const loaded = new Map<Locale, Texts | undefined>([['en', undefined]]);
const loading = new Map<string, Promise<boolean>>();
let later: Promise<Imports | undefined> | undefined;

export const hasTexts = (locale: Locale): boolean => loaded.has(locale);

/** `undefined` for English, whose texts are those in the code. */
export const textsOf = (locale: Locale): Texts | undefined => loaded.get(locale);

/**
 * Loads a language once per page. A failure is forgotten, so that the next element asks again.
 *
 * @returns Whether the texts are there that come first. Never rejects.
 */
export async function loadTexts(locale: Locale): Promise<boolean> {
  if (locale === 'en') return true;
  const [isThere] = await Promise.all([add(locale, FIRST), later?.then((imports) => add(locale, imports))]);
  return isThere;
}

/** From now on all texts of a language are loaded; resolves when those in use are. Never rejects. */
export async function wantLaterTexts(): Promise<void> {
  later ??= import('./later-texts.js').then(
    ({ LATER }) => LATER,
    () => (later = undefined),
  );
  const imports = await later;
  await Promise.all(loading.values());
  await Promise.all([...loaded.keys()].filter((locale) => locale !== 'en').map((locale) => add(locale, imports)));
}

function add(locale: Translated, imports: Imports | undefined): Promise<boolean> {
  const key = locale + (imports === FIRST ? '' : '-later');
  let promise = loading.get(key);
  if (!promise && imports) {
    promise = imports[locale]().then(
      ({ templates }) => !!loaded.set(locale, { ...loaded.get(locale), ...templates }),
      () => !loading.delete(key),
    );
    loading.set(key, promise);
  }
  return promise ?? Promise.resolve(false);
}
