import { nearest } from '../../geo/distance.js';
import { territoryAt } from '../../geo/territories.js';
import type { Centre, LatLon } from '../../model/network.js';

/** From here on a visit is no longer an errand: the visitor is told, and offered what works from anywhere. */
const FAR_M = 100_000;

export interface RankedCentres {
  /** Nearest first. */
  readonly hits: readonly { readonly centre: Centre; readonly distanceM: number }[];
  /** Even the nearest is far, or there is none. */
  readonly isFar: boolean;
  /** Centres of the visitor's overseas territory whose position is not known: the answer, though it has no distance. */
  readonly sameTerritory: readonly Centre[];
  /** Services that need no visit, those that can be reached first, where even the nearest centre is far. */
  readonly online: readonly Centre[];
}

/** The centres nearest to a position, of a town or of the visitor, and what a list of distances alone would hide. */
export function rankCentres(centres: readonly Centre[], position: LatLon, count: number): RankedCentres {
  const places = centres.filter(({ kind }) => kind !== 'online');
  const hits = nearest(places, position, count).map(({ item, distanceM }) => ({ centre: item, distanceM }));
  const territory = territoryAt(position);
  const sameTerritory = territory
    ? places.filter((centre) => centre.position === null && centre.territory === territory)
    : [];
  const isFar = (hits[0]?.distanceM ?? Infinity) > FAR_M && !sameTerritory.length;
  const online = isFar ? centres.filter(({ kind }) => kind === 'online') : [];
  const isReachable = ({ website, phone, email }: Centre): boolean => (website ?? phone ?? email) !== null;
  return {
    hits,
    isFar,
    sameTerritory,
    online: [...online.filter(isReachable), ...online.filter((centre) => !isReachable(centre))],
  };
}
