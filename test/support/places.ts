import { encodeShard, type EncodedPlace } from '../../scripts/places/encode.mjs';
import type { Place, PlaceIndex } from '../../src/places/place-index.js';
import type { Gazetteer } from '../../src/places/search.js';
import { decodeShard, type ShardError } from '../../src/places/shard.js';
import type { Result } from '../../src/result.js';

/** Runs a generator to its end. */
export function finish<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Reads a shard at once. */
export const decode = (text: string): Result<readonly PlaceIndex[], ShardError> => finish(decodeShard(text));

/** Every place of an index. */
export const placesIn = (indexes: readonly PlaceIndex[]): Place[] =>
  indexes.flatMap(({ size, place }) => Array.from({ length: size }, (_, owner) => place(owner)));

/** A place to be encoded; what is not said is of no account. */
export const town = (name: string, more: Partial<EncodedPlace> = {}): EncodedPlace => ({
  name,
  aliases: [],
  country: 'FR',
  territory: null,
  region: null,
  lat: 0,
  lon: 0,
  isApproximate: false,
  population: 10_000,
  codes: [],
  ...more,
});

/** A gazetteer of these places, through the format that the build writes. */
export function gazetteerOf(places: readonly EncodedPlace[]): Gazetteer {
  const read = decode(encodeShard(places));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return { indexes: read.value, areas: [] };
}
