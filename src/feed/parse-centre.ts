import type { Address, Centre } from '../model/network.js';
import { err, ok, type Result } from '../result.js';
import {
  COUNTRY,
  DATE,
  EMAIL,
  HOURS,
  LANGUAGE,
  PHONE,
  POINT,
  TEXT,
  WEBSITE,
  isObject,
  oneOf,
  own,
  type Shape,
  type UntrustedObject,
} from './untrusted.js';

/** Something in a feed that could not be used: where, and what was expected there. */
export interface RecordFault {
  /** Such as `features[3] (nimes)` for a record, `features[3] (nimes).phone` for a member of it. */
  readonly at: string;
  readonly expected: string;
}

/** The longest list of languages or services read. */
const MAX_ITEMS = 50;

const KIND = oneOf('centre', 'associated', 'online');
const STATUS = oneOf('open', 'prefiguration', 'project', 'closed', 'unverified');
const PRECISION = oneOf('street', 'city');
const SERVICE = oneOf('guidance', 'job', 'training', 'career-change', 'business');

/**
 * One feature of a feed. Without an id, a country and a name (or an area, which then stands for it) there is no record;
 * any other member that cannot be used is read as if it were missing, and noted.
 *
 * @param timeZone Given by the caller, so that what it learns serves all records.
 * @returns The centre and its flaws, or why there is none. Members that a later format may add are passed over.
 */
export function parseCentre(
  feature: unknown,
  index: number,
  timeZone: Shape<string>,
): Result<{ readonly centre: Centre; readonly flaws: readonly RecordFault[] }, RecordFault> {
  const place = `features[${index}]`;
  if (!isObject(feature)) return err({ at: place, expected: 'a GeoJSON Feature' });
  const record = own(feature, 'properties');
  if (!isObject(record))
    return err({ at: `${place}.properties`, expected: 'an object with the members of the record' });

  const id = TEXT.read(own(record, 'id'));
  const at = id ? `${place} (${id.slice(0, 60)})` : place;
  const flaws: RecordFault[] = [];
  const { member, list } = membersOf(record, at, flaws);
  if (!id) return err({ at, expected: 'an id: text, not empty' });
  const country = COUNTRY.read(own(record, 'country'));
  if (!country) return err({ at, expected: `a country: ${COUNTRY.expected}` });
  const name = member('name', TEXT);
  const area = member('area', TEXT);
  const title = name ?? area;
  if (title === null) return err({ at, expected: 'a name or an area: text, not empty' });

  const position = membersOf(feature, at, flaws).member('geometry', POINT);
  const services = list('services', SERVICE);
  const centre: Centre = {
    id,
    kind: member('kind', KIND) ?? 'centre',
    name: title,
    concept: member('concept', TEXT),
    area: area ?? title,
    country,
    territory: member('territory', COUNTRY),
    region: member('region', TEXT),
    status: member('status', STATUS) ?? 'unverified',
    verified: member('verified', DATE),
    precision: position && member('precision', PRECISION),
    languages: list('languages', LANGUAGE),
    address: addressOf(record, at, flaws),
    phone: member('phone', PHONE),
    email: member('email', EMAIL),
    website: member('website', WEBSITE),
    hours: member('hours', HOURS),
    timeZone: member('timeZone', timeZone),
    services: services.length > 0 ? services : null,
    opened: member('opened', DATE),
    parent: member('parent', TEXT),
    position,
  };
  return ok({ centre, flaws });
}

/** Readers of the members of one object. A missing member and a null one are the same, and no flaw. */
function membersOf(object: UntrustedObject, at: string, flaws: RecordFault[]) {
  const member = <T>(key: string, shape: Shape<T>): T | null => {
    const value = own(object, key);
    const read = value === undefined || value === null ? null : shape.read(value);
    if (read === undefined) flaws.push({ at: `${at}.${key}`, expected: shape.expected });
    return read ?? null;
  };
  /** The usable items in their order, each once. */
  const list = <T>(key: string, shape: Shape<T>): readonly T[] => {
    const items = own(object, key) ?? [];
    if (!Array.isArray(items)) {
      flaws.push({ at: `${at}.${key}`, expected: 'a list' });
      return [];
    }
    const usable = new Set<T>();
    for (let index = 0; index < Math.min(items.length, MAX_ITEMS); index++) {
      const read = shape.read(items[index]);
      if (read === undefined || read === null) flaws.push({ at: `${at}.${key}[${index}]`, expected: shape.expected });
      else usable.add(read);
    }
    return [...usable];
  };
  return { member, list };
}

function addressOf(record: UntrustedObject, at: string, flaws: RecordFault[]): Address | null {
  const address = own(record, 'address') ?? null;
  if (address === null) return null;
  if (!isObject(address)) {
    flaws.push({ at: `${at}.address`, expected: 'an object with street, postalCode and city' });
    return null;
  }
  const { member } = membersOf(address, `${at}.address`, flaws);
  const read = { street: member('street', TEXT), postalCode: member('postalCode', TEXT), city: member('city', TEXT) };
  return (read.street ?? read.postalCode ?? read.city) ? read : null;
}
