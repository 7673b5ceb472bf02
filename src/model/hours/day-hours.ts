import { MINUTES_A_DAY, PUBLIC_HOLIDAYS, type Hours, type HoursRule } from './hours.js';

/** A time between two closings. */
export interface Interval {
  /** Minutes after the midnight that the day starts with; `to` beyond 1440 is on the next day. */
  readonly from: number;
  readonly to: number;
  /** `false`: only as the note says. */
  readonly isSure: boolean;
  readonly note: string | undefined;
}

export interface DayHours {
  /** In order, apart from each other unless their notes differ. Empty: closed. */
  readonly intervals: readonly Interval[];
  /** Why it is closed, where the text says so. */
  readonly note: string | undefined;
}

/** The hours that start on one day. Hours past midnight belong to the day before, even where the new day is `off`. */
export function dayHours({ rules }: Hours, day: number): DayHours {
  const key = dateKey(day);
  const bit = 1 << weekday(day);
  return hoursBy(rules.filter((rule) => rule.days & bit && isWithin(key, rule.dates)));
}

/** The same, of an ordinary week. */
export const usualHours = ({ rules }: Hours, day: number): DayHours =>
  dayHours({ rules: rules.filter(({ isException }) => !isException) }, day);

/** Hours on public holidays, whenever those are; `undefined` where the text does not say. */
export function holidayHours({ rules }: Hours): DayHours | undefined {
  const named = rules.filter(({ days, dates }) => days & PUBLIC_HOLIDAYS && !dates.length);
  return named.length ? hoursBy(named) : undefined;
}

/** Days are counted from 1 January 1970, a Thursday; Monday is 0. */
export const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** `YYYY-MM-DD` */
export const isoDate = (day: number): string => new Date(day * MINUTES_A_DAY * 60_000).toISOString().slice(0, 10);

const dateKey = (day: number): number => {
  const date = new Date(day * MINUTES_A_DAY * 60_000);
  return date.getUTCFullYear() * 10_000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
};

const isWithin = (key: number, dates: HoursRule['dates']): boolean =>
  !dates.length ||
  dates.some(([from, to]) => {
    const date = from < 10_000 ? key % 10_000 : key;
    return from <= to ? from <= date && date <= to : from <= date || date <= to;
  });

function hoursBy(rules: readonly HoursRule[]): DayHours {
  let deciding: readonly HoursRule[] = [];
  for (const rule of rules) deciding = rule.isAdded ? [...deciding, rule] : [rule];
  const found = deciding.flatMap(({ spans, isSure, note }) =>
    spans.map(([from, to]): Interval => ({ from, to, isSure, note })),
  );
  const intervals: Interval[] = [];
  for (const next of found.sort((a, b) => a.from - b.from)) {
    const last = intervals.at(-1);
    if (last && next.from <= last.to && next.isSure === last.isSure && next.note === last.note) {
      intervals[intervals.length - 1] = { ...last, to: Math.max(last.to, next.to) };
    } else intervals.push(next);
  }
  return { intervals, note: intervals.length ? undefined : deciding[0]?.note };
}
