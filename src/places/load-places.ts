import { err, ok, type Result } from '../result.js';
import type { PlaceHit, SearchOptions, ShardError } from './gazetteer.js';

/** Why there is no gazetteer: the browser could not get it, or what it got is not one. */
export type PlacesError = { readonly kind: 'network'; readonly cause: unknown } | ShardError;

/** Towns for a query, best first. */
export type SearchPlaces = (query: string, options: SearchOptions) => readonly PlaceHit[];

let load: Promise<Result<SearchPlaces, PlacesError>> | undefined;

/**
 * The search in the gazetteer of the larger towns, got once per page, however many elements ask. A failure is
 * forgotten, so that the next call asks again.
 *
 * @returns Never rejects.
 */
export function loadPlaces(): Promise<Result<SearchPlaces, PlacesError>> {
  load ??= loadTowns().then((result) => {
    if (!result.ok) load = undefined;
    return result;
  });
  return load;
}

/** Modules rather than a file to fetch; what searches comes beside what is searched, when somebody begins to type. */
async function loadTowns(): Promise<Result<SearchPlaces, PlacesError>> {
  try {
    const [{ decodeShard, searchPlaces }, { default: towns }] = await Promise.all([
      import('./gazetteer.js'),
      import('./generated/towns.js'),
    ]);
    const decoded = decodeShard(towns);
    return decoded.ok ? ok((query, options) => searchPlaces(decoded.value, query, options)) : decoded;
  } catch (cause) {
    return err({ kind: 'network', cause });
  }
}
