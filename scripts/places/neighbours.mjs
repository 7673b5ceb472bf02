/** Positions for the French communes that no source gives one. Pure. */
import { middle } from './select.mjs';

/**
 * Places them at the middle of the communes that share their postcode, else of those of their arrondissement, else of
 * their département; and says so. Half of them are within 6 km of where they are (measured on the postal layer).
 *
 * @returns `places`, and in `missing` the names of those without any neighbour.
 */
export function placedByNeighbours(places) {
  const groups = new Map();
  const keysOf = ({ codes, arrondissement, territory, region }) => [
    ...codes.map((code) => `code ${code}`),
    ...(arrondissement ? [`arrondissement ${arrondissement}`] : []),
    `department ${territory ?? region}`,
  ];
  for (const place of places) {
    if (place.lat === null || place.isApproximate) continue;
    for (const key of keysOf(place)) {
      const group = groups.get(key);
      if (group) group.push(place);
      else groups.set(key, [place]);
    }
  }
  const missing = [];
  const placed = places.flatMap((place) => {
    if (place.lat !== null) return place;
    const key = keysOf(place).find((name) => groups.has(name));
    if (key) return { ...place, ...middle(groups.get(key)), isApproximate: true };
    missing.push(`${place.insee} ${place.name}`);
    return [];
  });
  return { places: placed, missing };
}
