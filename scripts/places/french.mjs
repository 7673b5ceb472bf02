/** France and its territories: the official list of communes, given positions from GeoNames. Pure. */
import { isTown } from './select.mjs';

/** Fewest inhabitants of a commune of mainland France or Corsica. Overseas every commune counts. */
export const FRENCH_THRESHOLD = 5_000;

/** Fewest inhabitants for the name that a merged commune had before to stay searchable. */
const FORMER_NAME_THRESHOLD = 2_000;

/** ISO 3166-1 code of the territories that have one, by the first three digits of the INSEE code. */
const TERRITORIES = {
  971: 'GP',
  972: 'MQ',
  973: 'GF',
  974: 'RE',
  975: 'PM',
  976: 'YT',
  977: 'BL',
  978: 'MF',
  986: 'WF',
  987: 'PF',
  988: 'NC',
};

/**
 * @param communes - As `readCommunes` gives them.
 * @param rows - As `readGeoNames` gives them.
 * @param departements - Name by code.
 * @param positions - By INSEE code, for communes that GeoNames' list lacks.
 * @param fold - The search key of a text.
 * @returns `places`, and the names in `missing` of communes for which no position is known.
 */
export function selectCommunes({ communes, rows, departements, positions, fold, threshold = FRENCH_THRESHOLD }) {
  const index = indexRows(rows, fold);
  const places = [];
  const missing = [];
  for (const commune of communes) {
    const territory = TERRITORIES[commune.code.slice(0, 3)] ?? null;
    if (!territory && commune.population < threshold) continue;
    const candidates = index.get(commune.code) ?? index.get(nameKey(territory, commune.departement, fold(commune.nom)));
    const seat = seatOf(commune, candidates ?? [], fold);
    const position = seat ?? positions[commune.code];
    if (!position) missing.push(`${commune.code} ${commune.nom}`);
    else places.push(toPlace(commune, territory, seat, position, departements));
  }
  const used = new Set(places.map(({ id }) => id));
  const population = new Map(communes.map((commune) => [commune.code, commune.population]));
  const others = rows.filter((row) => !used.has(row.id) && isTown(row) && !/\d/.test(row.name));
  const localities = others
    .filter((row) => isLocality(row, population, threshold))
    .map((row) => toLocality(row, departements));
  return { places: [...places, ...localities], missing };
}

/** GeoNames' rows by INSEE code, and by name within a département or territory: some codes are lacking or old. */
function indexRows(rows, fold) {
  const index = new Map();
  const add = (key, row) => index.set(key, [...(index.get(key) ?? []), row]);
  for (const row of rows) {
    const territory = row.country === 'FR' ? null : row.country;
    if (territory && !Object.values(TERRITORIES).includes(territory)) continue;
    const code = inseeCode(row);
    if (code) add(code, row);
    add(nameKey(territory, row.admin[1], fold(row.name)), row);
  }
  return index;
}

/** GeoNames keeps it in the column of the smallest division that a territory has. */
const inseeCode = ({ admin }) => admin.find((part) => /^(\d{5}|2[AB]\d{3})$/.test(part));

const nameKey = (territory, departement, key) => `${territory ?? departement}|${key}`;

/** The row that bears the commune's name, else the largest of the places that the commune was made of. */
function seatOf(commune, candidates, fold) {
  const key = fold(commune.nom);
  const named = candidates.filter((row) => fold(row.name) === key);
  const pool = named.length ? named : candidates.filter(isTown);
  return pool.toSorted((a, b) => b.population - a.population)[0];
}

function toPlace(commune, territory, seat, { lat, lon }, departements) {
  return {
    id: seat?.id ?? null,
    name: commune.nom,
    aliases: seat && seat.population >= FORMER_NAME_THRESHOLD ? [seat.name] : [],
    country: 'FR',
    territory,
    region: territory ? null : (departements.get(commune.departement) ?? null),
    lat,
    lon,
    population: commune.population,
  };
}

/** Towns that a merger has made part of a larger commune, and villages of island communes that bear another name. */
function isLocality(row, population, threshold) {
  if (row.country !== 'FR') return NAMED_AFTER_ISLANDS.has(row.country) && row.population >= ISLAND_VILLAGE_THRESHOLD;
  // A part with more inhabitants than the whole is a mistake of GeoNames.
  return row.population >= threshold && row.population < (population.get(inseeCode(row)) ?? Infinity);
}

function toLocality(row, departements) {
  const territory = row.country === 'FR' ? null : row.country;
  return {
    id: row.id,
    name: row.name,
    aliases: [],
    country: 'FR',
    territory,
    region: territory ? null : (departements.get(row.admin[1]) ?? null),
    lat: row.lat,
    lon: row.lon,
    population: row.population,
  };
}

/** Where the communes have the names of islands and people live in Marigot, Gustavia, Mata-Utu, Vaitape. */
const NAMED_AFTER_ISLANDS = new Set(['BL', 'MF', 'PF', 'WF']);
const ISLAND_VILLAGE_THRESHOLD = 1_000;
