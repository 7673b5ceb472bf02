import type { TemplateLike } from '@lit/localize/internal/types.js';
import type { Locale } from './match-locale.js';

/** Text id → text, as `lit-localize build` writes it. */
export type Texts = Readonly<Record<string, TemplateLike>>;

/** Literal specifiers, so that each language is a chunk of its own. English is the source: it stands in the code. */
const IMPORTS: Record<Exclude<Locale, 'en'>, () => Promise<{ templates: Texts }>> = {
  ca: () => import('./generated/ca.js'),
  de: () => import('./generated/de.js'),
  es: () => import('./generated/es.js'),
  fr: () => import('./generated/fr.js'),
  it: () => import('./generated/it.js'),
  nl: () => import('./generated/nl.js'),
  pt: () => import('./generated/pt.js'),
};

const loaded = new Map<Locale, Texts | undefined>([['en', undefined]]);
const loading = new Map<Locale, Promise<boolean>>();

export const hasTexts = (locale: Locale): boolean => loaded.has(locale);

/** `undefined` for English, whose texts are those in the code. */
export const textsOf = (locale: Locale): Texts | undefined => loaded.get(locale);

/**
 * Loads a language once per page. A failure is forgotten, so that the next element asks again.
 *
 * @returns Whether the texts are there. Never rejects.
 */
export function loadTexts(locale: Locale): Promise<boolean> {
  if (locale === 'en' || hasTexts(locale)) return Promise.resolve(true);
  let promise = loading.get(locale);
  if (!promise) {
    promise = IMPORTS[locale]()
      .then(({ templates }) => !!loaded.set(locale, templates))
      .catch(() => false)
      .finally(() => loading.delete(locale));
    loading.set(locale, promise);
  }
  return promise;
}
