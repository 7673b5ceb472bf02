/** The gazetteer of the page: what a visitor who begins to type needs, loaded then. */
import { loadAreas, SHARDS } from './generated/shards.js';
import { inTurns } from './in-turns.js';
import { PlaceLibrary } from './place-library.js';

export type { Place } from './place-index.js';
export type { PlaceHit, SearchOptions } from './search.js';

/** A library over the shards that are released with the code. */
export const createLibrary = (): PlaceLibrary => new PlaceLibrary({ shards: SHARDS, loadAreas, inTurns });
