/** The texts of one countable thing, one for each plural category that a language of ours has (CLDR). */
export interface PluralForms {
  readonly one: () => string;
  /** From a million on, in the Romance languages: "1 000 000 de centres". */
  readonly many: () => string;
  readonly other: () => string;
}

/** Numbers, names and lists as one language writes them. */
export interface Format {
  number(value: number): string;
  /** Metres → "800 m", "1,2 km", "12 km", "1 235 km": as exact as a visitor can use. At least 100 m. */
  distance(metres: number): string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` → "2024", "janvier 2024", "30 janvier 2024". What is none of these is given back. */
  date(isoDate: string): string;
  /** "A, B et C". */
  list(items: readonly string[]): string;
  /** ISO 3166-1 code → name. An unknown code is given back. */
  country(code: string): string;
  /** BCP 47 tag → name. An unknown tag is given back. */
  languageName(tag: string): string;
  plural(count: number, forms: PluralForms): string;
  /** For sorting names as the language does. */
  compare(a: string, b: string): number;
}

const formats = new Map<string, Format>();

/** Intl objects are dear to make and never change: one set for each tag. */
export function formatFor(tag: string): Format {
  let format = formats.get(tag);
  if (!format) formats.set(tag, (format = makeFormat(tag)));
  return format;
}

function makeFormat(tag: string): Format {
  const number = new Intl.NumberFormat(tag);
  const metres = new Intl.NumberFormat(tag, { style: 'unit', unit: 'meter' });
  const kilometres = new Intl.NumberFormat(tag, { style: 'unit', unit: 'kilometer', maximumFractionDigits: 1 });
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  const plural = new Intl.PluralRules(tag);
  const collator = new Intl.Collator(tag, { numeric: true });
  const country = names(tag, 'region');
  const languageName = names(tag, 'language');
  return {
    number: (value) => number.format(value),
    distance: (value) => {
      const rounded = roundDistance(value);
      // Only French puts a no-break space before the unit by itself.
      return (rounded < 1000 ? metres.format(rounded) : kilometres.format(rounded / 1000)).replaceAll(' ', '\u00a0');
    },
    date: (isoDate) => formatDate(tag, isoDate),
    list: (items) => list.format(items),
    country,
    languageName,
    plural: (count, forms) => {
      const category = plural.select(count);
      return (category === 'one' || category === 'many' ? forms[category] : forms.other)();
    },
    compare: (a, b) => collator.compare(a, b),
  };
}

/** Metres, as exact as makes sense on foot, by tram and by train: 100 m, then 0.1, 1 and 5 km. */
function roundDistance(metres: number): number {
  const step = metres < 9_950 ? 100 : metres < 99_500 ? 1000 : 5000;
  return Math.max(100, Math.round(metres / step) * step);
}

function names(tag: string, type: 'region' | 'language'): (code: string) => string {
  const display = new Intl.DisplayNames([tag], { type });
  return (code) => {
    try {
      return display.of(code) ?? code;
    } catch {
      // Not a code at all: shown as it came.
      return code;
    }
  };
}

const DATE_PARTS: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  1: { year: 'numeric' },
  2: { year: 'numeric', month: 'long' },
  3: { year: 'numeric', month: 'long', day: 'numeric' },
};

function formatDate(tag: string, isoDate: string): string {
  const options = /^\d{4}(-\d{2}){0,2}$/.test(isoDate) && DATE_PARTS[isoDate.split('-').length];
  const date = new Date(isoDate);
  if (!options || Number.isNaN(date.getTime())) return isoDate;
  return new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }).format(date);
}
