import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { matchLocale, type LocaleMatch } from './match-locale.js';
import { isPageTranslated, nearestLang, NETWORK_DEFAULT, watchLang } from './nearest-lang.js';

/** What a host speaks in one language. */
export interface Speech {
  /** BCP 47 tag of the texts and formats, for `lang`. */
  readonly tag: string;
}

/** Where a host's words come from. */
export interface Voice<S extends Speech> {
  /** `undefined` while the language is not loaded. */
  speak(match: LocaleMatch): S | undefined;
  /** Resolves to whether the language can be spoken now. Never rejects. */
  load?(match: LocaleMatch): Promise<boolean>;
  /** What can always be spoken, where there is a language that cannot. */
  readonly source?: S;
}

/**
 * Gives its host the words of the nearest `lang`, and renders it again when that changes.
 * While a language loads, or where it cannot be loaded, the last good one stays.
 */
export class LanguageController<S extends Speech> implements ReactiveController {
  #host: ReactiveControllerHost & Element;
  #voice: Voice<S>;
  #wanted: LocaleMatch | undefined;
  #current: S | undefined;
  #unwatch: (() => void) | undefined;
  #ready: Promise<unknown> | undefined;

  constructor(host: ReactiveControllerHost & Element, voice: Voice<S>) {
    this.#host = host;
    this.#voice = voice;
    host.addController(this);
  }

  /** Before the host is connected, and on a server, its own `lang` alone counts; the source language can always be spoken. */
  get current(): S {
    const own = (): LocaleMatch => matchLocale(this.#host.getAttribute('lang')) ?? NETWORK_DEFAULT;
    return this.#current ?? this.#voice.speak(own()) ?? this.#voice.source!;
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

  hostDisconnected(): void {
    this.#unwatch?.();
  }

  #follow(): void {
    if (this.#wanted && isPageTranslated()) return;
    const match = nearestLang(this.#host);
    if (match.tag === this.#wanted?.tag) return;
    this.#wanted = match;
    if (!this.#use(match)) this.#ready = this.#voice.load?.(match).then((isThere) => this.#arrived(match, isThere));
  }

  #arrived(match: LocaleMatch, isThere: boolean): void {
    if (match !== this.#wanted) return;
    if (isThere) this.#use(match);
    // Forgotten, so that the next change of `lang` or the next move asks again.
    else this.#wanted = undefined;
  }

  #use(match: LocaleMatch): boolean {
    const speech = this.#voice.speak(match);
    if (!speech) return false;
    this.#current = speech;
    this.#host.requestUpdate();
    return true;
  }
}
