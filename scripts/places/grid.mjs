import { distanceKm } from './distance.mjs';

/**
 * Looks up what is near a position.
 *
 * @param places - With `lat`, `lon` and `country`.
 * @returns The places of the same country within so many kilometres of one.
 */
export function gridOf(places) {
  const cells = new Map();
  for (const place of places) {
    const key = keyOf(place.country, Math.floor(place.lat / CELL), Math.floor(place.lon / CELL));
    const cell = cells.get(key);
    if (cell) cell.push(place);
    else cells.set(key, [place]);
  }
  return (centre, km) => {
    const found = [];
    const [row, column] = [Math.floor(centre.lat / CELL), Math.floor(centre.lon / CELL)];
    const reach = Math.ceil(km / (CELL * KM_PER_CELL_DEGREE));
    for (let y = row - reach; y <= row + reach; y++) {
      for (let x = column - reach; x <= column + reach; x++) {
        for (const place of cells.get(keyOf(centre.country, y, x)) ?? []) {
          if (distanceKm(centre, place) <= km) found.push(place);
        }
      }
    }
    return found;
  };
}

const CELL = 0.25;
/** A degree of longitude at 55° north, the least that a cell may span here. */
const KM_PER_CELL_DEGREE = 63;
const keyOf = (country, y, x) => `${country}|${y}|${x}`;
