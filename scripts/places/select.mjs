/** Which rows of GeoNames become places, and how each is labelled. Pure. */
/**
 * Fewest inhabitants of a place, by country: lower where the network has centres and the country is small.
 * France and its territories have a rule of their own, see `french.mjs`.
 */
export const THRESHOLDS = {
  BE: 5_000,
  CH: 5_000,
  LU: 500,
  AD: 500,
  MC: 500,
  MU: 500,
  TG: 500,
  IT: 10_000,
  ES: 10_000,
  PT: 10_000,
  CL: 10_000,
  DE: 30_000,
  NL: 50_000,
  AT: 30_000,
  GB: 150_000,
  IE: 50_000,
  CA: 150_000,
};

/**
 * Kinds of GeoNames that are no town of their own: sections of a town, farms, religious, abandoned, destroyed.
 * Source: GeoNames feature codes, class P.
 */
const NOT_A_TOWN = new Set(['PPLX', 'PPLF', 'PPLG', 'PPLH', 'PPLQ', 'PPLR', 'PPLS', 'PPLW', 'STLMT']);

/** Countries whose second-order divisions (provinces) tell homonyms apart better than the first-order ones. */
const BY_PROVINCE = new Set(['BE', 'IT', 'ES']);

export const isTown = ({ kind, name }) => !NOT_A_TOWN.has(kind) && !/\(Kreis \d/.test(name);

/**
 * The larger towns outside France.
 *
 * @param rows - As `readGeoNames` gives them.
 * @param regions - Local name of each division by code.
 */
export function selectTowns(rows, regions, thresholds = THRESHOLDS) {
  return rows
    .filter((row) => row.population >= (thresholds[row.country] ?? Infinity) && isTown(row))
    .map((row) => ({
      id: row.id,
      name: row.name,
      aliases: [],
      country: row.country,
      territory: null,
      region: regions.get(`${row.country}.${row.admin[BY_PROVINCE.has(row.country) ? 1 : 0]}`) ?? null,
      lat: row.lat,
      lon: row.lon,
      population: row.population,
    }));
}

/**
 * Keeps the largest of the places that bear one name in one region: most are one town, listed as a place and again as a
 * municipality, and nothing that is shown would tell the others apart.
 */
export function withoutTwins(places, fold) {
  const kept = new Map();
  for (const place of places) {
    const key = [place.country, place.territory, place.region, fold(place.name)].join('|');
    if (place.population > (kept.get(key)?.population ?? -1)) kept.set(key, place);
  }
  return [...kept.values()];
}
