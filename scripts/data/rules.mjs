/** What a schema cannot say: rules between the fields of a record, between records, and about the world. */
import { closest } from './closest.mjs';
import { BOXES, COUNTRIES, TERRITORIES, isInside, ownerOf } from './countries.mjs';
import { isDay } from './dates.mjs';
import { hoursMistake } from './hours-shape.mjs';
import { show, strayCharacters } from './stray-characters.mjs';

/**
 * @param {unknown} collection Whatever the file holds; a part of the wrong type is passed over, the schema reports it.
 * @param {string} today `YYYY-MM-DD`
 * @returns {{ pointer: string, wrong: string, accepted: string }[]}
 */
export function brokenRules(collection, today) {
  const problems = [];
  const given = Array.isArray(collection?.features) ? collection.features : [];
  const features = given.map((feature) => (isObject(feature) ? feature : {}));
  const records = features.map((feature) => (isObject(feature.properties) ? feature.properties : {}));
  const byId = new Map();
  records.forEach(({ id }, index) => byId.has(id) || byId.set(id, index));

  features.forEach((feature, index) => {
    const record = records[index];
    const report = (path, wrong, accepted) => problems.push({ pointer: `/features/${index}/${path}`, wrong, accepted });
    const field = (name, wrong, accepted) => report(`properties/${name}`, wrong, accepted);
    identity(record, index, { field, byId, records });
    kind(record, feature, field);
    place(record, feature, { field, report });
    timeZone(record, field);
    languages(record, field);
    contacts(record, field);
    dates(record, today, field);
  });

  const updated = collection?.updated;
  if (typeof updated === 'string')
    date(updated, today, (...said) => problems.push({ pointer: '/updated', ...sentence(said) }));
  walk(collection, '', (text, pointer) => {
    const wrong = strayCharacters(text);
    if (wrong)
      problems.push({ pointer, wrong: `${show(text)} ${wrong}.`, accepted: 'the same text typed anew, without it.' });
  });
  return problems;
}

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const sentence = ([wrong, accepted]) => ({ wrong, accepted });

function identity({ id, parent, kind: ownKind }, index, { field, byId, records }) {
  if (typeof id === 'string' && byId.get(id) !== index) {
    field('id', `${show(id)} is already the id of record ${byId.get(id) + 1}.`, 'an id that no other record has.');
  }
  if (ownKind === 'associated' && parent === null) {
    field('parent', 'An associated centre needs a parent, and there is none.', 'the id of the member it belongs to.');
  }
  if (typeof parent !== 'string') return;
  if (ownKind !== 'associated') {
    field('parent', `${show(parent)} stands here, but only an associated centre has a parent.`, 'null.');
  } else if (records[byId.get(parent)]?.kind !== 'centre') {
    const centres = records.filter((record) => record.kind === 'centre' && typeof record.id === 'string');
    const meant = closest(
      parent,
      centres.map((record) => record.id),
    );
    const found = byId.has(parent) ? 'is not a centre (a member of the network)' : 'is not the id of any record';
    const hint = meant && meant !== parent ? ` Did you mean "${meant}"?` : '';
    field('parent', `${show(parent)} ${found}.${hint}`, 'the id of a record whose kind is "centre".');
  }
}

function kind({ kind: ownKind, timeZone: zone, precision }, { geometry }, field) {
  if (ownKind === 'online' && geometry) {
    field('kind', 'An online service has no place, but this one has coordinates.', 'geometry null, or another kind.');
  }
  if (ownKind === 'online' && typeof zone === 'string') {
    field('timeZone', `${show(zone)} stands here, but an online service has no place.`, 'null.');
  }
  if ((ownKind === 'centre' || ownKind === 'associated') && zone === null) {
    field('timeZone', 'A centre needs its time zone.', 'a time zone such as "Europe/Paris".');
  }
  if (geometry === null && typeof precision === 'string') {
    field('precision', `${show(precision)} stands here, but there are no coordinates.`, 'null where geometry is null.');
  }
  if (isObject(geometry) && precision === null) {
    field('precision', 'There are coordinates, but not how exact they are.', '"street" or "city".');
  }
}

function place({ country, territory }, feature, { field, report }) {
  const wellFormed = (code) => typeof code === 'string' && /^[A-Z]{2}$/.test(code);
  if (wellFormed(country) && !COUNTRIES.has(country)) {
    const hint = country === 'UK' ? ' The United Kingdom is "GB".' : '';
    field(
      'country',
      `${show(country)} is not the code of a country.${hint}`,
      'an ISO 3166-1 code such as "FR", "BE", "CH".',
    );
  }
  const owner = ownerOf(country);
  if (owner) {
    field('country', `${show(country)} is a territory.`, `country "${owner}" and territory "${country}".`);
  }
  const known = Object.hasOwn(TERRITORIES, country) ? TERRITORIES[country] : [];
  if (wellFormed(territory) && !known.includes(territory)) {
    const accepted = known.length
      ? `${known.join(', ')}, or null.`
      : `null: no territory of ${country} has a code here.`;
    field('territory', `${show(territory)} is not the code of a territory of ${show(country)}.`, accepted);
  }
  const position = feature.geometry?.coordinates;
  if (!wellFormed(country)) return;
  if (!Array.isArray(position) || position.length !== 2 || !position.every(Number.isFinite)) return;
  const [lon, lat] = position;
  const code = known.includes(territory) ? territory : country;
  const inside = isInside(code, lon, lat) ?? (Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && !(lon === 0 && lat === 0));
  if (inside) return;
  const swapped = isInside(code, lat, lon) ?? (Math.abs(lat) <= 180 && Math.abs(lon) <= 90 && (lon !== 0 || lat !== 0));
  const hint = swapped ? ' Longitude comes first; did you swap them?' : '';
  report('geometry/coordinates', `[${lon}, ${lat}] is not in ${code}.${hint}`, accepted(code));
}

function accepted(code) {
  if (!Object.hasOwn(BOXES, code)) return 'longitude between -180 and 180, then latitude between -90 and 90.';
  const ranges = BOXES[code].map(
    ([west, south, east, north]) => `longitude ${west} to ${east}, latitude ${south} to ${north}`,
  );
  return `for ${code}: ${ranges.join('; or ')}.`;
}

function timeZone({ timeZone: zone }, field) {
  if (typeof zone !== 'string') return;
  const zones = Intl.supportedValuesOf('timeZone');
  if (zones.includes(zone) || (/^[A-Z]\w+\/[A-Z]/.test(zone) && isZone(zone) && !sameName(zone, zones))) return;
  const meant = sameName(zone, zones) ?? closest(zone, zones);
  const hint = meant ? ` Did you mean "${meant}"?` : '';
  field(
    'timeZone',
    `${show(zone)} is not a known time zone.${hint}`,
    'a name such as "Europe/Paris" or "Indian/Reunion".',
  );
}

const sameName = (zone, zones) => zones.find((known) => known.toLowerCase() === zone.toLowerCase());

function isZone(zone) {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false; // Intl says no by throwing
  }
}

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

function languages({ languages: codes }, field) {
  if (!Array.isArray(codes)) return;
  codes.forEach((code, index) => {
    if (typeof code !== 'string' || !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(code)) return;
    if (isLanguage(code)) return;
    field(
      `languages/${index}`,
      `${show(code)} is not a language.`,
      'a code such as "fr", "it", "es", "ca", "pt", "de" or "nl".',
    );
  });
}

function isLanguage(code) {
  try {
    return LANGUAGES.of(code) !== undefined;
  } catch {
    return false; // Intl says no by throwing
  }
}

function contacts({ phone, website, hours, sources }, field) {
  const address = (path, text) => {
    if (typeof text !== 'string' || !/^https?:\/\//.test(text)) return;
    const wrong = addressMistake(text);
    if (wrong)
      field(path, `${show(text)} ${wrong}.`, 'the whole address of a page, such as "https://www.example.org/contact".');
  };
  address('website', website);
  if (Array.isArray(sources)) sources.forEach((source, index) => address(`sources/${index}/url`, source?.url));
  if (typeof phone === 'string' && /^\+0/.test(phone)) {
    field('phone', `${show(phone)}: no country code begins with 0.`, 'such as "+33 1 23 45 67 89".');
  }
  if (typeof hours === 'string') {
    const wrong = hoursMistake(hours);
    if (wrong) field('hours', `${show(hours)}: ${wrong}`, 'such as "Mo-Fr 09:00-12:00,13:00-17:00; Sa off".');
  }
}

function addressMistake(text) {
  try {
    const { hostname, username, password } = new URL(text);
    if (username || password) return 'has a user name or a password in it';
    return hostname.includes('.') ? undefined : 'has no domain such as example.org';
  } catch {
    return 'is not a web address'; // URL says no by throwing
  }
}

function dates({ verified, opened, sources }, today, field) {
  const at = (path, value) => {
    if (typeof value === 'string') date(value, today, (wrong, right) => field(path, wrong, right));
  };
  at('verified', verified);
  at('opened', opened);
  if (Array.isArray(sources)) sources.forEach((source, index) => at(`sources/${index}/date`, source?.date));
}

function date(text, today, report) {
  if (!/^\d{4}(-\d\d){0,2}$/.test(text)) return;
  if (text > today.slice(0, text.length)) {
    report(`${show(text)} is in the future: today is ${today}.`, 'a date up to today.');
  } else if (text.length === 10 && !isDay(text)) {
    report(`${show(text)} is not a day of the calendar.`, 'a day that exists, as year-month-day.');
  }
}

function walk(value, pointer, visit) {
  if (typeof value === 'string') visit(value, pointer);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    walk(child, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, visit);
  }
}
