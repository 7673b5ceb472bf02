import type { Format } from '../../i18n/format.js';
import type { FilterEntry } from './filter-centres.js';

/** Centres under one heading. `country` is undefined for the services that have no place. */
export interface CentreGroup {
  readonly country: string | undefined;
  readonly entries: readonly FilterEntry[];
}

/** One group per country, countries and centres in the order of the language; online services last. */
export function groupByCountry(entries: readonly FilterEntry[], format: Format): readonly CentreGroup[] {
  const groups = new Map<string | undefined, FilterEntry[]>();
  for (const entry of entries) {
    const key = entry.centre.kind === 'online' ? undefined : entry.centre.country;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups]
    .map(([country, found]) => ({
      country,
      entries: found.sort((a, b) => format.compare(a.centre.area, b.centre.area)),
    }))
    .sort((a, b) =>
      a.country === undefined
        ? 1
        : b.country === undefined
          ? -1
          : format.compare(format.country(a.country), format.country(b.country)),
    );
}
