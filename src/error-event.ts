import type { FeedError } from './feed/feed-error.js';

/** What went wrong, as `cdm-error` tells it. */
export type CdmError =
  | FeedError
  /** No record of the network has the id that `centre` names. */
  | { readonly kind: 'unknown-centre'; readonly id: string }
  /** The gazetteer could not be loaded. */
  | { readonly kind: 'places'; readonly cause: unknown }
  /** The browser gave no position. */
  | { readonly kind: 'position'; readonly reason: PositionFailure }
  /** A fault of ours: the last good content stays. */
  | { readonly kind: 'internal'; readonly cause: unknown };

/** `insecure`: the page came without https. `blocked`: its policy forbids asking, as in a frame without leave. */
export type PositionFailure = 'denied' | 'unavailable' | 'timeout' | 'insecure' | 'blocked';

export abstract class CdmEvent<Detail> extends CustomEvent<Detail> {
  constructor(type: string, detail: Detail) {
    super(type, { detail, bubbles: true, composed: true });
  }
}

/** Something failed and the element says so; `detail.kind` says what. */
export class CdmErrorEvent extends CdmEvent<CdmError> {
  constructor(detail: CdmError) {
    super('cdm-error', detail);
  }
}
