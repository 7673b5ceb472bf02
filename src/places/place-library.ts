import { err, ok, type Result } from '../result.js';
import { decodeAreas, type PostalArea } from './areas.js';
import { isNamed } from './country-names.js';
import { fold } from './fold.js';
import { communeKey } from './keys.js';
import type { PlaceIndex } from './place-index.js';
import { readPostcode } from './postcode.js';
import { searchPlaces, type PlaceHit, type SearchOptions } from './search.js';
import { decodeShard, type ShardError } from './shard.js';

/** A part of the gazetteer that is loaded by itself. */
export interface ShardEntry {
  readonly name: string;
  /** ISO 3166-1 codes, parted by spaces; empty for the head, which is loaded before anything is searched. */
  readonly countries: string;
  /** French communes from this key to the next shard's. */
  readonly from?: string;
  /** Only for French postcodes that begin with this digit: its communes are in other shards too. */
  readonly postcodes?: string;
  readonly load: () => Promise<{ readonly default: string }>;
}

/** Why a part of the gazetteer is not there: the browser could not get it, or what it got is not one. */
export type PlacesError = { readonly kind: 'network'; readonly cause: unknown } | ShardError;

/** What the library needs of the world. */
export interface LibraryWorld {
  readonly shards: readonly ShardEntry[];
  readonly loadAreas: () => Promise<{ readonly default: string }>;
  /** Does a piece of work without blocking the page for long. */
  readonly inTurns: <T>(work: Generator<undefined, T>) => Promise<T>;
}

type Loaded = Result<unknown, PlacesError>;

/**
 * The places that have arrived so far, and the way to the others. Nothing is loaded twice; what failed is asked for again
 * when it is next wanted.
 */
export class PlaceLibrary {
  #world: LibraryWorld;
  #indexes: PlaceIndex[] = [];
  #areas: readonly PostalArea[] = [];
  #loads = new Map<string, Promise<Loaded>>();
  #done = new Set<string>();
  #failures = new Map<string, PlacesError>();
  #listeners = new Set<() => void>();

  constructor(world: LibraryWorld) {
    this.#world = world;
  }

  /** What could not be loaded, by the name of the shard. Then some places are not found, and the visitor is told so. */
  get failures(): ReadonlyMap<string, PlacesError> {
    return this.#failures;
  }

  /** Calls back whenever more places have arrived, or could not be loaded. Returns how to stop that. */
  onArrival(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Among what has arrived. */
  search(query: string, options: SearchOptions): readonly PlaceHit[] {
    return searchPlaces({ indexes: this.#indexes, areas: this.#areas }, query, options);
  }

  /** The largest towns of every country: without them there is no search. */
  async open(): Promise<Result<this, PlacesError>> {
    const loads = this.#world.shards.filter(({ countries }) => !countries).map((shard) => this.#load(shard));
    for (const loaded of await Promise.all(loads)) if (!loaded.ok) return loaded;
    return ok(this);
  }

  /** Loads what is likely to hold the place that a query means. Resolves when that has arrived or failed. Never rejects. */
  async want(query: string, countries: readonly string[]): Promise<void> {
    const folded = fold(query.slice(0, MOST_READ));
    if (!folded) return;
    const postcode = readPostcode(folded);
    const loads = this.#shardsFor(folded, countries).map((shard) => this.#load(shard));
    if (postcode) loads.push(this.#once(AREAS, () => this.#addAreas()));
    await Promise.all(loads);
  }

  /** Asks again for what could not be loaded. Never rejects. */
  async retry(): Promise<void> {
    const loads = this.#world.shards.filter(({ name }) => this.#failures.has(name)).map((shard) => this.#load(shard));
    if (this.#failures.has(AREAS)) loads.push(this.#once(AREAS, () => this.#addAreas()));
    await Promise.all(loads);
  }

  /**
   * Loads everything else, one shard after the other, those of the preferred countries first; not the rest of them where
   * it seems that nothing can be had, since Firefox never asks again for a module that it could not load. Never rejects.
   *
   * @param pause - Called between two shards; the next one waits for it.
   */
  async wantAll(countries: readonly string[], pause: () => Promise<unknown> = () => Promise.resolve()): Promise<void> {
    const rank = (shard: ShardEntry): number => {
      const ranks = shard.countries.split(' ').map((code) => countries.indexOf(code));
      return Math.min(...ranks.map((at) => (at < 0 ? countries.length : at)));
    };
    const rest = this.#world.shards.filter(({ postcodes }) => postcodes === undefined);
    let failed = 0;
    for (const shard of [...rest].sort((a, b) => rank(a) - rank(b))) {
      if (this.#done.has(shard.name)) continue;
      await pause();
      failed = (await this.#load(shard)).ok ? 0 : failed + 1;
      if (failed === MOST_FAILED) return;
    }
    await this.#once(AREAS, () => this.#addAreas());
  }

  #shardsFor(folded: string, countries: readonly string[]): ShardEntry[] {
    const { shards } = this.#world;
    const [home] = countries;
    const postcode = readPostcode(folded);
    const key = communeKey(postcode ? postcode.rest : folded);
    const letters = shards.filter(({ from }) => from !== undefined);
    const byKey = letters.filter((shard, i) => mayHold(key, shard.from ?? '', letters[i + 1]?.from));
    return shards.filter((shard) => {
      if (!shard.countries) return false;
      const codes = shard.countries.split(' ');
      if (shard.postcodes !== undefined) {
        return (
          postcode?.digits.startsWith(shard.postcodes) &&
          (postcode.country ?? 'FR') === 'FR' &&
          postcode.digits.length <= 5
        );
      }
      if (shard.from !== undefined) return key !== '' && byKey.length <= MOST_LETTERS && byKey.includes(shard);
      if (postcode) {
        const country = OVERSEAS.test(postcode.digits) ? 'RE' : (postcode.country ?? home ?? '');
        return country !== 'FR' && codes.includes(country);
      }
      return codes.some((code) => code === home || isAskedFor(code, folded));
    });
  }

  async #addAreas(): Promise<Loaded> {
    const { default: text } = await this.#world.loadAreas();
    const areas = decodeAreas(text);
    if (areas.ok) this.#areas = areas.value;
    return areas;
  }

  #load({ name, load }: ShardEntry): Promise<Loaded> {
    return this.#once(name, async () => {
      const { default: text } = await load();
      const read = await this.#world.inTurns(decodeShard(text));
      if (read.ok) this.#indexes.push(...read.value);
      return read;
    });
  }

  #once(name: string, work: () => Promise<Loaded>): Promise<Loaded> {
    let load = this.#loads.get(name);
    if (!load) this.#loads.set(name, (load = this.#attempt(name, work)));
    return load;
  }

  async #attempt(name: string, work: () => Promise<Loaded>): Promise<Loaded> {
    const result = await work().catch((cause: unknown) => err({ kind: 'network', cause } as const));
    if (result.ok) {
      this.#done.add(name);
      this.#failures.delete(name);
    } else {
      this.#failures.set(name, result.error);
      this.#loads.delete(name);
    }
    for (const listener of this.#listeners) listener();
    return result;
  }
}

const AREAS = 'areas';
/** So many failures one after the other are no accident of one file. */
const MOST_FAILED = 3;
const MOST_READ = 200;
/** So few shards are loaded for what is typed; for less than that the largest towns will do. */
const MOST_LETTERS = 1;
/** The territories of France: their postcodes are in the shard of Réunion. */
const OVERSEAS = /^9[78]/;

/** Whether a shard of keys from one to another may hold one that begins like this. */
const mayHold = (key: string, from: string, to: string | undefined): boolean =>
  (to === undefined || key < to) && (from <= key || from.startsWith(key));

/** "lugano suisse" asks for Switzerland. */
const isAskedFor = (country: string, folded: string): boolean =>
  folded
    .split(' ')
    .slice(1)
    .some((word) => word.length >= 4 && isNamed(country, word));
