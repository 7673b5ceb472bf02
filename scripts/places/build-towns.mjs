/** From the packages to the places of the shard: the steps in their order. */
import { selectCommunes } from './french.mjs';
import { loadFold } from './load-fold.mjs';
import { withNames } from './names.mjs';
import { selectTowns, withoutTwins } from './select.mjs';
import { readCommunes, readDepartements, readGeoNames, readRegions } from './sources.mjs';

/**
 * @param table - `data/place-names.json`: what the packages lack or say in English.
 * @returns `places`, and `missing`: the communes for which nothing gives a position.
 */
export async function buildTowns(table) {
  const fold = await loadFold();
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
