import type { Centre, CentreStatus } from '../model/network.js';

/** What a logo needs to know of its centre. */
export type LogoRecord = Pick<Centre, 'id' | 'concept' | 'area' | 'status' | 'languages'>;

/** The words on a logo, and the language they are in. */
export interface LogoText {
  /** Upper square. */
  readonly concept: string;
  /** Lower square. */
  readonly area: string;
  /** Small, at the foot of the lower square. */
  readonly mention: string | undefined;
  /** BCP 47. */
  readonly lang: string;
}

/**
 * What the network's members call the concept. Only these languages have a sourced form: the Cités of Paris, Torino,
 * Irun, Porto and Brussels use them. Elsewhere the French name, a protected mark, is shown as it is.
 */
const CONCEPTS: Readonly<Record<string, string>> = {
  fr: 'Cité des métiers',
  it: 'Città dei Mestieri',
  es: 'Ciudad de los oficios',
  pt: 'Cidade das Profissões',
  nl: 'Beroepenpunt',
};

/** The French forms are the network's own. All others are this project's translations: no member's logo was seen. */
const MENTIONS: Readonly<Record<string, Readonly<Record<'project' | 'prefiguration', string>>>> = {
  fr: { project: 'en projet', prefiguration: 'en préfiguration' },
  it: { project: 'in progetto', prefiguration: 'in prefigurazione' },
  es: { project: 'en proyecto', prefiguration: 'en prefiguración' },
  ca: { project: 'en projecte', prefiguration: 'en prefiguració' },
  pt: { project: 'em projeto', prefiguration: 'em prefiguração' },
  nl: { project: 'in ontwerp', prefiguration: 'in voorbereiding' },
  de: { project: 'in Planung', prefiguration: 'im Aufbau' },
  en: { project: 'in project', prefiguration: 'in prefiguration' },
};

/**
 * The words on a centre's logo. A bilingual record ("Cité des métiers / Beroepenpunt", "Bruxelles / Brussel") shows
 * the form of the reader's language where that is one of its two, else both.
 *
 * @param reader - Primary language of the page's text, such as `nl`.
 */
export function logoTextOf(centre: LogoRecord, reader: string): LogoText {
  const languages = centre.languages.map(primary);
  const own = languages[0] ?? 'fr';
  const at = languages.indexOf(reader);
  const hasOwnForm = isParted(centre) && at >= 0;
  const lang = hasOwnForm ? reader : own;
  const form = (text: string): string => (hasOwnForm ? (text.split(PARTER)[at] ?? text) : text);
  return logoText({
    concept: centre.concept === null ? '' : form(centre.concept),
    area: form(centre.area),
    status: centre.status,
    lang,
  });
}

/** The readers who see a centre's logo each in their own form, and `''` for all others. */
export const readersOf = (centre: LogoRecord): readonly string[] => [
  '',
  ...new Set(centre.languages.map(primary).filter((reader) => isParted(centre) && reader)),
];

/** The words of a logo that the host page spells out. An empty concept takes the language's sourced name. */
export function logoText(words: {
  readonly concept: string;
  readonly area: string;
  readonly status: CentreStatus;
  readonly lang: string;
}): LogoText {
  const lang = primary(words.lang);
  const { status } = words;
  const mentions = MENTIONS[lang] ?? MENTIONS['fr'];
  return {
    concept: words.concept || (CONCEPTS[lang] ?? CONCEPTS['fr'] ?? ''),
    area: words.area,
    mention: status === 'project' || status === 'prefiguration' ? mentions?.[status] : undefined,
    lang: CONCEPTS[lang] || words.concept ? words.lang : 'fr',
  };
}

/** "Cité des métiers Grand Genève, en projet". */
export const spokenLogo = ({ concept, area, mention }: LogoText): string =>
  [`${concept} ${area}`.trim(), mention].filter(Boolean).join(', ');

const PARTER = ' / ';

/** Whether a record gives its area once for each of its languages. */
const isParted = ({ area, languages }: LogoRecord): boolean =>
  languages.length > 1 && area.split(PARTER).length === languages.length;

const primary = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? tag;
