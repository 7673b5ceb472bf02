import type { msg as litMsg } from '@lit/localize';
import type { StrResult } from '@lit/localize/internal/str-tag.js';
import { formatFor, type Format } from './format.js';
import type { Speech, Voice } from './language-controller.js';
import { localized } from './localized.js';
import type { LocaleMatch } from './match-locale.js';
import { hasTexts, loadTexts, textsOf } from './texts.js';

/** What a template needs in order to speak. */
export interface Language extends Speech {
  /** Same contract as Lit's `msg`; typed so, `lit-localize extract` finds every call. */
  readonly msg: typeof litMsg;
  readonly format: Format;
}

/** All the library's texts, each language a chunk of its own. English stands in the code. */
export const TEXTS: Voice<Language> = {
  speak: (match) => (hasTexts(match.locale) ? languageOf(match) : undefined),
  load: ({ locale }) => loadTexts(locale),
  get source() {
    return languageOf({ locale: 'en', tag: 'en-GB' });
  },
};

const languageOf = ({ locale, tag }: LocaleMatch): Language => ({
  tag,
  msg: ((template, options) =>
    localized(textsOf(locale), template as string | StrResult, options?.id)) as typeof litMsg,
  get format() {
    return formatFor(tag);
  },
});
