import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FeedError } from '../feed/feed-error.js';
import { loadNetwork, RELEASED, type LoadedNetwork, type RecordFault } from '../feed/load-network.js';
import type { Network } from '../model/network.js';

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
  /** Data that the host page has already: nothing is loaded then. */
  readonly network: Network | undefined;
}

interface Listener {
  settled(state: NetworkState): void;
  /** Records of the feed that were left out or mended. */
  faults(faults: readonly RecordFault[]): void;
}

/**
 * Keeps the network that its host asks for, and renders the host when it has arrived.
 * An answer that is no longer wanted is dropped.
 */
export class NetworkController implements ReactiveController {
  #host: ReactiveControllerHost;
  #request: () => NetworkRequest;
  #listener: Listener;
  #asked: NetworkRequest | undefined;
  #state: NetworkState = { is: 'loading' };

  constructor(host: ReactiveControllerHost, request: () => NetworkRequest, listener: Listener) {
    this.#host = host;
    this.#request = request;
    this.#listener = listener;
    host.addController(this);
  }

  get state(): NetworkState {
    return this.#state;
  }

  /** Asks again, if the last answer was a failure. */
  readonly retry = (): void => {
    this.#asked = undefined;
    this.#host.requestUpdate();
  };

  hostUpdate(): void {
    const request = this.#request();
    if (request.src === this.#asked?.src && request.network === this.#asked.network) return;
    this.#asked = request;
    if (request.network) {
      this.#settle(request, { is: 'ready', network: request.network, source: 'feed' });
    } else {
      this.#state = { is: 'loading' };
      void this.#load(request);
    }
  }

  async #load(request: NetworkRequest): Promise<void> {
    const result = await loadNetwork(request.src);
    if (result.ok) return this.#use(request, result.value, { source: 'feed' });
    const released = request.src === RELEASED ? result : await loadNetwork(RELEASED);
    if (released.ok) this.#use(request, released.value, { source: 'snapshot', error: result.error });
    else this.#settle(request, { is: 'failed', error: result.error });
  }

  #use(
    request: NetworkRequest,
    { network, faults }: LoadedNetwork,
    origin: { source: 'feed' } | { source: 'snapshot'; error: FeedError },
  ): void {
    if (request !== this.#asked) return;
    if (faults.length) this.#listener.faults(faults);
    this.#settle(request, { is: 'ready', network, ...origin });
  }

  #settle(request: NetworkRequest, state: NetworkState): void {
    if (request !== this.#asked) return;
    this.#state = state;
    this.#listener.settled(state);
    this.#host.requestUpdate();
  }
}
