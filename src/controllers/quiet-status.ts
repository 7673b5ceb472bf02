import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long the visitor must have rested before a result is spoken: a count per key stroke would talk over them. */
const REST_MS = 500;

/** The text of a `role="status"` region: said once, after a rest. Empty at first, so that nothing is spoken on load. */
export class QuietStatus implements ReactiveController {
  #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #text: (() => string) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** In the language of the moment: a change of `lang` says it again in the new one. */
  get text(): string {
    return this.#text?.() ?? '';
  }

  say(text: () => string): void {
    this.clear();
    this.#timer = setTimeout(() => {
      this.#text = text;
      this.#host.requestUpdate();
    }, REST_MS);
  }

  /** Says nothing more: what was said is out of date, and the same words again would not be spoken. */
  clear(): void {
    clearTimeout(this.#timer);
    if (!this.#text) return;
    this.#text = undefined;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
