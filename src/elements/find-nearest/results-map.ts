import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How near the map's place has to be to what the visitor sees, before anything of the map is loaded. */
const NEAR = '200px';

/** Loads the map of the results once its place comes near what the visitor sees. */
export class ResultsMap implements ReactiveController {
  #place: () => Element | null;
  #load: () => unknown;
  #watched: Element | null = null;
  #observer = new IntersectionObserver((entries) => this.#seen(entries), { rootMargin: NEAR });

  /** @param place - Where the map will be; `null` while there are no results. */
  constructor(host: ReactiveControllerHost, place: () => Element | null, load: () => unknown) {
    this.#place = place;
    this.#load = load;
    host.addController(this);
  }

  hostConnected(): void {
    this.#watch(this.#place());
  }

  hostUpdated(): void {
    const place = this.#place();
    // An element may have left before its last drawing was done.
    this.#watch(place?.isConnected ? place : null);
  }

  hostDisconnected(): void {
    this.#watch(null);
  }

  #watch(place: Element | null): void {
    if (place === this.#watched) return;
    this.#observer.disconnect();
    this.#watched = place;
    if (place) this.#observer.observe(place);
  }

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    this.#observer.disconnect();
    this.#load();
  }
}
