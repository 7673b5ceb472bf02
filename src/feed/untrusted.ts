/**
 * Readers of single values that somebody else wrote. Each takes any value and gives the clean one; `null` where it says nothing
 * (empty text); `undefined` where it is not what it should be. None throws.
 */
import type { LatLon } from '../model/network.js';

/** What one member of a record has to be: its reader, and the same in words, for the person who reads the warning. */
export interface Shape<T> {
  readonly expected: string;
  readonly read: (value: unknown) => T | null | undefined;
}

/** The longest text kept, in UTF-16 units; what is longer is cut. */
export const MAX_TEXT = 300;
/** The longest opening hours kept. Longer ones are left out: cut ones would be wrong ones. */
export const MAX_HOURS = 2_000;
/** The longest web address, e-mail address and phone number kept; longer ones are left out. */
const MAX_URL = 2_000;
const MAX_EMAIL = 254;
const MAX_PHONE = 40;

export const TEXT: Shape<string> = { expected: 'text', read: (value) => cut(clean(value), MAX_TEXT) };

export const HOURS: Shape<string> = {
  expected: `opening hours of at most ${MAX_HOURS} characters`,
  read: (value) => matching(value, MAX_HOURS, () => true),
};

export const COUNTRY: Shape<string> = {
  expected: 'an ISO 3166-1 code of two letters',
  read: (value) => {
    const code = matching(value, 2, (text) => /^[a-z]{2}$/i.test(text));
    return code && code.toUpperCase();
  },
};

export const DATE: Shape<string> = {
  expected: 'a date such as "2024", "2024-01" or "2024-01-30"',
  read: (value) => matching(value, 10, (text) => /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text)),
};

export const DAY: Shape<string> = {
  expected: 'a date such as "2024-01-30"',
  read: (value) => matching(value, 10, (text) => text.length === 10 && Boolean(DATE.read(text))),
};

// The grammar of RFC 5646 without its rare parts: whatever matches, Intl takes without throwing.
const LANGUAGE_TAG = /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(-([a-z\d]{5,8}|\d[a-z\d]{3}))?$/i;

export const LANGUAGE: Shape<string> = {
  expected: 'a BCP 47 language tag',
  read: (value) => matching(value, 35, (text) => LANGUAGE_TAG.test(text)),
};

/** A time zone that Intl knows here. Asking Intl is slow, so one reader asks once per name. */
export function timeZones(): Shape<string> {
  const known = new Map<string, boolean>();
  const isKnown = (name: string): boolean => {
    const answer = known.get(name) ?? isTimeZone(name);
    known.set(name, answer);
    return answer;
  };
  return {
    expected: 'an IANA time zone such as "Europe/Paris"',
    // a letter first: some engines also take offsets such as "+01:00"
    read: (value) => matching(value, 64, (text) => /^[a-z]/i.test(text) && isKnown(text)),
  };
}

export const PHONE: Shape<string> = {
  expected: 'a phone number: digits, spaces and + ( ) - . only',
  // French typography puts no-break spaces between the digits
  read: (value) => matching(spaced(value), MAX_PHONE, (text) => /^[+0-9 ().-]+$/.test(text) && /(\d\D*){3}/.test(text)),
};

// Much narrower than the mail standards: no `?` or `%`, which a mailto: link would read as headers.
const EMAIL_ADDRESS = /^[a-z0-9._+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

export const EMAIL: Shape<string> = {
  expected: 'one plain e-mail address',
  read: (value) => matching(value, MAX_EMAIL, (text) => EMAIL_ADDRESS.test(text)),
};

export const WEBSITE: Shape<string> = {
  expected: 'a web address with http:// or https:// and without a password',
  read: (value) => {
    // no space: engines differ on one in a host name
    const text = matching(value, MAX_URL, (url) => /^https?:\/\/\S+$/i.test(url));
    return text ? publicUrl(text) : text;
  },
};

/** One of a few words; an unknown one is not what was expected. */
export function oneOf<T extends string>(...words: readonly T[]): Shape<T> {
  return {
    expected: `one of ${words.join(', ')}`,
    read: (value) => {
      const text = clean(value);
      return text === '' ? null : words.find((word) => word === text);
    },
  };
}

/** A GeoJSON Point. 0° N 0° E is taken for what it nearly always is, a position that nobody filled in. */
export const POINT: Shape<LatLon> = {
  expected: 'a Point with [longitude, latitude] in degrees, or null',
  read: (value) => {
    const coordinates = isObject(value) && own(value, 'type') === 'Point' ? own(value, 'coordinates') : undefined;
    if (!Array.isArray(coordinates)) return undefined;
    const [lon, lat] = coordinates as readonly unknown[];
    if (!isDegrees(lon, 180) || !isDegrees(lat, 90) || (lon === 0 && lat === 0)) return undefined;
    return { lat, lon };
  },
};

export type UntrustedObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is UntrustedObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member of the object itself: neither `__proto__` nor what a host page added to `Object.prototype` is one. */
export function own(object: UntrustedObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

const isDegrees = (value: unknown, limit: number): value is number =>
  typeof value === 'number' && Math.abs(value) <= limit;

/**
 * Text as it may be shown. Control, bidirectional and zero-width characters (and joiners: no language of the network needs them,
 * and they hide one name in another) are removed, lone surrogates too; line breaks become spaces; no letter keeps more than four
 * marks, since piles of them reach into the lines of the host page.
 */
function clean(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  // four times the longest limit: what is cut here could not be kept anyway, and 100 kB of marks cost no time
  return value
    .slice(0, 4 * MAX_HOURS)
    .replace(/[\t-\r\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')
    .trim();
}

function cut(text: string | undefined, limit: number): string | null | undefined {
  if (text === undefined || text.length <= limit) return text === '' ? null : text;
  // not between the halves of a pair
  return text
    .slice(0, limit)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();
}

function matching(value: unknown, limit: number, isRight: (text: string) => boolean): string | null | undefined {
  const text = clean(value);
  if (text === '') return null;
  return text !== undefined && text.length <= limit && isRight(text) ? text : undefined;
}

const spaced = (value: unknown): unknown =>
  typeof value === 'string' ? value.slice(0, 4 * MAX_PHONE).replace(/[\u00a0\u2007\u2009\u202f]/g, ' ') : value;

function publicUrl(text: string): string | undefined {
  try {
    const url = new URL(text);
    const isPublic = !url.username && !url.password;
    // the serialised form shows a look-alike name as what it is (xn--…)
    return isPublic && url.href.length <= MAX_URL ? url.href : undefined;
  } catch {
    return undefined; // URL says no by throwing
  }
}

function isTimeZone(text: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: text }));
  } catch {
    return false; // Intl says no by throwing
  }
}
