import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Drawing } from '../logo/drawing.js';
import { knownDrawing, loadDrawing, type DrawingRequest, type DrawingState } from './drawings.js';

export type LogoRequest = Pick<DrawingRequest, 'centre' | 'src' | 'network' | 'reader'>;

interface Wishes {
  /** `undefined`: no logo is wanted yet. */
  request(): LogoRequest | undefined;
  /** The released drawing's file, where it was asked for already. */
  ahead(): Promise<Response> | undefined;
}

/** Keeps the logo of the centre that its host shows, and renders the host when it has arrived. */
export class DrawingController implements ReactiveController {
  #host: ReactiveControllerHost;
  #wishes: Wishes;
  #asked: DrawingRequest | undefined;
  #state: DrawingState | undefined;

  constructor(host: ReactiveControllerHost, wishes: Wishes) {
    this.#host = host;
    this.#wishes = wishes;
    host.addController(this);
  }

  /** `undefined` while it is loading, and where there is none. */
  get drawing(): Drawing | undefined {
    const request = isServer && this.#request;
    const state = request ? knownDrawing(request) : this.#state;
    return state?.is === 'drawn' ? state.drawing : undefined;
  }

  /** Resolves when a drawing is there at once for the host's first update, or cannot be had. */
  async ready(): Promise<void> {
    const request = this.#request;
    if (request) await loadDrawing(request, this.#wishes.ahead());
  }

  hostUpdate(): void {
    const request = this.#request;
    if (isSame(request, this.#asked)) return;
    this.#asked = request;
    this.#state = request && knownDrawing(request);
    if (request && !this.#state) void this.#load(request);
  }

  get #request(): DrawingRequest | undefined {
    const wish = this.#wishes.request();
    return wish && { concept: '', area: '', status: '', ...wish };
  }

  async #load(request: DrawingRequest): Promise<void> {
    const state = await loadDrawing(request, this.#wishes.ahead());
    if (request !== this.#asked) return;
    this.#state = state;
    this.#host.requestUpdate();
  }
}

const isSame = (a: DrawingRequest | undefined, b: DrawingRequest | undefined): boolean =>
  a?.centre === b?.centre && a?.src === b?.src && a?.network === b?.network && a?.reader === b?.reader;
