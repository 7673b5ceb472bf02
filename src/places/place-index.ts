import type { LatLon } from '../model/network.js';
import { fold } from './fold.js';
import { nameKeys } from './keys.js';

/** A town that a visitor may name. */
export interface Place {
  /** As it is written where it is. */
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** ISO 3166-1 alpha-2 of a territory that has its own code (GP, RE, YT …), the country staying FR. */
  readonly territory: string | null;
  /** Tells homonyms apart: département, province, canton or other division, in its local language. */
  readonly region: string | null;
  /** To 0.001°, about 100 m; how good it is says `precision`. */
  readonly position: LatLon;
  /**
   * `own`: the place's own position. `neighbours`: the middle of those around it, good to about 10 km. `area`: of a
   * postcode only the region is known, and the position is that of its main town.
   */
  readonly precision: 'own' | 'neighbours' | 'area';
  /** Good to 15 %: for ranking, not for display. */
  readonly population: number;
}

/** What a shard says of the places of one country or territory; one entry per place in each column. */
export interface PlaceColumns {
  readonly country: string;
  readonly territory: string | null;
  /** The name, then its aliases after `=`. */
  readonly names: readonly string[];
  /** Every region once. */
  readonly regions: readonly (string | null)[];
  /** For each place the index of its region. */
  readonly regionOf: readonly number[];
  /** In 0.001°. */
  readonly lats: readonly number[];
  readonly lons: readonly number[];
  /** 2.5 × log2 of the population. */
  readonly steps: readonly number[];
  readonly isApproximate: readonly boolean[];
  /** Postcodes as numbers: their country knows how many digits they have. */
  readonly codes: readonly (readonly number[])[];
}

/**
 * The places of one country or territory in the order of their population, the largest first, and the keys that find
 * them. Opaque but to the search. Keys are lines of one text, since nothing is searched faster than a text:
 * `"\n " + key` for each, so that `"\n " + start` finds the starts of names, and `" " + start` those of words.
 */
export interface PlaceIndex {
  readonly country: string;
  readonly territory: string | null;
  readonly size: number;
  readonly text: string;
  readonly lineStarts: Uint32Array;
  /** For each line its place. The lines of a place follow each other. */
  readonly owners: Uint32Array;
  /** The same lines without any space. */
  readonly compact: string;
  readonly compactStarts: Uint32Array;
  /** Places by population step. */
  readonly steps: Uint8Array;
  /** For each place the index of its region in `regionKeys`. */
  readonly regionOf: Uint16Array;
  readonly regionKeys: readonly string[];
  /** `postcode × OWNERS + place`, in order. */
  readonly codes: Float64Array;
  /** The same object every time. */
  readonly place: (owner: number) => Place;
  /** The lines of a place, each beginning with a space. */
  readonly linesOf: (owner: number) => readonly string[];
  /** The alias that a line comes from; null for the place's own name. */
  readonly aliasAt: (line: number) => string | null;
}

/** More than the places of any country. */
export const OWNERS = 2 ** 17;

export const GRID = 1000;
const STEPS_PER_DOUBLING = 2.5;

/** How many places are read between two chances to let the page do something else: about 1 ms on a slow phone. */
const PLACES_PER_TURN = 150;

/** Builds the index of some places, in turns: each `yield` is a chance to let the page breathe. */
export function* buildIndex(columns: PlaceColumns): Generator<undefined, PlaceIndex> {
  const { country, territory, names, regions, regionOf, lats, lons, steps, isApproximate, codes } = columns;
  const order = byPopulation(steps);
  yield;
  const parts: string[] = [];
  const starts: number[] = [];
  const owners: number[] = [];
  let length = 0;
  let compactLength = 0;
  const compactStarts: number[] = [];
  const compactParts: string[] = [];
  const postcodes: number[] = [];
  for (const [owner, at] of order.entries()) {
    if (owner % PLACES_PER_TURN === PLACES_PER_TURN - 1) yield;
    for (const key of keysOf(names[at] as string)) {
      const line = `\n ${key}`;
      const compact = line.replaceAll(' ', '');
      parts.push(line);
      starts.push(length);
      owners.push(owner);
      compactParts.push(compact);
      compactStarts.push(compactLength);
      length += line.length;
      compactLength += compact.length;
    }
    for (const code of codes[at] ?? []) postcodes.push(code * OWNERS + owner);
  }
  yield;
  const text = `${parts.join('')}\n`;
  yield;
  const compact = `${compactParts.join('')}\n`;
  yield;
  const made = new Map<number, Place>();
  const make = (owner: number): Place => {
    const at = order[owner] as number;
    return {
      name: (names[at] as string).split('=', 1)[0] as string,
      country,
      territory,
      region: regions[regionOf[at] as number] ?? null,
      position: { lat: (lats[at] as number) / GRID, lon: (lons[at] as number) / GRID },
      precision: isApproximate[at] ? 'neighbours' : 'own',
      population: Math.round(2 ** ((steps[at] as number) / STEPS_PER_DOUBLING)),
    };
  };
  const place = (owner: number): Place => {
    const known = made.get(owner) ?? make(owner);
    made.set(owner, known);
    return known;
  };
  const lineOwners = Uint32Array.from(owners);
  return {
    country,
    territory,
    size: order.length,
    text,
    lineStarts: Uint32Array.from(starts),
    owners: lineOwners,
    compact,
    compactStarts: Uint32Array.from(compactStarts),
    steps: Uint8Array.from(order, (at) => steps[at] as number),
    regionOf: Uint16Array.from(order, (at) => regionOf[at] as number),
    regionKeys: regions.map((region) => ` ${fold(region ?? '')}`),
    codes: Float64Array.from(postcodes).sort(),
    place,
    linesOf: (owner) => Array.from(keysOf(names[order[owner] as number] as string), (key) => ` ${key}`),
    aliasAt: (line) => {
      const owner = lineOwners[line] as number;
      let first = line;
      while (lineOwners[first - 1] === owner) first--;
      return aliasOfKey(names[order[owner] as number] as string, line - first);
    },
  };
}

/** Indices of the places, the largest first, as they come among equals. */
function byPopulation(steps: readonly number[]): Uint32Array {
  const ends = new Uint32Array(65);
  for (const step of steps) ends[64 - step] = (ends[64 - step] as number) + 1;
  for (let i = 1; i < ends.length; i++) ends[i] = (ends[i] as number) + (ends[i - 1] as number);
  const order = new Uint32Array(steps.length);
  for (let at = steps.length - 1; at >= 0; at--) {
    const bucket = 64 - (steps[at] as number);
    ends[bucket] = (ends[bucket] as number) - 1;
    order[ends[bucket]] = at;
  }
  return order;
}

/** The keys of a name and its aliases, without repetition, the name's own first. */
function keysOf(entry: string): Iterable<string> {
  if (!entry.includes('=')) return nameKeys(entry);
  return new Set(entry.split('=').flatMap(nameKeys));
}

function aliasOfKey(entry: string, index: number): string | null {
  const [name = '', ...aliases] = entry.split('=');
  const seen = new Set(nameKeys(name));
  for (const alias of aliases) {
    if (index < seen.size) break;
    for (const key of nameKeys(alias)) seen.add(key);
    if (index < seen.size) return alias;
  }
  return null;
}
