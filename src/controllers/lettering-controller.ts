import type { ReactiveController, ReactiveControllerHost } from 'lit';
import releasedGlyphs from '../logo/generated/released-glyphs.js';
import { Lettering } from '../logo/lettering.js';

/** The letters of the released logos come with the code. */
const released = new Lettering(releasedGlyphs);

/** All that the font has, once somebody needed them. */
let all: Lettering | undefined;

/** Gives its host the letters that a text needs: at once if the released logos have them, else when they are loaded. */
export class LetteringController implements ReactiveController {
  #host: ReactiveControllerHost;
  #loading: Promise<void> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** @returns `undefined` while the letters are on their way: the host renders again when they are there. */
  for(text: string): Lettering | undefined {
    if (released.covers(text)) return released;
    if (all) return all;
    this.#loading ??= import('../logo/generated/all-glyphs.js')
      .then(({ default: glyphs }) => {
        all = new Lettering(glyphs);
      })
      // What has no outline is drawn by the host's font.
      .catch(() => {
        all ??= released;
      })
      .finally(() => this.#host.requestUpdate());
    return undefined;
  }

  hostConnected(): void {
    if (this.#loading) this.#host.requestUpdate();
  }
}
