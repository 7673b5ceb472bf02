import type { ReactiveControllerHost } from 'lit';
import type { PositionFailure } from '../events.js';
import type { LatLon } from '../model/network.js';
import type { Place, PlaceHit } from '../places/gazetteer.js';
import { ListboxController } from './listbox-controller.js';
import { locate } from './locate.js';
import { SuggestController } from './suggest-controller.js';

/** Where distances are measured from. */
export interface Origin {
  readonly position: LatLon;
  /** The town that the visitor named; undefined for their own position. */
  readonly place: Omit<Place, 'position'> | undefined;
}

/** Why there is no origin, as the visitor is told. */
export type OriginFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'no-postcode' }
  | { readonly kind: 'no-place'; readonly text: string }
  | { readonly kind: 'places'; readonly cause: unknown }
  | { readonly kind: 'position'; readonly reason: PositionFailure };

interface Listener {
  /** Countries whose towns come first, ISO 3166-1. */
  readonly countries: () => readonly string[];
  readonly suggested: (count: number) => void;
  readonly locating: () => void;
  /** The visitor has an origin. */
  readonly found: (origin: Origin) => void;
  readonly failed: (fault: OriginFault) => void;
}

/** No message shows more of what somebody typed. */
const QUOTED_LENGTH = 60;

/**
 * From what the visitor types, chooses or allows to the place that distances are measured from. Every wish takes the
 * place of the one before: a late answer to an earlier one is dropped.
 */
export class OriginController {
  /** What stands in the field. */
  text = '';
  origin: Origin | undefined;
  fault: OriginFault | undefined;
  isLocating = false;
  readonly listbox: ListboxController;

  #host: ReactiveControllerHost;
  #listener: Listener;
  #suggest: SuggestController;
  #wish = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, listener: Listener) {
    this.#host = host;
    this.#listener = listener;
    this.#suggest = new SuggestController(host, {
      countries: listener.countries,
      suggested: () => listener.suggested(this.hits.length),
    });
    this.listbox = new ListboxController(host, {
      count: () => this.hits.length,
      accept: (index) => this.choose(index),
      clear: () => this.#clearField(),
    });
  }

  /** Towns for what is typed, best first. */
  get hits(): readonly PlaceHit[] {
    return this.#suggest.hits;
  }

  /** The visitor is about to type. */
  prepare(): void {
    this.#suggest.prepare();
  }

  type(text: string): void {
    this.text = text;
    this.fault = undefined;
    if (text.trim()) {
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
    if (hit) this.#take(hit);
  }

  /** Takes the text as it is: without a chosen suggestion the best one is meant. */
  async submit(text = this.text): Promise<void> {
    this.#begin();
    this.text = text;
    this.listbox.close();
    const words = text.trim();
    if (!words) return this.#fail({ kind: 'empty' });
    const found = await this.#suggest.suggest(text);
    if (!found) return;
    const [best] = found.ok ? found.value : [];
    if (!found.ok) this.#fail({ kind: 'places', cause: found.error });
    else if (best) this.#take(best);
    else if (/\d/.test(words)) this.#fail({ kind: 'no-postcode' });
    else this.#fail({ kind: 'no-place', text: words.slice(0, QUOTED_LENGTH) });
  }

  /** Asks the browser. To be called on a visitor's click only. */
  async locate(): Promise<void> {
    if (this.isLocating) return;
    const wish = this.#begin();
    this.isLocating = true;
    this.#listener.locating();
    const result = await locate();
    this.isLocating = false;
    this.#host.requestUpdate();
    if (wish !== this.#wish) return;
    if (!result.ok) return this.#fail({ kind: 'position', reason: result.error });
    this.#clearField();
    this.#found({ position: result.value, place: undefined });
  }

  reset(): void {
    this.#begin();
    this.#clearField();
    this.origin = undefined;
  }

  #begin(): number {
    this.fault = undefined;
    this.#host.requestUpdate();
    return ++this.#wish;
  }

  /** @returns Whether there was something to clear. */
  #clearField(): boolean {
    const hadText = this.text !== '';
    this.type('');
    return hadText;
  }

  #take({ place: { position, ...place } }: PlaceHit): void {
    this.#begin();
    this.listbox.close();
    this.#suggest.clear();
    this.text = place.name;
    this.#found({ position, place });
  }

  #found(origin: Origin): void {
    this.origin = origin;
    this.#listener.found(origin);
  }

  #fail(fault: OriginFault): void {
    this.listbox.close();
    this.fault = fault;
    // Results of an earlier town beside an error would look like its answer.
    this.origin = undefined;
    this.#host.requestUpdate();
    this.#listener.failed(fault);
  }
}
