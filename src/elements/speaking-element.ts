import { formatFor } from '../i18n/format.js';
import { TEXTS } from '../i18n/language.js';
import { LanguageController } from '../i18n/language-controller.js';
import { CdmElement } from './cdm-element.js';

/** Base of the elements that say more than names. */
export abstract class SpeakingElement extends CdmElement {
  protected readonly language = new LanguageController(this, TEXTS);

  /** A browser whose Intl is too old would fail in the middle of a list: better that nothing starts. */
  static check(): void {
    formatFor('en').number(1);
  }
}
