/** What the rest of the library knows of the places: a shard read, a query answered. */
export type { Gazetteer, Place } from './place-index.js';
export { searchPlaces, type PlaceHit, type SearchOptions } from './search.js';
export { decodeShard, type ShardError } from './shard.js';
