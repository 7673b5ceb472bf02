import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Knows how wide a part of its host is drawn, and renders the host again when that changes. */
export class WidthController implements ReactiveController {
  #host: ReactiveControllerHost;
  #part: () => Element | null;
  #watched: Element | null = null;
  #hasDrawn = false;
  #observer: ResizeObserver | undefined;
  #width: number;

  /**
   * @param part - What is measured, once it is drawn.
   * @param assumed - CSS pixels, until then.
   */
  constructor(host: ReactiveControllerHost, part: () => Element | null, assumed: number) {
    this.#host = host;
    this.#part = part;
    this.#width = assumed;
    host.addController(this);
  }

  /** CSS pixels; of something hidden, what it was last. */
  get width(): number {
    return this.#width;
  }

  hostConnected(): void {
    if (this.#hasDrawn) this.#watch(this.#part());
  }

  hostUpdated(): void {
    this.#hasDrawn = true;
    const part = this.#part();
    // An element may have left before its first drawing was done.
    this.#watch(part?.isConnected ? part : null);
  }

  hostDisconnected(): void {
    this.#watch(null);
  }

  #watch(part: Element | null): void {
    if (part === this.#watched) return;
    this.#observer?.disconnect();
    this.#watched = part;
    // A browser without it: drawn at the assumed width.
    if (!part || typeof ResizeObserver === 'undefined') return;
    this.#observer ??= new ResizeObserver(([entry]) => this.#measured(Math.round(entry?.contentRect.width ?? 0)));
    this.#observer.observe(part);
  }

  #measured(width: number): void {
    if (width === 0 || width === this.#width) return;
    this.#width = width;
    // In the next frame: what is drawn anew is observed anew, and within this one the page would be told of an error.
    requestAnimationFrame(() => this.#host.requestUpdate());
  }
}
