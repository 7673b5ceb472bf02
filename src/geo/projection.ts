import type { LatLon } from '../model/network.js';
import { EARTH_RADIUS_M } from './distance.js';

/** A point of a drawing, in its own units: `x` grows to the right, `y` downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * A Lambert conformal conic projection of the sphere. One parallel is enough: with two, a cone has the same shape and
 * only another scale.
 */
export interface Projection extends LatLon {
  /** Where `lat`, `lon` lies: the point where the map is true. `lat` is not 0: on the equator there is no cone. */
  readonly x: number;
  readonly y: number;
  /** Scale along the parallel of `lat`. */
  readonly unitsPerKm: number;
}

/**
 * Where a position lies on a map. Angles are kept; 10° from the parallel lengths are 1.5 % too long.
 * Source: J. P. Snyder, Map Projections: A Working Manual, USGS 1395 (1987), equations 15-1 to 15-4, one parallel.
 *
 * @returns No finite point for the pole that the cone opens to.
 */
export function project({ lat, lon, x, y, unitsPerKm }: Projection, position: LatLon): Point {
  const n = Math.sin(radians(lat));
  const apex = ((EARTH_RADIUS_M / 1000) * unitsPerKm) / Math.tan(radians(lat));
  const radius = apex * (steepness(lat) / steepness(position.lat)) ** n;
  const angle = n * radians(eastOf(lon, position.lon));
  return { x: x + radius * Math.sin(angle), y: y + radius * Math.cos(angle) - apex };
}

/** Grows with latitude, from 0 at the south pole to infinity at the north pole. */
const steepness = (lat: number): number => Math.tan(radians(45 + lat / 2));

/** Degrees from a meridian to another, the short way round: -180 to 180. */
const eastOf = (lon: number, other: number): number => {
  const degrees = (other - lon) % 360;
  return degrees - 360 * Math.round(degrees / 360);
};

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
