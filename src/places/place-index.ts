import type { LatLon } from '../model/network.js';
import { searchKeys } from './fold.js';

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
  /** To 0.001°, about 100 m. */
  readonly position: LatLon;
  /** Good to 15 %: for ranking, not for display. */
  readonly population: number;
}

/** A place and its other names: exonyms, former names, the second language of a bilingual town. */
export interface NamedPlace {
  readonly place: Place;
  readonly aliases: readonly string[];
}

/** Places and the keys that find them. Opaque but to `searchPlaces`. */
export interface Gazetteer {
  readonly places: readonly Place[];
  /** Folded names, each after a space, so that `' ' + word` finds the starts of words and only them. */
  readonly keys: readonly string[];
  /** For each key the index of its place. The keys of one place follow each other, its own name first. */
  readonly owners: readonly number[];
  /** For each key the alias that it comes from; null for the place's own name. */
  readonly aliases: readonly (string | null)[];
}

export function buildGazetteer(named: readonly NamedPlace[]): Gazetteer {
  const keys: string[] = [];
  const owners: number[] = [];
  const aliases: (string | null)[] = [];
  named.forEach(({ place, aliases: others }, owner) => {
    const seen = new Set<string>();
    const add = (text: string, alias: string | null): void => {
      for (const key of searchKeys(text).flatMap(withoutSpaces)) {
        if (!key || seen.has(key)) continue;
        seen.add(key);
        keys.push(` ${key}`);
        owners.push(owner);
        aliases.push(alias);
      }
    };
    // Biel/Bienne and Donostia / San Sebastián are two names in one.
    for (const name of new Set([place.name, ...place.name.split('/')])) add(name, null);
    for (const alias of others) add(alias, alias);
  });
  return { places: named.map(({ place }) => place), keys, owners, aliases };
}

/** "lhospitalet" and "saintdenis" are typed too. */
const withoutSpaces = (key: string): string[] => (key.includes(' ') ? [key, key.replaceAll(' ', '')] : [key]);
