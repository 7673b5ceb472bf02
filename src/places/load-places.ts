import { err, type Result } from '../result.js';
import type { PlaceLibrary, PlacesError } from './place-library.js';

export type { PlacesError } from './place-library.js';

let library: Promise<PlaceLibrary> | undefined;

/**
 * The gazetteer with its largest towns, got once per page, however many elements ask. A failure is forgotten, so that the
 * next call asks again.
 *
 * @returns Never rejects.
 */
export async function loadPlaces(): Promise<Result<PlaceLibrary, PlacesError>> {
  // A module rather than a file to fetch: it passes through whatever loads the code.
  library ??= import('./gazetteer.js').then(({ createLibrary }) => createLibrary());
  try {
    return await (await library).open();
  } catch (cause) {
    library = undefined;
    return err({ kind: 'network', cause });
  }
}
