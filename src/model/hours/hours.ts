/** Opening hours as rules, in the order of their text: for each day the last rule that names it decides. */
export interface Hours {
  readonly rules: readonly HoursRule[];
}

export interface HoursRule {
  /** Empty: every date. Both ends belong to it, as `DateKey`s; from > to runs over the new year. */
  readonly dates: readonly (readonly [from: DateKey, to: DateKey])[];
  /** Bit 0 is Monday, bit 6 Sunday, bit 7 public holidays, whose dates nobody here knows. */
  readonly days: number;
  /** Minutes after midnight, in the order of the text; `to` beyond 1440 is on the next day. Empty: closed. */
  readonly spans: readonly (readonly [from: number, to: number])[];
  /** What the text says between quotes. */
  readonly note: string | undefined;
  /** Whether the door is open then. It may not be where there is a note and no `open`: "by appointment". */
  readonly isSure: boolean;
  /** Adds its times to those of the rules before it, instead of replacing them. */
  readonly isAdded: boolean;
  /** Names single days of the year. A rule for whole months is a season, not an exception. */
  readonly isException: boolean;
}

/** `month × 100 + day`, and `year × 10000` more where one year is meant. Months count from 1. */
export type DateKey = number;

export const PUBLIC_HOLIDAYS = 1 << 7;
export const MINUTES_A_DAY = 1440;
