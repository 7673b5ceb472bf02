/** The languages that the library speaks. */
export const LOCALES = ['ca', 'de', 'en', 'es', 'fr', 'it', 'nl', 'pt'] as const;

export type Locale = (typeof LOCALES)[number];

export interface LocaleMatch {
  /** Whose texts are used. */
  readonly locale: Locale;
  /** The tag that Intl gets: the page's own region where it changes a format (`fr-CH`), else the one we write for. */
  readonly tag: string;
}

/** What Intl would otherwise take for Brazil and the United States. Our texts are European. */
const PINNED: Partial<Record<Locale, string>> = { en: 'en-GB', pt: 'pt-PT' };

/**
 * The language of ours that a BCP 47 tag asks for: `fr-CH` gives French texts and Swiss formats.
 * Forgives what pages really hold (`FR-fr`, `fr_FR`); never throws.
 *
 * @returns `undefined` for a language that we do not speak, for junk and for an empty tag.
 */
export function matchLocale(tag: string | null | undefined): LocaleMatch | undefined {
  const [canonical] = canonicalTags(tag);
  const locale = LOCALES.find((ours) => ours === canonical?.split('-')[0]);
  return locale && { locale, tag: PINNED[locale] ?? canonical ?? locale };
}

function canonicalTags(tag: string | null | undefined): string[] {
  try {
    return Intl.getCanonicalLocales((tag ?? '').trim().replaceAll('_', '-'));
  } catch {
    // Not a language tag at all: the same as none.
    return [];
  }
}
