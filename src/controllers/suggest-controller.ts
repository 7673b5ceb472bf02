import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PlaceHit, Gazetteer } from '../places/gazetteer.js';
import { searchPlaces } from '../places/gazetteer.js';
import { loadPlaces } from '../places/load-places.js';

/** As many as fit on a phone above its keyboard. */
const LIMIT = 6;

interface Listener {
  /** Countries whose towns come first, ISO 3166-1. */
  readonly countries: () => readonly string[];
  /** The hits for the latest text are there. */
  readonly suggested: () => void;
  readonly failed: (cause: unknown) => void;
}

/** Towns for what the visitor types. The gazetteer is loaded when it is first wanted, and searched on the device. */
export class SuggestController implements ReactiveController {
  #host: ReactiveControllerHost;
  #listener: Listener;
  #gazetteer: Gazetteer | undefined;
  #text = '';
  #hits: readonly PlaceHit[] = [];

  constructor(host: ReactiveControllerHost, listener: Listener) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
  }

  /** Towns for the latest text, best first. */
  get hits(): readonly PlaceHit[] {
    return this.#hits;
  }

  /** Starts loading, before there is a text: the visitor is about to type. */
  prepare(): void {
    void this.#load();
  }

  /** Searches; resolves when `hits` are those of this text, or of a later one. */
  async suggest(text: string): Promise<void> {
    this.#text = text;
    if (!this.#gazetteer) await this.#load();
    if (!this.#gazetteer || text !== this.#text) return;
    this.#hits = searchPlaces(this.#gazetteer, text, { limit: LIMIT, countries: this.#listener.countries() });
    this.#listener.suggested();
    this.#host.requestUpdate();
  }

  /** Nothing is suggested any more; an answer on its way is dropped. */
  clear(): void {
    this.#text = '';
    this.#hits = [];
    this.#host.requestUpdate();
  }

  async #load(): Promise<void> {
    const result = await loadPlaces();
    if (result.ok) this.#gazetteer = result.value;
    else this.#listener.failed(result.error);
  }

  hostDisconnected(): void {
    this.#text = '';
  }
}
