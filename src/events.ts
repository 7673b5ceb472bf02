import { CdmErrorEvent, CdmEvent, type CdmError, type PositionFailure } from './error-event.js';
import type { FeedError } from './feed/feed-error.js';
import type { Centre, LatLon } from './model/network.js';
import type { Result } from './result.js';

export { CdmErrorEvent, type CdmError, type PositionFailure };

/** Why a search has no answer, as the visitor is told. */
export type SearchFault =
  | { readonly kind: 'empty' }
  /** Digits were typed, and no place has them. */
  | { readonly kind: 'no-postcode' }
  /** `text` is the beginning of what was searched for. */
  | { readonly kind: 'no-place'; readonly text: string }
  /** The gazetteer, or the code of the results, could not be loaded. */
  | { readonly kind: 'places'; readonly cause: unknown }
  | { readonly kind: 'position'; readonly reason: PositionFailure }
  /** The list of centres could not be loaded. */
  | { readonly kind: 'centres'; readonly error: FeedError }
  /** A later wish took this one's place: nothing of this one is shown. */
  | { readonly kind: 'overtaken' };

/** What a search came to: what is shown now, as `cdm-search` tells it, or why there is nothing. */
export type SearchOutcome = Result<CdmSearchEvent['detail'], SearchFault>;

/** A town as the visitor chose it. */
export interface ChosenPlace extends LatLon {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** The network is loaded and drawn. `count` is how many records the element may show, by its attributes. `source` is `snapshot` where the asked feed failed and the released copy stands in. */
export class CdmLoadEvent extends CdmEvent<{
  readonly count: number;
  readonly updated: string;
  readonly source: 'feed' | 'snapshot';
}> {
  constructor(detail: CdmLoadEvent['detail']) {
    super('cdm-load', detail);
  }
}

/** The visitor opened a centre, or chose it for a form. */
export class CdmSelectEvent extends CdmEvent<{ readonly centre: Centre }> {
  constructor(detail: CdmSelectEvent['detail']) {
    super('cdm-select', detail);
  }
}

/** The visitor's filter has been applied. */
export class CdmFilterEvent extends CdmEvent<{ readonly count: number; readonly total: number }> {
  constructor(detail: CdmFilterEvent['detail']) {
    super('cdm-filter', detail);
  }
}

/** An origin was chosen; `hits` are the centres now shown, nearest first. `place` is undefined for a position. */
export class CdmSearchEvent extends CdmEvent<{
  readonly place: ChosenPlace | undefined;
  readonly origin: LatLon;
  readonly hits: readonly { readonly centre: Centre; readonly distanceM: number }[];
}> {
  constructor(detail: CdmSearchEvent['detail']) {
    super('cdm-search', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'cdm-load': CdmLoadEvent;
    'cdm-select': CdmSelectEvent;
    'cdm-filter': CdmFilterEvent;
    'cdm-search': CdmSearchEvent;
    'cdm-error': CdmErrorEvent;
  }
}
