import { err, ok, type Result } from '../result.js';
import type { Place } from './place-index.js';
import { isWholePostcode, POSTCODE_DIGITS, type Postcode } from './postcode.js';
import type { ShardError } from './shard.js';

/** Where postcodes are that begin alike, in a country whose postcodes are not known one by one. */
export interface PostalArea {
  readonly prefix: string;
  /** Named like its main town. */
  readonly place: Place;
}

/**
 * Reads the postcode areas: a header `cdm-areas 1` and their number, a line with the country, then one for each area,
 * `prefix|name|region|latitude|longitude`.
 *
 * @returns Never throws, whatever the text.
 */
export function decodeAreas(text: string): Result<readonly PostalArea[], ShardError> {
  const [header = '', ...lines] = text.split('\n');
  const count = Number(/^cdm-areas 1 (\d+)$/.exec(header)?.[1] ?? NaN);
  const areas: PostalArea[] = [];
  let country = '';
  for (const line of lines) {
    const [prefix = '', name = '', region = '', lat = '', lon = ''] = line.split('|');
    if (/^[A-Z]{2}$/.test(line)) country = line;
    if (!/^\d+$/.test(prefix) || !country || !name || !lon) continue;
    areas.push({ prefix, place: placeOf(country, name, region, Number(lat), Number(lon)) });
  }
  if (areas.length === count) return ok(areas);
  return err({ kind: 'format', at: 'header', expected: 'cdm-areas 1 and a number of areas', got: header.slice(0, 60) });
}

const placeOf = (country: string, name: string, region: string, lat: number, lon: number): Place => ({
  name,
  country,
  territory: null,
  region: region || null,
  position: { lat, lon },
  precision: 'area',
  population: 1,
});

/** An area, and whether the postcode is whole. */
export interface AreaHit {
  readonly place: Place;
  readonly isWhole: boolean;
}

/** The areas that a postcode lies in or may lie in: of each country the narrowest for what is typed. */
export function findAreas(areas: readonly PostalArea[], { digits, country: only }: Postcode): AreaHit[] {
  const narrowest = new Map<string, PostalArea>();
  const begun: AreaHit[] = [];
  for (const area of areas) {
    const { country } = area.place;
    if ((only && only !== country) || digits.length > (country === 'PT' ? 7 : (POSTCODE_DIGITS[country] ?? 0)))
      continue;
    if (digits.startsWith(area.prefix)) {
      if (area.prefix.length > (narrowest.get(country)?.prefix.length ?? 0)) narrowest.set(country, area);
    } else if (area.prefix.startsWith(digits)) begun.push({ place: area.place, isWhole: false });
  }
  const named = [...narrowest.values()].map(({ place }) => ({
    place,
    isWhole: isWholePostcode(place.country, digits),
  }));
  return [...named, ...begun];
}
