import type { ReactiveControllerHost } from 'lit';
import type { SearchFault } from '../events.js';
import type { LatLon } from '../model/network.js';
import type { PlaceHit } from '../places/gazetteer.js';
import { namedPlace, type NamedPlace } from '../places/named-place.js';
import { err, ok, type Result } from '../result.js';
import { ListboxController } from './listbox-controller.js';
import { locate } from './locate.js';
import { looserQueries, otherMeanings } from './other-meanings.js';
import { SuggestController } from './suggest-controller.js';

/** Where distances are measured from. */
export interface Origin {
  readonly position: LatLon;
  /** The town or postcode that the visitor named; undefined for their own position. */
  readonly place: NamedPlace | undefined;
}

/** Why there is no new origin. */
export type OriginFault = Exclude<SearchFault, { kind: 'centres' }>;

/** Something failed, whatever was typed. All other faults are those of the text. */
export const isFailure = (fault: OriginFault): fault is Extract<OriginFault, { kind: 'places' | 'position' }> =>
  fault.kind === 'places' || fault.kind === 'position';

interface Listener {
  /** Countries whose towns come first, ISO 3166-1. */
  readonly countries: () => readonly string[];
  /** Loads what the host needs to show an answer; rejects where it cannot be had. */
  readonly load: () => Promise<unknown>;
  readonly suggested: (count: number) => void;
  readonly locating: () => void;
  /** The visitor has an origin. */
  readonly found: (origin: Origin) => void;
  readonly failed: (fault: OriginFault) => void;
}

/** No message shows more of what somebody typed. */
const QUOTED_LENGTH = 60;

/** As many guesses as can be read at a glance. */
const MOST_GUESSES = 3;

/**
 * From what the visitor types, chooses or allows to the place that distances are measured from. Every wish takes the
 * place of the one before: a late answer to an earlier one is dropped.
 */
export class OriginController {
  /** What stands in the field. */
  text = '';
  origin: Origin | undefined;
  fault: OriginFault | undefined;
  /** What the text may have meant: beside a fault the guesses, beside an origin the other places of that name. */
  guesses: readonly PlaceHit[] = [];
  readonly listbox: ListboxController;

  #host: ReactiveControllerHost;
  #listener: Listener;
  #suggest: SuggestController;
  #wish = 0;
  /** While the browser is asked: the wish that its answer is for, and the guesses that were there before. */
  #asked: { readonly wish: number; readonly guesses: readonly PlaceHit[] } | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, listener: Listener) {
    this.#host = host;
    this.#listener = listener;
    this.#suggest = new SuggestController(host, {
      countries: listener.countries,
      load: listener.load,
      isChoosing: () => this.listbox.active !== undefined,
      suggested: () => listener.suggested(this.hits.length),
    });
    this.listbox = new ListboxController(host, {
      count: () => this.hits.length,
      accept: (index) => this.choose(index),
      fill: () => this.type(this.text),
      clear: () => this.#clearField(),
    });
  }

  /** Whether the visitor waits for their position: not any more where they have wished for something else. */
  get isLocating(): boolean {
    return this.#asked?.wish === this.#wish;
  }

  /** Towns for what is typed, best first. */
  get hits(): readonly PlaceHit[] {
    return this.#suggest.hits;
  }

  /** The places, as far as they are there. */
  get places(): Pick<SuggestController, 'hasPlaces' | 'isPartial' | 'isRetrying' | 'retry'> {
    return this.#suggest;
  }

  /** The visitor is about to type. */
  prepare(): void {
    this.#suggest.prepare();
  }

  type(text: string): void {
    this.text = text;
    this.fault = undefined;
    if (text.trim()) {
      // Who types on has made up their mind: no late answer may take the text away.
      this.#wish++;
      this.listbox.open();
      void this.#suggest.suggest(text);
    } else {
      this.listbox.close();
      this.#suggest.clear();
    }
    this.#host.requestUpdate();
  }

  choose(index: number): void {
    const hit = this.hits[index];
    if (hit) this.take(hit);
  }

  /** Takes a place that was suggested or guessed. */
  take(hit: PlaceHit): void {
    this.#begin();
    this.#take(hit, []);
  }

  /**
   * Takes the text as it is: without a chosen suggestion the best one is meant. What would need a slip to be meant is
   * offered, and not taken.
   */
  async submit(text = this.text): Promise<Result<Origin, OriginFault>> {
    const wish = this.#begin();
    this.text = text;
    this.listbox.close();
    const words = text.trim();
    if (!words) return this.#fail({ kind: 'empty' });
    const found = await this.#suggest.settle(text);
    if (!found || wish !== this.#wish) return OVERTAKEN;
    if (!found.ok) return this.#fail({ kind: 'places', cause: found.error });
    const [first] = found.value;
    const best = first?.match === 'slips' ? undefined : first;
    const others =
      first && !best ? found.value : await this.#suggest.firstOf(best ? [best.place.name] : looserQueries(words));
    if (wish !== this.#wish) return OVERTAKEN;
    if (best) return this.#take(best, otherMeanings(words, found.value, others));
    // Results of an earlier town beside this would look like its answer.
    this.origin = undefined;
    this.guesses = others.slice(0, MOST_GUESSES);
    const hasDigits = !this.guesses.length && /\d/.test(words);
    return this.#fail(hasDigits ? { kind: 'no-postcode' } : { kind: 'no-place', text: words.slice(0, QUOTED_LENGTH) });
  }

  /** Asks the browser. To be called on a visitor's click only. */
  async locate(): Promise<Result<Origin, OriginFault>> {
    if (this.isLocating) return OVERTAKEN;
    const isAsked = this.#asked !== undefined;
    const { guesses } = this;
    this.#asked = { wish: this.#begin(), guesses };
    this.#listener.locating();
    // Who typed meanwhile and presses again has the browser's prompt still open: its one answer is for the last press.
    if (isAsked) return OVERTAKEN;
    const [result, loaded] = await Promise.all([locate(), this.#listener.load().then(ok, err)]);
    const { wish, guesses: before } = this.#asked;
    this.#asked = undefined;
    this.#host.requestUpdate();
    if (wish !== this.#wish) return OVERTAKEN;
    // Results that are there stay as they are.
    if (this.origin) this.guesses = before;
    if (!loaded.ok) return this.#fail({ kind: 'places', cause: loaded.error });
    if (!result.ok) return this.#fail({ kind: 'position', reason: result.error });
    this.guesses = [];
    this.#clearField();
    return this.#found({ position: result.value, place: undefined });
  }

  reset(): void {
    this.#begin();
    this.#clearField();
    this.origin = undefined;
  }

  #begin(): number {
    this.fault = undefined;
    this.guesses = [];
    this.#host.requestUpdate();
    return ++this.#wish;
  }

  /** @returns Whether there was something to clear. */
  #clearField(): boolean {
    const hadText = this.text !== '';
    this.type('');
    return hadText;
  }

  #take(hit: PlaceHit, guesses: readonly PlaceHit[]): Result<Origin, OriginFault> {
    this.listbox.close();
    this.#suggest.clear();
    const place = namedPlace(hit);
    this.text = place.name;
    this.guesses = guesses;
    return this.#found({ position: hit.place.position, place });
  }

  #found(origin: Origin): Result<Origin, OriginFault> {
    this.origin = origin;
    this.#listener.found(origin);
    return ok(origin);
  }

  #fail(fault: OriginFault): Result<Origin, OriginFault> {
    this.listbox.close();
    this.fault = fault;
    this.#host.requestUpdate();
    this.#listener.failed(fault);
    return err(fault);
  }
}

const OVERTAKEN = err({ kind: 'overtaken' } as const);
