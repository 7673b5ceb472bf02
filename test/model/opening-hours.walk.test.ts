import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { openState } from '../../src/model/opening-hours.js';
import { clock, hours } from '../support/hours.js';

describe('openState beside a walk from minute to minute', () => {
  it('says the same', () => {
    const walls = new Map(WINDOWS.map((window) => [window, readWall(window)]));
    fc.assert(
      fc.property(anyHours, fc.constantFrom(...WINDOWS), fc.nat(3 * 1440), (rules, window, offset) => {
        const first = Date.parse(window[1]);
        const index = 1440 + offset;
        const text = rules.map(written).join('; ');
        const isOpenAt = walked(rules, walls.get(window)!);
        const state = openState(hours(text), first + index * 60_000, window[0])!;
        const next = state.kind === 'closed' ? state.opens : state.until;
        const change = isOpenAt.indexOf(!isOpenAt[index], index);
        expect(state.kind === 'open', text).to.equal(isOpenAt[index]);
        if (change >= 0) expect(next?.at, text).to.equal(first + change * 60_000);
        else expect(next?.at ?? Infinity, text).to.be.at.least(first + isOpenAt.length * 60_000);
      }),
      { numRuns: 100 },
    );
  });
});

interface GivenRule {
  readonly days: readonly number[];
  readonly date: readonly [month: number, day: number] | undefined;
  readonly spans: readonly (readonly [number, number])[];
}

const DAY_NAMES = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const MONTH_NAMES = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Six days around a change of clocks, and some without one. */
const WINDOWS: readonly (readonly [zone: string, start: string])[] = [
  ['Europe/Paris', '2026-03-26T00:00Z'],
  ['Europe/Paris', '2026-10-22T00:00Z'],
  ['America/Santiago', '2026-04-02T00:00Z'],
  ['America/Santiago', '2026-09-03T00:00Z'],
  ['Australia/Lord_Howe', '2026-04-02T00:00Z'],
  ['Indian/Reunion', '2026-12-30T00:00Z'],
];

const minute = fc.oneof(
  fc.integer({ min: 0, max: 16 }).map((quarter) => quarter * 15),
  fc.nat(1439),
);
const anyHours = fc.array(
  fc.record({
    days: fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }),
    date: fc.option(
      fc.constantFrom(
        [3, 29] as const,
        [3, 30] as const,
        [10, 25] as const,
        [4, 5] as const,
        [9, 6] as const,
        [1, 1] as const,
      ),
      { nil: undefined },
    ),
    spans: fc.array(
      fc.tuple(minute, minute).filter(([from, to]) => from !== to),
      { maxLength: 3 },
    ),
  }),
  { minLength: 1, maxLength: 4 },
);

function written({ days, date, spans }: GivenRule): string {
  const when = date ? `${MONTH_NAMES[date[0] - 1]} ${String(date[1]).padStart(2, '0')} ` : '';
  const what = spans.length ? spans.map(([from, to]) => `${clock(from)}-${clock(to)}`).join(',') : 'off';
  return `${when}${days.map((day) => DAY_NAMES[day]).join(',')} ${what}`;
}

/**
 * Whether it is open in each minute from an instant on, told as slowly and plainly as can be: minute by
 * minute.
 */
function walked(rules: readonly GivenRule[], wall: readonly Wall[]): boolean[] {
  const spansOn = (date: string): GivenRule['spans'] => {
    const weekdayName = new Date(`${date}T00:00Z`).toUTCString().slice(0, 2);
    const [, month, day] = date.split('-').map(Number);
    const decides = ({ days, date: only }: GivenRule): boolean =>
      days.some((index) => DAY_NAMES[index] === weekdayName) && (!only || (only[0] === month && only[1] === day));
    return rules.reduce<GivenRule['spans']>((found, rule) => (decides(rule) ? rule.spans : found), []);
  };
  const days = new Map([...new Set(wall.flatMap(({ date, eve }) => [date, eve]))].map((date) => [date, spansOn(date)]));
  return wall.map(
    ({ date, eve, now }) =>
      days.get(date)!.some(([from, to]) => from <= now && (now < to || to < from)) ||
      days.get(eve)!.some(([from, to]) => to < from && now < to),
  );
}

interface Wall {
  readonly date: string;
  /** The day before. */
  readonly eve: string;
  /** Minutes after midnight. */
  readonly now: number;
}

/** The clock on the wall, read every minute for six days. It never goes back: what it showed already, it shows no more. */
function readWall([zone, start]: (typeof WINDOWS)[number]): Wall[] {
  const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  let latest = '';
  return Array.from({ length: 6 * 1440 }, (_, index) => {
    const shown = wall.format(Date.parse(start) + index * 60_000);
    if (shown > latest) latest = shown;
    const [date = '', time = ''] = latest.split(' ');
    const [hour = 0, past = 0] = time.split(':').map(Number);
    const eve = new Date(Date.parse(`${date}T00:00Z`) - 86_400_000).toISOString().slice(0, 10);
    return { date, eve, now: hour * 60 + past };
  });
}
