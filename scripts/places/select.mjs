/** Which rows of GeoNames become places outside France, and how each is labelled. Pure. */
import { BY_PROVINCE, THRESHOLDS } from './countries.mjs';
import { distanceKm } from './distance.mjs';
import { gridOf } from './grid.mjs';

/**
 * Kinds of GeoNames that are no town of their own: sections of a town, farms, religious, abandoned, destroyed.
 * Source: GeoNames feature codes, class P.
 */
const NOT_A_TOWN = new Set(['PPLX', 'PPLF', 'PPLH', 'PPLQ', 'PPLR', 'PPLS', 'PPLW', 'STLMT']);

export const isTown = ({ kind, name }) => !NOT_A_TOWN.has(kind) && !/\(Kreis \d/.test(name);

/** Places of one name nearer to each other than this are one place that two lists know. */
const SAME_PLACE_KM = 8;

/** cities1000 has no populations. */
const POPULATION_OF_NEWER = 1_000;

/**
 * The places outside France.
 *
 * @param rows - As `readGeoNames` gives them.
 * @param newer - As `readNewerGeoNames` gives them: what the older list lacks is taken from it.
 * @param regions - Local name of each division by code.
 * @param fold - The search key of a text.
 */
export function selectTowns({ rows, newer, regions, fold, thresholds = THRESHOLDS }) {
  const regionOf = ({ country, admin }) => regions.get(`${country}.${admin[BY_PROVINCE.has(country) ? 1 : 0]}`) ?? null;
  const toPlace = (row) => ({
    id: row.id ?? null,
    name: withoutNote(row),
    aliases: [],
    country: row.country,
    territory: null,
    region: regionOf(row),
    lat: row.lat,
    lon: row.lon,
    isApproximate: false,
    population: row.population ?? POPULATION_OF_NEWER,
    codes: [],
    municipality: row.admin[2] || null,
  });
  const known = rows.filter((row) => row.country in thresholds);
  const nearKnown = gridOf(known);
  const isNew = (row) => {
    const key = fold(row.name);
    return !nearKnown(row, SAME_PLACE_KM).some(
      (other) => fold(other.name) === key || other.alternates.some((name) => fold(name) === key),
    );
  };
  const added = newer.filter((row) => (thresholds[row.country] ?? Infinity) <= POPULATION_OF_NEWER && isNew(row));
  return [...known.filter((row) => row.population >= thresholds[row.country] && isTown(row)), ...added].map(toPlace);
}

/**
 * The municipalities whose names are not among the places, placed at the middle of their province.
 *
 * @param municipalities - As `readMunicipalities` gives them.
 */
export function missingMunicipalities(municipalities, places, fold) {
  const byCode = new Map();
  const byProvince = new Map();
  const names = new Set();
  for (const place of places) {
    for (const half of halves(place.name)) names.add(`${place.country}|${place.region}|${fold(half)}`);
    if (!place.municipality) continue;
    byCode.set(`${place.country}|${place.municipality}`, place);
    const province = `${place.country}|${place.municipality.slice(0, -3)}`;
    byProvince.set(province, [...(byProvince.get(province) ?? []), place]);
  }
  return municipalities.flatMap(({ country, code, name }) => {
    const neighbours = byProvince.get(`${country}|${code.slice(0, -3)}`);
    if (byCode.has(`${country}|${code}`) || !neighbours) return [];
    const region = mostCommon(neighbours.map((place) => place.region));
    if (halves(name).some((half) => names.has(`${country}|${region}|${fold(half)}`))) return [];
    return {
      id: null,
      name,
      aliases: [],
      country,
      territory: null,
      region,
      ...middle(neighbours.filter((place) => place.region === region)),
      isApproximate: true,
      population: 0,
      codes: [],
      municipality: code,
    };
  });
}

/** "Agurain/Salvatierra" is known by either name. */
const halves = (name) => [name, ...name.split(/[/-]/)];

function mostCommon(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}

export const middle = (places) => ({
  lat: places.reduce((sum, { lat }) => sum + lat, 0) / places.length,
  lon: places.reduce((sum, { lon }) => sum + lon, 0) / places.length,
});

/** Swiss places come as "Rüti (GL)" and "Kloten / Freienberg (Chanzler-Freienberg)": the label says the rest. */
const withoutNote = ({ name, country }) =>
  country === 'CH'
    ? name
        .replace(/ *\([^)]*\)/g, '')
        .replace(/ \/ .*/, '')
        .trim()
    : name.replaceAll('|', '').trim();

/**
 * Of the places that bear one name in one region, those that are one place listed twice become one; those that are
 * apart are told apart by the next larger town.
 */
export function withoutTwins(places, fold) {
  const groups = new Map();
  for (const place of places) {
    const key = [place.country, place.territory, place.region, fold(place.name)].join('|');
    const group = groups.get(key);
    if (group) group.push(place);
    else groups.set(key, [place]);
  }
  const towns = places.filter(({ population, isApproximate }) => population >= LANDMARK_POPULATION && !isApproximate);
  const nearTowns = gridOf(towns);
  return [...groups.values()].flatMap((group) => {
    if (group.length === 1) return group;
    const kept = [];
    for (const place of group.toSorted((a, b) => b.population - a.population)) {
      const twin = kept.findIndex((other) => isOne(place, other));
      if (twin < 0) kept.push(place);
      else kept[twin] = { ...kept[twin], codes: [...new Set([...kept[twin].codes, ...place.codes])] };
    }
    const taken = new Set();
    return kept.flatMap((place, i) => {
      const region = i === 0 ? place.region : besides(place, nearTowns(place, 60), fold);
      if (region === undefined || taken.has(region)) return [];
      taken.add(region);
      return { ...place, region };
    });
  });
}

const isOne = (a, b) => (a.isApproximate || b.isApproximate ? a.country !== 'FR' : distanceKm(a, b) < SAME_PLACE_KM);

const LANDMARK_POPULATION = 5_000;

/** "Bayern, Cham": a landmark needs no language. Undefined where there is none. */
function besides(place, towns, fold) {
  const others = towns.filter(({ name }) => fold(name) !== fold(place.name));
  const [nearest] = others.toSorted((a, b) => distanceKm(place, a) - distanceKm(place, b));
  return nearest && [place.region, nearest.name].filter(Boolean).join(', ');
}
