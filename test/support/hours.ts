import { parseHours, weekOf, type DayHours, type Hours } from '../../src/model/opening-hours.js';

export const hours = (text: string): Hours => {
  const parsed = parseHours(text);
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.error)}`);
  return parsed.value;
};

export const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

export const times = ({ intervals, note }: DayHours): string =>
  intervals
    .map(({ from, to, note: about }) => `${clock(from)}-${clock(to)}${about ? ` ${about}` : ''}`)
    .concat(note ?? [])
    .join(', ');

/** The week of Monday 21 December 2026, a line for each day; `!` marks an exception, `>` today. */
export const week = (text: string, instant = '2026-12-23T12:00Z', zone: string | null = 'Europe/Paris'): string[] =>
  weekOf(hours(text), Date.parse(instant), zone).map((day) =>
    `${day.isToday ? '>' : ''}${day.date.slice(8)} ${times(day)}${day.isException ? '!' : ''}`.trim(),
  );
