import { err, type Result } from '../result.js';
import { decodeShard, type Gazetteer, type ShardError } from './gazetteer.js';

/** Why there is no gazetteer: the browser could not get it, or what it got is not one. */
export type PlacesError = { readonly kind: 'network'; readonly cause: unknown } | ShardError;

let load: Promise<Result<Gazetteer, PlacesError>> | undefined;

/**
 * The gazetteer of the larger towns, got once per page, however many elements ask. A failure is forgotten, so that the
 * next call asks again.
 *
 * @returns Never rejects.
 */
export function loadPlaces(): Promise<Result<Gazetteer, PlacesError>> {
  load ??= loadTowns().then((result) => {
    if (!result.ok) load = undefined;
    return result;
  });
  return load;
}

/** A module rather than a file to fetch: a chunk of its own for every bundler, allowed wherever the script is. */
async function loadTowns(): Promise<Result<Gazetteer, PlacesError>> {
  try {
    return decodeShard((await import('./generated/towns.js')).default);
  } catch (cause) {
    return err({ kind: 'network', cause });
  }
}
