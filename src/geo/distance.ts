import type { LatLon } from '../model/network.js';

/** Mean Earth radius R₁, metres. Source: Moritz, Geodetic Reference System 1980, J. Geodesy 74 (2000). */
export const EARTH_RADIUS_M = 6_371_008.8;

/**
 * Great-circle distance by the haversine formula, on a sphere.
 * Within 0.6 % of the WGS 84 geodesic; stable for near and for antipodal points.
 *
 * @returns Metres, in [0, πR].
 */
export function distanceM(a: LatLon, b: LatLon): number {
  const haversine =
    sin2(radians(b.lat - a.lat) / 2) +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * sin2(radians(b.lon - a.lon) / 2);
  // Rounding takes the sum a hair above 1 for antipodal points.
  return 2 * EARTH_RADIUS_M * Math.asin(Math.sqrt(Math.min(1, haversine)));
}

/** Something with a position, and how far it is. */
export interface Nearest<T> {
  readonly item: T;
  readonly distanceM: number;
}

/**
 * The items nearest to a position, nearest first. Those without a position are left out: never ranked, never at 0, 0.
 * Every item is measured: for the thousands at most that a network has, an index would cost more than it saves.
 *
 * @param count - How many at most; below 1 gives none.
 * @returns Items at the same distance keep the order in which they came.
 */
export function nearest<T extends { readonly position: LatLon | null }>(
  items: readonly T[],
  origin: LatLon,
  count: number,
): Nearest<T>[] {
  const best: Nearest<T>[] = [];
  if (!(count >= 1)) return best;
  for (const item of items) {
    if (!item.position) continue;
    const near = { item, distanceM: distanceM(origin, item.position) };
    let rank = best.length;
    // Only the best are kept in order: to sort thousands for a handful takes longer than to measure them.
    while (rank > 0 && best[rank - 1]!.distanceM > near.distanceM) rank--;
    if (rank < count) best.splice(rank, 0, near);
    if (best.length > count) best.pop();
  }
  return best;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const sin2 = (x: number): number => Math.sin(x) ** 2;
