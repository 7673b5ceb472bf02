import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A time gone by would be asked for in render after render. */
const SOONEST_MS = 1_000;
/** What `setTimeout` can wait for; it takes more for nothing. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/**
 * Renders its host again when what it says about the time stops being true, and not before. All elements of a page share
 * one timer; it rests while the page is hidden.
 */
export class ClockController implements ReactiveController {
  #host: ReactiveControllerHost;

  /** When the host has to be rendered again, milliseconds since 1970 UTC. */
  due = Infinity;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Milliseconds since 1970 UTC. */
  get now(): number {
    return Date.now();
  }

  /** The visitor's own time zone: an IANA name. */
  get timeZone(): string {
    return Intl.DateTimeFormat().resolvedOptions().timeZone;
  }

  /** To be said in each render: until then what is drawn is true. The earliest of several counts. */
  wakeAt(instant: number | undefined): void {
    if (instant !== undefined) this.due = Math.min(this.due, Math.max(instant, this.now + SOONEST_MS));
  }

  ring(): void {
    this.due = Infinity;
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    if (!clocks.size) addEventListener.call(document, 'visibilitychange', wind);
    clocks.add(this);
    // it may have been away for long
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    this.due = Infinity;
  }

  hostUpdated(): void {
    wind();
  }

  hostDisconnected(): void {
    clocks.delete(this);
    if (!clocks.size) removeEventListener.call(document, 'visibilitychange', wind);
    wind();
  }
}

// An image of the page may have taken these names of its document.
const { addEventListener, removeEventListener } = EventTarget.prototype;

const clocks = new Set<ClockController>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Rings what is due, and sets the one timer for what is due next. */
function wind(): void {
  clearTimeout(timer);
  if (document.hidden) return;
  const now = Date.now();
  let next = Infinity;
  for (const clock of clocks) {
    if (clock.due <= now) clock.ring();
    else next = Math.min(next, clock.due);
  }
  if (next < Infinity) timer = setTimeout(wind, Math.min(next - now, LONGEST_WAIT_MS));
}
