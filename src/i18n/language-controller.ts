import type { msg as litMsg } from '@lit/localize';
import type { StrResult } from '@lit/localize/internal/str-tag.js';
import { localized } from './localized.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { formatFor, type Format } from './format.js';
import type { LocaleMatch } from './match-locale.js';
import { isPageTranslated, nearestLang, watchLang } from './nearest-lang.js';
import { hasTexts, loadTexts, textsOf, type Texts } from './texts.js';

/** What a template needs in order to speak. */
export interface Language {
  /** BCP 47 tag of the texts and formats, for `lang`. */
  readonly tag: string;
  /** Same contract as Lit's `msg`; typed so, `lit-localize extract` finds every call. */
  readonly msg: typeof litMsg;
  readonly format: Format;
}

const SOURCE: LocaleMatch = { locale: 'en', tag: 'en-GB' };

/**
 * Gives its host the texts of the nearest `lang`, and renders it again when that changes.
 * While a language loads, or where it cannot be loaded, the last good one stays.
 */
export class LanguageController implements ReactiveController {
  #host: ReactiveControllerHost & Element;
  #needsTexts: () => boolean;
  #wanted: LocaleMatch | undefined;
  #current: Language = speak(SOURCE, undefined);
  #unwatch: (() => void) | undefined;
  #ready: Promise<unknown> | undefined;
  #loading: LocaleMatch | undefined;

  /**
   * @param needsTexts - Whether the host says anything of its own now: one that does not waits for no texts.
   */
  constructor(host: ReactiveControllerHost & Element, needsTexts = (): boolean => true) {
    this.#host = host;
    this.#needsTexts = needsTexts;
    host.addController(this);
  }

  get current(): Language {
    return this.#current;
  }

  /** Whether no better texts are on their way: these are the nearest language's, or those could not be had. */
  get isComplete(): boolean {
    return !this.#wanted || hasTexts(this.#wanted.locale);
  }

  /** Resolves when the language was loaded or could not be: a first render before that would flash English. */
  async settled(): Promise<void> {
    let awaited: unknown;
    // `lang` may change while a language loads.
    while (this.#ready !== awaited) await (awaited = this.#ready);
  }

  hostConnected(): void {
    this.#unwatch = watchLang(this.#host, () => this.#follow());
    this.#follow();
  }

  /** What was drawn may have brought the need for texts. */
  hostUpdated(): void {
    if (this.#wanted) this.#load(this.#wanted);
  }

  hostDisconnected(): void {
    this.#unwatch?.();
  }

  #follow(): void {
    if (this.#wanted && isPageTranslated()) return;
    const match = nearestLang(this.#host);
    if (match.tag === this.#wanted?.tag) return;
    this.#wanted = match;
    if (hasTexts(match.locale) || !this.#needsTexts()) this.#use(match);
    this.#load(match);
  }

  #load(match: LocaleMatch): void {
    if (hasTexts(match.locale) || this.#loading === match || !this.#needsTexts()) return;
    this.#loading = match;
    this.#ready = loadTexts(match.locale).then((isThere) => this.#arrived(match, isThere));
  }

  #arrived(match: LocaleMatch, isThere: boolean): void {
    if (match !== this.#wanted) return;
    if (isThere) this.#use(match);
    // Forgotten, so that the next change of `lang` or the next move asks again.
    else this.#wanted = undefined;
  }

  #use(match: LocaleMatch): void {
    this.#current = speak(match, textsOf(match.locale));
    this.#host.requestUpdate();
  }
}

const speak = ({ tag }: LocaleMatch, texts: Texts | undefined): Language => ({
  tag,
  msg: ((template, options) => localized(texts, template as string | StrResult, options?.id)) as typeof litMsg,
  get format() {
    return formatFor(tag);
  },
});
