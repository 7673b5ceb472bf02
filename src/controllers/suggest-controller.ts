import type { ReactiveControllerHost } from 'lit';
import type { PlaceHit } from '../places/gazetteer.js';
import { loadPlaces, type SearchPlaces } from '../places/load-places.js';
import { err, ok, type Result } from '../result.js';

/** As many as fit on a phone above its keyboard. */
const LIMIT = 6;

interface Listener {
  /** Countries whose towns come first, ISO 3166-1. */
  readonly countries: () => readonly string[];
  /** Loads what the host needs to show an answer; rejects where it cannot be had. */
  readonly load: () => Promise<unknown>;
  /** The hits for the latest text are there. */
  readonly suggested: () => void;
}

/** Towns for what the visitor types. The gazetteer is loaded when it is first wanted, and searched on the device. */
export class SuggestController {
  #host: ReactiveControllerHost;
  #listener: Listener;
  #text = '';
  #hits: readonly PlaceHit[] = [];

  constructor(host: ReactiveControllerHost, listener: Listener) {
    this.#host = host;
    this.#listener = listener;
  }

  /** Towns for the latest text, best first. */
  get hits(): readonly PlaceHit[] {
    return this.#hits;
  }

  /** Starts loading, before there is a text: the visitor is about to type. */
  prepare(): void {
    void this.#load();
  }

  /**
   * Searches, and shows what is found as suggestions.
   *
   * @returns The hits; nothing where a later text has taken this one's place; an error where there is no gazetteer.
   */
  async suggest(text: string): Promise<Result<readonly PlaceHit[], unknown> | undefined> {
    this.#text = text;
    const loaded = await this.#load();
    if (text !== this.#text) return undefined;
    if (!loaded.ok) return loaded;
    this.#hits = this.#search(loaded.value, text);
    this.#listener.suggested();
    this.#host.requestUpdate();
    return ok(this.#hits);
  }

  /** Towns for the first of some queries that finds any; they are not shown as suggestions. */
  async firstOf(queries: readonly string[]): Promise<readonly PlaceHit[]> {
    const loaded = await this.#load();
    if (!loaded.ok) return [];
    for (const query of queries) {
      const hits = this.#search(loaded.value, query);
      if (hits.length) return hits;
    }
    return [];
  }

  /** Nothing is suggested any more; an answer on its way is dropped. */
  clear(): void {
    this.#text = '';
    this.#hits = [];
    this.#host.requestUpdate();
  }

  #search(search: SearchPlaces, text: string): readonly PlaceHit[] {
    return search(text, { limit: LIMIT, countries: this.#listener.countries() });
  }

  async #load(): Promise<Result<SearchPlaces, unknown>> {
    try {
      const [places] = await Promise.all([loadPlaces(), this.#listener.load()]);
      return places;
    } catch (cause) {
      return err(cause);
    }
  }
}
