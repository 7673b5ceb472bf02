/** From the packages to the places: the steps in their order. */
import { readFileSync } from 'node:fs';
import { loadSource } from '../load-source.mjs';
import { COUNTRIES } from './countries.mjs';
import { selectCommunes } from './french.mjs';
import { agreedOn, outliersOf } from './gate.mjs';
import { withNames } from './names.mjs';
import { placedByNeighbours } from './neighbours.mjs';
import { usablePostal, withPostal } from './postal.mjs';
import { missingMunicipalities, selectTowns, withoutTwins } from './select.mjs';
import {
  readArrondissements,
  readCommunes,
  readDepartements,
  readFormerCommunes,
  readGeoNames,
  readGermanPostcodes,
  readMunicipalities,
  readNewerGeoNames,
  readPostal,
  readRegions,
} from './sources.mjs';

const json = (name) => JSON.parse(readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8'));

/**
 * @param options.postal - Path of GeoNames' postal dump; without it no postcodes but the French.
 * @returns `places`; `dropped`, what the gate kept out; `missing`, the communes for which nothing gives a position.
 */
export async function gatherPlaces({ postal } = {}) {
  // The fold that the elements search with: the build and the browser cannot disagree on what is the same name.
  const { fold } = await loadSource('src/places/fold.ts');
  const table = json('place-names.json');
  const newer = readNewerGeoNames();
  const agreed = agreedOn(readGeoNames(), newer);
  const rows = agreed.kept;
  const communes = selectCommunes({
    communes: readCommunes(),
    arrondissements: readArrondissements(),
    former: readFormerCommunes(),
    rows,
    departements: readDepartements(),
    positions: table.positions,
    fold,
  });
  const gated = gate(communes);
  const regions = new Map([...readRegions(), ...Object.entries(table.regions)]);
  const towns = selectTowns({ rows, newer, regions, fold });
  const municipalities = missingMunicipalities(readMunicipalities(), towns, fold);
  const named = withNames([...gated.kept, ...towns, ...municipalities], table, json('exonyms.json').names, fold);
  const layer = postal && usablePostal(readPostal(postal), { german: readGermanPostcodes(), countries: COUNTRIES });
  const placed = placedByNeighbours(layer ? withPostal(named, layer.kept, fold) : named);
  return {
    places: withoutTwins(placed.places, fold).map((place) => ({ ...place, codes: [...new Set(place.codes)].sort() })),
    missing: placed.missing,
    dropped: [...agreed.dropped, ...gated.dropped, ...(layer?.dropped ?? [])],
  };
}

/** A commune whose position cannot be right is placed by its neighbours. Islands have no neighbours to ask. */
function gate(places) {
  const isAsked = ({ lat, territory }) => lat !== null && !territory;
  const { kept, dropped } = outliersOf(places.filter(isAsked), [
    ({ codes }) => codes[0],
    ({ codes }) => codes[0]?.slice(0, 4),
    ({ arrondissement }) => arrondissement,
  ]);
  const again = dropped.filter(({ insee }) => insee).map((place) => ({ ...place, lat: null, lon: null }));
  return { kept: [...kept, ...places.filter((place) => !isAsked(place)), ...again], dropped };
}
