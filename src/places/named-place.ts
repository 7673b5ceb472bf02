import type { Place } from './place-index.js';
import type { PlaceHit } from './search.js';

/** A place as the visitor is told of it. */
export interface NamedPlace extends Place {
  /** Town in the middle of the area that a postcode is in, where no more is known; then `name` is the postcode. */
  readonly area: string | null;
}

/** What was found, by the name that the visitor knows it by: their postcode is no town in the middle of its area. */
export function namedPlace({ place, postcode, match }: PlaceHit): NamedPlace {
  if (place.precision !== 'area' || postcode === null) return { ...place, area: null };
  return { ...place, name: match === 'exact' ? postcode : `${postcode}…`, area: place.name };
}
