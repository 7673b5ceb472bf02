import { distanceM } from '../../geo/distance.js';
import type { Format } from '../../i18n/format.js';
import type { Centre, LatLon } from '../../model/network.js';
import { associatedByParent } from '../../model/select-centres.js';

/** A line of the directory: a centre, with its associated centres. */
export interface Entry {
  readonly centre: Centre;
  readonly associated: readonly Centre[];
  /** Unique in the directory, for ids: a feed's own ids may hold anything. */
  readonly key: number;
}

export const SORTS = ['country', 'name', 'distance'] as const;

export type Sort = (typeof SORTS)[number];

/** An associated centre stands with its parent, unless that one is not shown. */
export function entriesOf(shown: readonly Centre[]): readonly Entry[] {
  const associated = associatedByParent(shown);
  const listed = new Set(shown.map(({ id }) => id));
  return shown
    .filter(({ kind, parent }) => kind !== 'associated' || parent === null || !listed.has(parent))
    .map((centre, key) => ({ centre, associated: associated.get(centre.id) ?? [], key }));
}

/** The entries in the order of the language. Services without a place come last. */
export function sorted(
  entries: readonly Entry[],
  sort: Sort,
  format: Format,
  origin: LatLon | undefined,
): readonly Entry[] {
  const { compare, country } = format;
  // Looked up once for each entry: a comparison happens a dozen times as often.
  const rows = entries.map((entry) => ({
    entry,
    isOnline: entry.centre.kind === 'online' ? 1 : 0,
    country: sort === 'country' ? country(entry.centre.country) : '',
    distanceM: sort === 'distance' ? distanceOf(entry.centre, origin) : 0,
  }));
  rows.sort(
    (a, b) =>
      a.isOnline - b.isOnline ||
      (a.distanceM === b.distanceM ? 0 : a.distanceM - b.distanceM) ||
      (a.country === b.country ? 0 : compare(a.country, b.country)) ||
      compare(a.entry.centre.area, b.entry.centre.area),
  );
  return rows.map(({ entry }) => entry);
}

/** Metres; infinite where one of the two places is not known. */
export const distanceOf = ({ position }: Centre, origin: LatLon | undefined): number =>
  position && origin ? distanceM(origin, position) : Infinity;

/** Entries under one heading, as many as are shown of them. */
export interface Section {
  /** ISO 3166-1; `online` for services without a place; empty for a list without headings. */
  readonly id: string;
  readonly entries: readonly Entry[];
  /** How many there are. */
  readonly total: number;
}

/** What a page shows at first: more would be slow, and nobody reads that far. The rest is a press away. */
const AT_FIRST = 200;
const AT_LEAST = 10;

/**
 * Sorted entries under their countries, or under no heading. So that any number of records leaves a page that can be
 * used, each section shows its first ones, and more on demand; none of the headings is left out.
 *
 * @param more - How many more are shown of each section, by its id.
 * @param kept - Id of a centre that is shown in any case: it is open.
 */
export function sectionsOf(
  entries: readonly Entry[],
  isGrouped: boolean,
  more: ReadonlyMap<string, number>,
  kept: string | undefined,
): readonly Section[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const id = entry.centre.kind === 'online' ? 'online' : isGrouped ? entry.centre.country : '';
    const group = groups.get(id);
    if (group) group.push(entry);
    else groups.set(id, [entry]);
  }
  const atFirst = entries.length <= AT_FIRST ? AT_FIRST : Math.max(AT_LEAST, Math.floor(AT_FIRST / groups.size));
  return [...groups].map(([id, all]) => {
    const keptAt = kept === undefined ? -1 : all.findIndex(({ centre }) => centre.id === kept);
    const count = Math.max(atFirst + (more.get(id) ?? 0), keptAt + 1);
    return { id, entries: all.slice(0, count), total: all.length };
  });
}
