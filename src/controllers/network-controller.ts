import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { FeedError } from '../feed/feed-error.js';
import { completed, loadNetwork, readGiven, RELEASED } from '../feed/load-network.js';
import type { Network } from '../model/network.js';
import { pageFeed } from './page-feed.js';
import { stock } from './stock.js';

export { RELEASED };

export type NetworkState =
  | { readonly is: 'loading' }
  | { readonly is: 'ready'; readonly network: Network; readonly source: 'feed' }
  /** The asked feed failed; the released copy stands in. */
  | { readonly is: 'ready'; readonly network: Network; readonly source: 'snapshot'; readonly error: FeedError }
  | { readonly is: 'failed'; readonly error: FeedError };

export interface NetworkRequest {
  /** URL of a feed, or {@link RELEASED}. */
  readonly src: string;
  /** Data that the host page has already, a network or GeoJSON: nothing is loaded then. */
  readonly network: unknown;
}

/**
 * Keeps the network that its host asks for, and renders the host when it has arrived.
 * An answer that is no longer wanted is dropped.
 */
export class NetworkController implements ReactiveController {
  #host: ReactiveControllerHost & Element;
  #request: () => NetworkRequest;
  #onSettled: (state: NetworkState) => void;
  #asked: NetworkRequest | undefined;
  #state: NetworkState = { is: 'loading' };
  #news: NetworkState | undefined;
  #waiting: (() => void)[] = [];

  /** @param onSettled - The network is there, or cannot be had, and the host has drawn it. */
  constructor(
    host: ReactiveControllerHost & Element,
    request: () => NetworkRequest,
    onSettled: (state: NetworkState) => void,
  ) {
    this.#host = host;
    this.#request = request;
    this.#onSettled = onSettled;
    host.addController(this);
  }

  get state(): NetworkState {
    // There Lit tells controllers nothing, and draws once.
    if (isServer) return stateOnServer(this.#request());
    return this.#state;
  }

  /** Resolves when the network is there or cannot be had. */
  async settled(): Promise<void> {
    if (this.#state.is === 'loading') await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** The same before the host's first update, which would ask for it. */
  ready(): Promise<void> {
    this.hostUpdate();
    return this.settled();
  }

  /** Asks again. What is shown stays until there is an answer. */
  readonly retry = (): void => {
    if (this.#asked) void this.#load((this.#asked = { ...this.#asked }));
  };

  hostConnected(): void {
    addEventListener('online', this);
  }

  hostDisconnected(): void {
    removeEventListener('online', this);
  }

  hostUpdate(): void {
    const { src, network } = this.#request();
    // Frameworks write null or undefined where they have nothing to say.
    const request = { src: src || (pageFeed.url ?? RELEASED), network: network ?? undefined };
    if (request.src === this.#asked?.src && request.network === this.#asked.network) return;
    this.#asked = request;
    if (isNetwork(request.network)) {
      this.#settle(request, { is: 'ready', network: completed(request.network), source: 'feed' });
    } else {
      this.#state = { is: 'loading' };
      void this.#load(request);
    }
  }

  /** Told only now, so that a listener finds the host as drawn, and may ask it for something else. */
  hostUpdated(): void {
    const news = this.#news;
    this.#news = undefined;
    if (news) this.#onSettled(news);
  }

  /** The train has left the tunnel, or the visitor has signed in. */
  handleEvent(): void {
    if ('error' in this.#state) this.retry();
  }

  async #load(request: NetworkRequest): Promise<void> {
    const { src, network: given } = request;
    const result = await (given === undefined ? loadNetwork(src) : readGiven(given, `<${this.#host.localName}>`));
    if (result.ok) return this.#settle(request, { is: 'ready', network: result.value, source: 'feed' });
    const { error } = result;
    const released = src === RELEASED && given === undefined ? result : await loadNetwork(RELEASED);
    this.#settle(
      request,
      released.ok ? { is: 'ready', network: released.value, source: 'snapshot', error } : { is: 'failed', error },
    );
  }

  #settle(request: NetworkRequest, state: NetworkState): void {
    if (request !== this.#asked) return;
    this.#state = state;
    this.#news = state;
    this.#host.requestUpdate();
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

const stateOnServer = ({ src, network: given }: NetworkRequest): NetworkState => {
  const network = isNetwork(given) ? completed(given) : src ? undefined : stock.network;
  return network ? { is: 'ready', network, source: 'feed' } : { is: 'loading' };
};

/** Whether that is a network already, rather than what one is read from. */
export const isNetwork = (value: unknown): value is Network =>
  typeof value === 'object' && value !== null && Array.isArray((value as Partial<Network>).centres);
