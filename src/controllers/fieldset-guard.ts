import type { ReactiveController, ReactiveElement } from 'lit';

/**
 * Chromium (156 at least) forgets the boxes of what stands in a size container when, between two frames, something in
 * there changes and a box comes into the `fieldset` around it or leaves: the styles inside are left for the layout, the
 * fieldset attaches all its boxes anew, and the container has none to attach. What it holds is then nowhere to be seen
 * until its display changes, which is what this does before the frame is painted: focus, caret and scrolling stay.
 */
export class FieldsetGuard implements ReactiveController {
  #host: ReactiveElement;
  #container: HTMLElement | null = null;
  #observer: ResizeObserver | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    // A browser without it has no size containers either.
    if (typeof ResizeObserver !== 'undefined') this.#observer = new ResizeObserver(this.#resized);
    host.addController(this);
  }

  hostConnected(): void {
    this.#watch(this.#host.renderRoot.querySelector<HTMLElement>('.base'));
  }

  hostUpdated(): void {
    if (this.#host.isConnected) this.hostConnected();
  }

  hostDisconnected(): void {
    this.#watch(null);
  }

  #watch(container: HTMLElement | null): void {
    if (container === this.#container) return;
    this.#observer?.disconnect();
    this.#container = container;
    if (container) this.#observer?.observe(container);
  }

  #resized = (): void => {
    const container = this.#container;
    if (!container || !hasLostBoxes(container)) return;
    // Its new size is looked at in the next frame: within this one the page would be told of an error.
    this.#watch(null);
    container.hidden = true;
    container.getClientRects();
    container.hidden = false;
    if (!hasLostBoxes(container)) requestAnimationFrame(() => this.hostUpdated());
  };
}

/** Something in it has a box by its style, and none in fact. */
const hasLostBoxes = (container: Element): boolean =>
  container.getClientRects().length > 0 &&
  [...container.children].some(
    (child) => !child.getClientRects().length && !/none|contents/.test(getComputedStyle(child).display),
  );
