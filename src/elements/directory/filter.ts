import type { CentreStatus } from '../../model/network.js';

/** What a visitor filters by. Empty members let everything through. */
export interface DirectoryFilter {
  /** Words of a name, a town, a region, a country. */
  readonly text: string;
  /** ISO 3166-1 codes. */
  readonly countries: readonly string[];
  readonly statuses: readonly CentreStatus[];
  /** BCP 47 tags of the languages spoken there. */
  readonly languages: readonly string[];
  readonly isOpenNow: boolean;
}

export const NO_FILTER: DirectoryFilter = { text: '', countries: [], statuses: [], languages: [], isOpenNow: false };

/** Without the text: how many kinds of choice are made. */
export const choicesIn = ({ countries, statuses, languages, isOpenNow }: DirectoryFilter): number =>
  countries.length + statuses.length + languages.length + (isOpenNow ? 1 : 0);

export const isEmptyFilter = (filter: DirectoryFilter): boolean => !filter.text.trim() && !choicesIn(filter);
