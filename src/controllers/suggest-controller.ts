import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadPlaces } from '../places/load-places.js';
import type { PlaceLibrary } from '../places/place-library.js';
import type { PlaceHit } from '../places/gazetteer.js';
import { err, ok, type Result } from '../result.js';

/** As many as fit on a phone above its keyboard. */
const LIMIT = 6;

/** As many places as bear one name, and some more. */
const MOST_NAMESAKES = 20;

/** How long somebody who pressed Enter waits for places that are still on their way. */
const LONGEST_WAIT_MS = 8_000;

interface Listener {
  /** Countries whose towns come first, ISO 3166-1. */
  readonly countries: () => readonly string[];
  /** Loads what the host needs to show an answer; rejects where it cannot be had. */
  readonly load: () => Promise<unknown>;
  /** Whether an option is being chosen: then the list stays as it is, whatever arrives. */
  readonly isChoosing: () => boolean;
  /** The hits for the latest text are there, or have changed. */
  readonly suggested: () => void;
}

/**
 * Places for what the visitor types, searched on the device. The largest towns are loaded when they are first wanted, then
 * what the text is likely to mean, then the rest: what is found is shown at once, and again when more has arrived.
 */
export class SuggestController implements ReactiveController {
  #host: ReactiveControllerHost & Element;
  #listener: Listener;
  #text = '';
  #hits: readonly PlaceHit[] = [];
  #library: PlaceLibrary | undefined;
  #stop: (() => void) | undefined;
  #hasAskedForAll = false;
  #isClosed = false;
  #isRetrying = false;
  #wasPartial = false;

  constructor(host: ReactiveControllerHost & Element, listener: Listener) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
  }

  /** Places for the latest text, best first. */
  get hits(): readonly PlaceHit[] {
    return this.#hits;
  }

  /** Whether there are places to search. */
  get hasPlaces(): boolean {
    return this.#library !== undefined;
  }

  /** Whether some places, or all, could not be loaded: somebody may miss theirs. The next text asks for them again. */
  get isPartial(): boolean {
    return this.#isClosed || (this.#library?.failures.size ?? 0) > 0;
  }

  /** Whether those are asked for again now. */
  get isRetrying(): boolean {
    return this.#isRetrying;
  }

  hostConnected(): void {
    this.#listen();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Starts loading, before there is a text: the visitor is about to type. */
  prepare(): void {
    void this.#load();
  }

  /**
   * Searches, and shows what is found as suggestions, and again whenever more places have arrived.
   *
   * @returns The hits; nothing where a later text has taken this one's place; an error where there is no gazetteer.
   */
  async suggest(text: string): Promise<Result<readonly PlaceHit[], unknown> | undefined> {
    this.#text = text;
    const loaded = await this.#load();
    if (text !== this.#text) return undefined;
    this.#isClosed = !loaded.ok;
    this.#tellIfPartial();
    if (!loaded.ok) return loaded;
    this.#library = loaded.value;
    this.#listen();
    this.#show();
    void this.#follow(loaded.value, text);
    return ok(this.#hits);
  }

  /**
   * Searches as `suggest` does, but for somebody who chooses nothing from the list: where no name is exactly what was typed,
   * it waits for places still on their way.
   */
  async settle(text: string): Promise<Result<readonly PlaceHit[], unknown> | undefined> {
    const found = await this.suggest(text);
    const library = this.#library;
    if (!found?.ok || !library) return found;
    const isSure = (): boolean => this.#hits[0]?.match === 'exact';
    const countries = this.#listener.countries();
    await patience(library.want(text, countries));
    if (text === this.#text && !isSure()) await patience(library.wantAll(countries));
    if (text !== this.#text) return undefined;
    this.#show();
    return ok(this.#hits);
  }

  /** Asks for what could not be loaded; what it holds is then suggested. */
  async retry(): Promise<void> {
    this.#isRetrying = true;
    this.#host.requestUpdate();
    if (this.#isClosed) await this.suggest(this.#text);
    else await this.#library?.retry();
    this.#isRetrying = false;
    this.#host.requestUpdate();
  }

  /** Towns for the first of some queries that finds any; they are not shown as suggestions. */
  async firstOf(queries: readonly string[]): Promise<readonly PlaceHit[]> {
    const loaded = await this.#load();
    if (!loaded.ok) return [];
    for (const query of queries) {
      const hits = this.#search(loaded.value, query, MOST_NAMESAKES);
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

  async #load(): Promise<Result<PlaceLibrary, unknown>> {
    try {
      const [places] = await Promise.all([loadPlaces(), this.#listener.load()]);
      return places;
    } catch (cause) {
      return err(cause);
    }
  }

  /** The library outlives its listeners: an element that has left while it was loaded would be kept by it. */
  #listen(): void {
    if (this.#host.isConnected) this.#stop ??= this.#library?.onArrival(this.#arrived);
  }

  #search(library: PlaceLibrary, text: string, limit = LIMIT): readonly PlaceHit[] {
    return library.search(text, { limit, countries: this.#listener.countries() });
  }

  #arrived = (): void => {
    if (this.#text && !this.#listener.isChoosing()) this.#show(true);
    this.#tellIfPartial();
  };

  #tellIfPartial(): void {
    if (this.isPartial === this.#wasPartial) return;
    this.#wasPartial = this.isPartial;
    this.#host.requestUpdate();
  }

  #show(isArrival = false): void {
    const before = this.#hits;
    const hits = this.#library ? this.#search(this.#library, this.#text) : [];
    if (hits.length === before.length && hits.every((hit, i) => isSame(hit, before[i]))) {
      // The list as it is, so that what a key or a finger is on stays there. That there is none is said once for a text, not
      // with each part of the places.
      if (hits.length || isArrival) return;
    }
    this.#hits = hits;
    this.#listener.suggested();
    this.#host.requestUpdate();
  }

  /** What the text is likely to mean, then everything else, while the page has nothing better to do. */
  async #follow(library: PlaceLibrary, text: string): Promise<void> {
    await library.want(text, this.#listener.countries());
    if (this.#hasAskedForAll || savesData()) return;
    this.#hasAskedForAll = true;
    await library.wantAll(this.#listener.countries(), idle);
    // What has failed is asked for again with the next text.
    this.#hasAskedForAll = !library.failures.size;
  }
}

const isSame = (hit: PlaceHit, other: PlaceHit | undefined): boolean =>
  hit.place.name === other?.place.name &&
  hit.place.region === other.place.region &&
  hit.place.position.lat === other.place.position.lat &&
  hit.alias === other.alias &&
  hit.postcode === other.postcode &&
  hit.match === other.match;

function patience(work: Promise<unknown>): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout>;
  const limit = new Promise((resolve) => (timer = setTimeout(resolve, LONGEST_WAIT_MS)));
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}

/** Safari has no idle callback. */
const idle = (): Promise<unknown> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(resolve, { timeout: 500 });
    else setTimeout(resolve, 30);
  });

/** The visitor pays for every byte and has said so: only what the text is likely to mean is loaded. */
const savesData = (): boolean =>
  (navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData === true;
