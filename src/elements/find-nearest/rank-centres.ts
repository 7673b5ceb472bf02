import { nearest } from '../../geo/distance.js';
import type { Centre, LatLon } from '../../model/network.js';

/** From here on a visit is no longer an errand: the visitor is told, and offered what works from anywhere. */
const FAR_M = 100_000;

export interface Origin {
  readonly position: LatLon;
  /** The town that the visitor named; undefined for their own position. */
  readonly place: { readonly name: string; readonly country: string; readonly territory: string | null } | undefined;
}

export interface RankedCentres {
  /** Nearest first. */
  readonly hits: readonly { readonly centre: Centre; readonly distanceM: number }[];
  /** Even the nearest is far, or there is none. */
  readonly isFar: boolean;
  /** Centres of the visitor's overseas territory whose position is not known: nearer than any hit, unranked. */
  readonly sameTerritory: readonly Centre[];
  readonly online: readonly Centre[];
}

/** The centres nearest to an origin, and what a list of distances alone would hide. */
export function rankCentres(centres: readonly Centre[], { position, place }: Origin, count: number): RankedCentres {
  const places = centres.filter(({ kind }) => kind !== 'online');
  const hits = nearest(places, position, count).map(({ item, distanceM }) => ({ centre: item, distanceM }));
  return {
    hits,
    isFar: (hits[0]?.distanceM ?? Infinity) > FAR_M,
    sameTerritory: place?.territory
      ? places.filter((centre) => centre.position === null && centre.territory === place.territory)
      : [],
    online: centres.filter(({ kind }) => kind === 'online'),
  };
}
