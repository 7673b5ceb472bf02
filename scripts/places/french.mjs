/** France and its territories: the official list of communes, given positions from GeoNames. Pure. */
import { TERRITORIES } from './countries.mjs';
import { isTown } from './select.mjs';

/** Fewest inhabitants of a town that is part of a commune of another name, for it to be a place of its own. */
const LOCALITY_THRESHOLD = 5_000;

/** Fewest inhabitants for the name that a merged commune had before to stay searchable. */
const FORMER_NAME_THRESHOLD = 2_000;

/**
 * @param communes - As `readCommunes` gives them.
 * @param arrondissements - As `readArrondissements` gives them.
 * @param former - Names of merged communes, as `readFormerCommunes` gives them.
 * @param rows - As `readGeoNames` gives them.
 * @param departements - Name by code.
 * @param positions - By INSEE code, for communes that GeoNames' list lacks.
 * @param fold - The search key of a text.
 * @returns Every commune, those whose position is unknown with `lat: null`.
 */
export function selectCommunes({ communes, arrondissements, former, rows, departements, positions, fold }) {
  const index = indexRows(rows, fold);
  const places = communes.map((commune) => {
    const territory = TERRITORIES[commune.code.slice(0, 3)] ?? null;
    const candidates = index.get(commune.code) ?? index.get(nameKey(territory, commune.departement, fold(commune.nom)));
    const seat = seatOf(commune, candidates ?? [], fold);
    const aliases = [
      ...(seat && seat.population >= FORMER_NAME_THRESHOLD ? [seat.name] : []),
      ...(former.get(commune.code) ?? []),
    ];
    return toPlace(commune, { territory, seat, aliases, position: seat ?? positions[commune.code], departements });
  });
  const used = new Set(places.map(({ id }) => id));
  const population = new Map(communes.map((commune) => [commune.code, commune.population]));
  const localities = rows
    .filter((row) => !used.has(row.id) && isTown(row) && !/\d/.test(row.name) && isLocality(row, population))
    .map((row) => toLocality(row, departements));
  const parts = arrondissements.map((part) => toArrondissement(part, { index, places, departements, fold }));
  return withoutDoubles([...withoutPartsCodes(places, parts), ...parts], localities, fold);
}

/** GeoNames' rows by INSEE code, and by name within a département or territory: some codes are lacking or old. */
function indexRows(rows, fold) {
  const index = new Map();
  const add = (key, row) => {
    const known = index.get(key);
    if (known) known.push(row);
    else index.set(key, [row]);
  };
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

function toPlace(commune, { territory, seat, aliases, position, departements }) {
  return {
    id: seat?.id ?? null,
    name: commune.nom,
    aliases,
    country: 'FR',
    territory,
    region: territory ? null : (departements.get(commune.departement) ?? null),
    lat: position?.lat ?? null,
    lon: position?.lon ?? null,
    isApproximate: false,
    population: commune.population ?? 0,
    codes: commune.codesPostaux ?? [],
    arrondissement: commune.arrondissement ?? commune.departement,
    insee: commune.code,
  };
}

/** GeoNames has the parts of Lyon; those of Paris and Marseille are placed where the city is. */
function toArrondissement(part, { index, places, departements, fold }) {
  const city = places.find(({ insee }) => insee === part.commune);
  const number = /\d+/.exec(part.nom)?.[0] ?? '';
  const key = nameKey(null, part.departement, fold(`${city.name} ${number.padStart(2, '0')}`));
  const [row] = index.get(key) ?? [];
  const place = toPlace(part, { territory: null, seat: row, aliases: [], position: row ?? city, departements });
  return { ...place, isApproximate: !row };
}

/** A city has the postcodes that no arrondissement has, and the one that stands for all of it: 75000. */
function withoutPartsCodes(places, parts) {
  const ofParts = new Set(parts.flatMap(({ codes }) => codes));
  return places.map((place) => {
    const codes = place.codes.filter((code) => !ofParts.has(code));
    return codes.length === place.codes.length
      ? place
      : { ...place, codes: [`${place.insee.slice(0, 2)}000`, ...codes] };
  });
}

/** Towns that a merger has made part of a larger commune, and villages of island communes that bear another name. */
function isLocality(row, population) {
  if (NAMED_AFTER_ISLANDS.has(row.country)) return row.population >= ISLAND_VILLAGE_THRESHOLD;
  if (row.country !== 'FR') return false;
  // A part with more inhabitants than the whole is a mistake of GeoNames.
  return row.population >= LOCALITY_THRESHOLD && row.population < (population.get(inseeCode(row)) ?? Infinity);
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
    isApproximate: false,
    population: row.population,
    codes: [],
  };
}

/** A former commune that is a place of its own is not an alias as well. */
function withoutDoubles(communes, localities, fold) {
  const key = ({ territory, region }, name) => [territory, region, fold(name)].join('|');
  const own = new Set(localities.map((place) => key(place, place.name)));
  return [
    ...communes.map((place) => ({ ...place, aliases: place.aliases.filter((name) => !own.has(key(place, name))) })),
    ...localities,
  ];
}

/** Where the communes have the names of islands and people live in Marigot, Gustavia, Mata-Utu, Vaitape. */
const NAMED_AFTER_ISLANDS = new Set(['BL', 'MF', 'PF', 'WF']);
const ISLAND_VILLAGE_THRESHOLD = 1_000;
