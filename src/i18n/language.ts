import type { msg as litMsg } from '@lit/localize';
import type { StrResult } from '@lit/localize/internal/str-tag.js';
import { formatFor, type Format } from './format.js';
import type { Speech, Voice } from './language-controller.js';
import { localized } from './localized.js';
import { hasTexts, loadTexts, textsOf } from './texts.js';

/** What a template needs in order to speak. */
export interface Language extends Speech {
  /** Same contract as Lit's `msg`; typed so, `lit-localize extract` finds every call. */
  readonly msg: typeof litMsg;
  readonly format: Format;
}

/** All the library's texts, each language a chunk of its own. */
export const TEXTS: Voice<Language> = {
  speak: ({ locale, tag }) =>
    hasTexts(locale)
      ? {
          tag,
          msg: ((template, options) =>
            localized(textsOf(locale), template as string | StrResult, options?.id)) as typeof litMsg,
          get format() {
            return formatFor(tag);
          },
        }
      : undefined,
  load: ({ locale }) => loadTexts(locale),
};
