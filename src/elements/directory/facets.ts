import type { Centre } from '../../model/network.js';
import { hasHours, isOpen } from '../../model/opening-hours.js';
import type { Entry } from './entries.js';
import type { DirectoryFilter } from './filter.js';

/** A kind of choice, and how many entries each of its values would leave. */
export interface Facet {
  readonly of: 'countries' | 'statuses' | 'languages';
  readonly values: readonly { readonly value: string; readonly count: number; readonly isChosen: boolean }[];
}

const VALUES: Readonly<Record<Facet['of'], (centre: Centre) => readonly string[]>> = {
  countries: ({ country }) => [country],
  statuses: ({ status }) => [status],
  languages: ({ languages }) => languages,
};

const KINDS = Object.keys(VALUES) as Facet['of'][];

/**
 * The entries that a filter leaves.
 *
 * @param hasText - Whether an entry holds the filter's text.
 * @param instant - Milliseconds since 1970 UTC, for "open now".
 */
export function filtered(
  entries: readonly Entry[],
  filter: DirectoryFilter,
  hasText: (entry: Entry) => boolean,
  instant: number,
): readonly Entry[] {
  return entries.filter(
    (entry) =>
      KINDS.every((kind) => isChosen(entry.centre, kind, filter)) &&
      (!filter.isOpenNow || isOpen(entry.centre, instant)) &&
      hasText(entry),
  );
}

/** The choices that make a difference. Each is counted with all others made, so that no count promises too much. */
export function facetsOf(
  entries: readonly Entry[],
  filter: DirectoryFilter,
  hasText: (entry: Entry) => boolean,
  instant: number,
): readonly Facet[] {
  return KINDS.map((kind) => {
    const counts = new Map<string, number>();
    for (const { centre } of entries) for (const value of VALUES[kind](centre)) counts.set(value, 0);
    for (const { centre } of filtered(entries, { ...filter, [kind]: [] }, hasText, instant)) {
      for (const value of VALUES[kind](centre)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const chosen: readonly string[] = filter[kind];
    return {
      of: kind,
      values: [...counts].map(([value, count]) => ({ value, count, isChosen: chosen.includes(value) })),
    };
  }).filter(({ values }) => values.length > 1);
}

/** Whether "open now" can be asked of any. */
export const haveHours = (entries: readonly Entry[]): boolean => entries.some(({ centre }) => hasHours(centre));

const isChosen = (centre: Centre, kind: Facet['of'], filter: DirectoryFilter): boolean => {
  const chosen: readonly string[] = filter[kind];
  return !chosen.length || VALUES[kind](centre).some((value) => chosen.includes(value));
};
