import type { ReactiveController, ReactiveControllerHost } from 'lit';
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
    return this.#state?.is === 'drawn' ? this.#state.drawing : undefined;
  }

  hostUpdate(): void {
    const wish = this.#wishes.request();
    const request = wish && { concept: '', area: '', status: '', ...wish };
    if (isSame(request, this.#asked)) return;
    this.#asked = request;
    this.#state = request && knownDrawing(request);
    if (request && !this.#state) void this.#load(request);
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
