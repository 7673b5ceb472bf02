/** From the packages to the places of the shard: the steps in their order. */
import { loadSource } from '../load-source.mjs';
import { selectCommunes } from './french.mjs';
import { withNames } from './names.mjs';
import { selectTowns, withoutTwins } from './select.mjs';
import { readCommunes, readDepartements, readGeoNames, readRegions } from './sources.mjs';

/**
 * @param table - `data/place-names.json`: what the packages lack or say in English.
 * @returns `places`, and `missing`: the communes for which nothing gives a position.
 */
export async function buildTowns(table) {
  // The fold that the elements search with: the build and the browser cannot disagree on what is the same name.
  const { fold } = await loadSource('src/places/fold.ts');
  const rows = readGeoNames();
  const regions = new Map([...readRegions(), ...Object.entries(table.regions)]);
  const french = selectCommunes({
    communes: readCommunes(),
    rows,
    departements: readDepartements(),
    positions: table.positions,
    fold,
  });
  const named = withNames([...french.places, ...selectTowns(rows, regions)], table, fold);
  return { places: withoutTwins(named, fold), missing: french.missing };
}
