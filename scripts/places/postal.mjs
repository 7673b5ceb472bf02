/** The postal layer: GeoNames' postal dump gives places their postcodes, and places and positions that are lacking. Pure. */
import { THRESHOLDS } from './countries.mjs';
import { outliersOf } from './gate.mjs';
import { gridOf } from './grid.mjs';
import { middle } from './select.mjs';

/** A row and a place of one name this near to each other are the same. */
const SAME_PLACE_KM = 15;
/** How far a new place may be from one whose region it takes. */
const REGION_KM = 150;

/**
 * @param rows - As `readPostal` gives them.
 * @param options.german - German postcodes that belong to places.
 * @param options.countries - Which countries the gazetteer has.
 * @returns The rows that name a place: no firms, streets of Portugal as their parish, no position that cannot be right.
 */
export function usablePostal(rows, { german, countries }) {
  const named = rows.flatMap((row) => {
    if (!countries.has(row.country) || WITHOUT_LICENCE.has(row.country)) return [];
    const code = postcodeOf(row, german);
    if (!code) return [];
    return { ...row, code, name: nameOf(row) };
  });
  return outliersOf(named, [
    ({ country, code }) => `${country}|${code}`,
    ({ country, code }) => `${country}|${code.slice(0, -1)}`,
    ({ country, admin }) => (admin[1] || admin[2] ? [country, ...admin].join('|') : undefined),
  ]);
}

/** Canada Post claims rights in its codes. */
const WITHOUT_LICENCE = new Set(['CA']);

function postcodeOf({ country, code }, german) {
  if (/cedex/i.test(code) || (country === 'DE' && !german.has(code))) return undefined;
  const digits = code.replace(/^[A-Z]+-?/, '');
  // Portugal by its first four digits: the other three are streets. The Netherlands likewise.
  const [main] = country === 'PT' || country === 'NL' ? [digits.slice(0, 4)] : [digits.replace(/\D/g, '')];
  return /^\d{3,7}$/.test(main) ? main : undefined;
}

/** In Spain and Portugal the smallest division names the place; elsewhere the row does. */
const nameOf = ({ country, name, adminNames }) =>
  ((country === 'ES' || country === 'PT') && (adminNames[2] || adminNames[1])) || withoutOffice(country, name);

/** "Lausanne 12" is a post office. */
const withoutOffice = (country, name) => (country === 'CH' ? name.replace(/ \d+$/, '') : name);

/**
 * Adds what the postal rows know to the places.
 *
 * @param places - With `codes`; those without a position have `lat: null`.
 */
export function withPostal(places, rows, fold) {
  const gathered = gather(rows, fold);
  const french = placeFrench(places, gathered, fold);
  return addOthers(
    french,
    gathered.filter(({ territory, country }) => !territory && country !== 'FR'),
    fold,
  );
}

/** One entry for the rows of one name in one division: postcodes, and the middle of the positions. */
function gather(rows, fold) {
  const entries = new Map();
  for (const row of rows) {
    const key = [row.country, row.admin[1] || row.admin[0], fold(row.name)].join('|');
    const entry = entries.get(key);
    if (entry) entry.rows.push(row);
    else entries.set(key, { name: row.name, country: row.country, admin: row.admin, rows: [row] });
  }
  return [...entries.values()].map(({ rows: same, ...entry }) => ({
    ...entry,
    ...middle(same),
    codes: [...new Set(same.map(({ code }) => code))].toSorted(),
    territory: FRENCH.has(entry.country) && entry.country !== 'FR' ? entry.country : null,
  }));
}

const FRENCH = new Set(['FR', 'GP', 'MQ', 'GF', 'RE', 'YT', 'PM', 'WF', 'PF', 'NC', 'BL', 'MF']);

/** The official list already has names and postcodes: only positions are wanted. */
function placeFrench(places, gathered, fold) {
  const positions = new Map();
  for (const entry of gathered.filter(({ country }) => FRENCH.has(country))) {
    for (const code of entry.codes) positions.set(`${code}|${fold(entry.name)}`, entry);
  }
  return places.map((place) => {
    if (place.country !== 'FR' || (place.lat !== null && !place.isApproximate)) return place;
    const entry = [place.name, ...place.aliases]
      .flatMap((name) => place.codes.map((code) => positions.get(`${code}|${fold(name)}`)))
      .find(Boolean);
    return entry ? { ...place, lat: entry.lat, lon: entry.lon, isApproximate: false } : place;
  });
}

function addOthers(places, gathered, fold) {
  const positioned = places.filter(({ country, lat }) => country !== 'FR' && lat !== null);
  const near = gridOf(positioned);
  const names = new Map(positioned.map((place) => [place, new Set([place.name, ...place.aliases].map(fold))]));
  const codes = new Map();
  const added = [];
  for (const entry of gathered) {
    const key = fold(entry.name);
    const around = near(entry, SAME_PLACE_KM).filter((place) => !place.isApproximate);
    const same =
      around.find((place) => names.get(place).has(key)) ??
      (entry.country === 'ES' ? around.find((place) => place.municipality === entry.admin[2]) : undefined);
    if (same) codes.set(same, [...(codes.get(same) ?? []), ...entry.codes]);
    // Of the neighbours only the towns are wanted.
    else if (THRESHOLDS[entry.country] === 0) added.push(toPlace(entry, near));
  }
  const found = new Set(
    added.flatMap(({ country, region, name, municipality }) => [
      `${country}|${municipality}`,
      `${country}|${region}|${fold(name)}`,
    ]),
  );
  // A municipality that stood in the middle of its province, and now has its position.
  const isSuperseded = ({ isApproximate, country, region, name, municipality }) =>
    isApproximate &&
    country !== 'FR' &&
    (found.has(`${country}|${municipality}`) || found.has(`${country}|${region}|${fold(name)}`));
  const known = places.filter((place) => !isSuperseded(place));
  return [
    ...known.map((place) =>
      codes.has(place) ? { ...place, codes: [...new Set([...place.codes, ...codes.get(place)])] } : place,
    ),
    ...added,
  ];
}

function toPlace({ name, country, admin, lat, lon, codes }, near) {
  const candidates = near({ country, lat, lon }, REGION_KM);
  const nearest = candidates.reduce((best, place) => (apart(place) < apart(best) ? place : best), candidates[0]);
  function apart(place) {
    return Math.hypot(place.lat - lat, (place.lon - lon) * Math.cos((lat * Math.PI) / 180));
  }
  return {
    id: null,
    name,
    aliases: [],
    country,
    territory: null,
    region: nearest?.region ?? null,
    lat,
    lon,
    isApproximate: false,
    population: 0,
    codes,
    municipality: country === 'ES' ? admin[2] : null,
  };
}
