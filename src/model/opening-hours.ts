import type { Centre } from './network.js';
import {
  dayHours,
  holidayHours,
  isoDate,
  usualHours,
  weekday,
  type DayHours,
  type Interval,
} from './hours/day-hours.js';
import { MINUTES_A_DAY, type Hours } from './hours/hours.js';
import { parseHours, type HoursError } from './hours/parse-hours.js';
import { instantOf, isZone, offsetAt, wallTime } from './hours/wall-clock.js';
import type { Result } from '../result.js';

export { parseHours, holidayHours };
export type { DayHours, Hours, HoursError, Interval };

/** A time at the centre, as its own clocks show it. */
export interface Moment {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Minutes after midnight, below 1440. */
  readonly minute: number;
  /** Days from the centre's today: 0 is today, 1 tomorrow. */
  readonly inDays: number;
  /** The same as an instant: milliseconds since 1970 UTC. */
  readonly at: number;
}

/**
 * `maybe`: within hours that have a note, such as "by appointment".
 * No `until`: for more than a year; no `opens`: not within a year.
 */
export type OpenState =
  | { readonly kind: 'open'; readonly until: Moment | undefined; readonly note: string | undefined }
  | { readonly kind: 'maybe'; readonly until: Moment; readonly note: string | undefined }
  | { readonly kind: 'closed'; readonly opens: Moment | undefined; readonly note: string | undefined };

export interface WeekDay extends DayHours {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly isToday: boolean;
  /** A rule for single dates makes this day other than it usually is. */
  readonly isException: boolean;
}

/** How far ahead the next opening or closing is looked for, days: every date of a year, whatever the weekday. */
const HORIZON = 366;

/**
 * Whether it is open, and until when. Public holidays are taken for ordinary days: see `holidayHours`.
 *
 * @param instant - Milliseconds since 1970 UTC.
 * @param timeZone - IANA name.
 * @returns Nothing in a time zone that Intl does not know.
 */
export function openState(hours: Hours, instant: number, timeZone: string): OpenState | undefined {
  if (!isZone(timeZone)) return undefined;
  const now = wallTime(minuteOf(instant), timeZone);
  const moment = (wall: number): Moment => ({
    date: isoDate(dayOf(wall)),
    minute: wall - dayOf(wall) * MINUTES_A_DAY,
    inDays: dayOf(wall) - dayOf(now),
    at: instantOf(wall, timeZone) * 60_000,
  });

  const current = currentInterval(hours, now);
  if (current?.isSure) {
    const end = lastingUntil(hours, current, timeZone);
    return { kind: 'open', until: end === undefined ? undefined : moment(end), note: current.note };
  }
  const opening = nextOpening(hours, now, timeZone);
  if (!current) {
    const { note } = dayHours(hours, dayOf(now));
    return { kind: 'closed', opens: opening === undefined ? undefined : moment(opening), note };
  }
  return { kind: 'maybe', until: moment(Math.min(current.to, opening ?? current.to)), note: current.note };
}

/** Whether the centre is surely open: what "open now" means in a filter. `false` where that is not known. */
export function isOpen(centre: Centre, instant: number): boolean {
  const hours = hoursOf(centre);
  if (!hours?.ok || centre.timeZone === null || !isZone(centre.timeZone)) return false;
  return currentInterval(hours.value, wallTime(minuteOf(instant), centre.timeZone))?.isSure ?? false;
}

/** Whether it can be told for the centre when it is open. */
export const hasHours = (centre: Centre): boolean =>
  Boolean(hoursOf(centre)?.ok) && centre.timeZone !== null && isZone(centre.timeZone);

/** The days of the centre's week, Monday first. In an unknown time zone it is the week of UTC, and no day is today. */
export function weekOf(hours: Hours, instant: number, timeZone: string | null): readonly WeekDay[] {
  const isKnown = timeZone !== null && isZone(timeZone);
  const today = dayOf(wallTime(minuteOf(instant), timeZone ?? ''));
  const monday = today - weekday(today);
  return Array.from({ length: 7 }, (_, index) => {
    const day = monday + index;
    const found = dayHours(hours, day);
    const isException = JSON.stringify(found) !== JSON.stringify(usualHours(hours, day));
    return { ...found, date: isoDate(day), isToday: isKnown && day === today, isException };
  });
}

/** When what is said of the centre changes next: it opens or closes, or its day ends. Milliseconds since 1970 UTC. */
export function nextChange(centre: Centre, instant: number): number | undefined {
  const hours = hoursOf(centre);
  if (!hours?.ok || centre.timeZone === null) return undefined;
  const state = openState(hours.value, instant, centre.timeZone);
  if (!state) return undefined;
  const midnight = (dayOf(wallTime(minuteOf(instant), centre.timeZone)) + 1) * MINUTES_A_DAY;
  const change = state.kind === 'closed' ? state.opens : state.until;
  return Math.min(instantOf(midnight, centre.timeZone) * 60_000, change?.at ?? Infinity);
}

/** Whether clocks show another time in the centre's zone than in the visitor's. */
export const isTimeElsewhere = (timeZone: string, visitorZone: string, instant: number): boolean =>
  offsetAt(minuteOf(instant), timeZone) !== offsetAt(minuteOf(instant), visitorZone);

const known = new WeakMap<Centre, Result<Hours, HoursError>>();

/** The hours of a centre, read once; `undefined` where none are published. */
export function hoursOf(centre: Centre): Result<Hours, HoursError> | undefined {
  if (centre.hours === null) return undefined;
  let hours = known.get(centre);
  if (!hours) known.set(centre, (hours = parseHours(centre.hours)));
  return hours;
}

const minuteOf = (instant: number): number => Math.floor(instant / 60_000);
const dayOf = (wall: number): number => Math.floor(wall / MINUTES_A_DAY);

/** The intervals that start on a day, in minutes of wall time. */
function intervalsOn(hours: Hours, day: number): readonly Interval[] {
  const midnight = day * MINUTES_A_DAY;
  return dayHours(hours, day).intervals.map((interval) => ({
    ...interval,
    from: midnight + interval.from,
    to: midnight + interval.to,
  }));
}

/** What goes on at a time; where two things do, the sure one. */
function currentInterval(hours: Hours, now: number): Interval | undefined {
  const today = dayOf(now);
  const current = [...intervalsOn(hours, today), ...intervalsOn(hours, today - 1)].filter(
    ({ from, to }) => from <= now && now < to,
  );
  return current.find(({ isSure }) => isSure) ?? current[0];
}

/** The end of the hours that follow each other without a gap: those of 24/7 have none. */
function lastingUntil(hours: Hours, current: Interval, zone: string): number | undefined {
  // what started the day before may end later
  const start = dayOf(current.from) - 1;
  let end = current.to;
  for (let day = start; day <= start + HORIZON; day++) {
    if (end < day * MINUTES_A_DAY) return end;
    for (const { from, to, isSure } of intervalsOn(hours, day)) {
      if (isSure && (from <= end || isSkipped(end, from, zone))) end = Math.max(end, to);
    }
  }
  return undefined;
}

function nextOpening(hours: Hours, now: number, zone: string): number | undefined {
  const today = dayOf(now);
  for (let day = today; day <= today + HORIZON; day++) {
    const next = intervalsOn(hours, day).find(
      ({ from, to, isSure }) => isSure && from > now && !isSkipped(from, to, zone),
    );
    if (next) return next.from;
  }
  return undefined;
}

/** Whether clocks jump over all that lies between two times, when summer begins. */
const isSkipped = (from: number, to: number, zone: string): boolean => instantOf(from, zone) === instantOf(to, zone);
