import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  hasHours,
  holidayHours,
  isOpen,
  isTimeElsewhere,
  nextChange,
  openState,
  parseHours,
  weekOf,
  type DayHours,
  type Hours,
  type OpenState,
} from '../../src/model/opening-hours.js';
import { centre } from '../support/network.js';

const hours = (text: string): Hours => {
  const parsed = parseHours(text);
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.error)}`);
  return parsed.value;
};

/** "open until 2026-01-05 12:30", "closed, opens 2026-01-06 09:00": what a person would note down. */
function stateAt(text: string, instant: string, zone = 'Europe/Paris'): string {
  return inWords(openState(hours(text), Date.parse(instant), zone));
}

function inWords(state: OpenState | undefined): string {
  if (!state) return 'not known';
  const next = state.kind === 'closed' ? state.opens : state.until;
  const time = next && `${next.date} ${clock(next.minute)}`;
  const words = state.kind === 'closed' ? 'opens' : 'until';
  return [state.kind, time && `${words} ${time}`, state.note].filter(Boolean).join(', ');
}

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const times = ({ intervals, note }: DayHours): string =>
  intervals
    .map(({ from, to, note: about }) => `${clock(from)}-${clock(to)}${about ? ` ${about}` : ''}`)
    .concat(note ?? [])
    .join(', ');

/** The week of Monday 21 December 2026, a line for each day; `!` marks an exception, `>` today. */
const week = (text: string, instant = '2026-12-23T12:00Z', zone: string | null = 'Europe/Paris'): string[] =>
  weekOf(hours(text), Date.parse(instant), zone).map((day) =>
    `${day.isToday ? '>' : ''}${day.date.slice(8)} ${times(day)}${day.isException ? '!' : ''}`.trim(),
  );

describe('parseHours', () => {
  const readings: Record<string, readonly string[]> = {
    'Mo-Fr 09:00-12:30,13:30-17:00; Sa off': [
      '21 09:00-12:30, 13:30-17:00',
      '22 09:00-12:30, 13:30-17:00',
      '>23 09:00-12:30, 13:30-17:00',
      '24 09:00-12:30, 13:30-17:00',
      '25 09:00-12:30, 13:30-17:00',
      '26',
      '27',
    ],
    // a range over the end of the week, and a later rule that replaces the day
    'Sa-Mo 10:00-16:00; Su 11:00-12:00': [
      '21 10:00-16:00',
      '22',
      '>23',
      '24',
      '25',
      '26 10:00-16:00',
      '27 11:00-12:00',
    ],
    // after a comma a rule adds its times
    'Mo-We 09:00-12:00, Tu,We 14:00-18:00': [
      '21 09:00-12:00',
      '22 09:00-12:00, 14:00-18:00',
      '>23 09:00-12:00, 14:00-18:00',
      '24',
      '25',
      '26',
      '27',
    ],
    // but it closes all the same
    'Mo-Tu 09:00-12:00, Tu off': ['21 09:00-12:00', '22', '>23', '24', '25', '26', '27'],
    // recurring dates, one after the other and over the new year
    'Mo-Su 09:00-17:00; Dec 24-26 off "fermeture annuelle"; Dec 27-Jan 02 10:00-12:00; Jul-Aug off': [
      '21 09:00-17:00',
      '22 09:00-17:00',
      '>23 09:00-17:00',
      '24 fermeture annuelle!',
      '25 fermeture annuelle!',
      '26 fermeture annuelle!',
      '27 10:00-12:00!',
    ],
    // another year's dates say nothing of this one
    'Mo-Tu 09:00-17:00; 2025 Dec 21 off; 2026 Dec 22-2027 Jan 02 off; 2026 Dec 27 10:00-11:00': [
      '21 09:00-17:00',
      '22 !',
      '>23',
      '24',
      '25',
      '26',
      '27 10:00-11:00!',
    ],
    // a season is no exception
    'Mo 09:00-17:00; Dec Mo 10:00-12:00; Dec: Su 10:00-11:00': [
      '21 10:00-12:00',
      '22',
      '>23',
      '24',
      '25',
      '26',
      '27 10:00-11:00',
    ],
    'Th 20:00-02:00; Sa "by appointment"; Su 09:00-10:00 open "first floor"': [
      '21',
      '22',
      '>23',
      '24 20:00-26:00',
      '25',
      '26 00:00-24:00 by appointment',
      '27 09:00-10:00 first floor',
    ],
    // touching and overlapping times are one
    'Mo 14:00-18:00,09:00-12:00,12:00-13:00,17:00-19:00': [
      '21 09:00-13:00, 14:00-19:00',
      '22',
      '>23',
      '24',
      '25',
      '26',
      '27',
    ],
    '24/7; PH,Sa,Su closed;': [
      '21 00:00-24:00',
      '22 00:00-24:00',
      '>23 00:00-24:00',
      '24 00:00-24:00',
      '25 00:00-24:00',
      '26',
      '27',
    ],
  };
  for (const [text, days] of Object.entries(readings)) {
    it(`reads ${text}`, () => expect(week(text)).to.deep.equal(days));
  }

  it('takes a range that ends before it starts for one that runs into the next year', () => {
    expect(week('Mo-Su 09:00-10:00; 2026 Dec 26-Jan 02 off').slice(4)).to.deep.equal([
      '25 09:00-10:00',
      '26 !',
      '27 !',
    ]);
    expect(week('Mo-Su 09:00-10:00; 2026 Dec 26-Jan 02 off', '2026-01-01T12:00Z')[3]).to.equal('>01 09:00-10:00');
  });

  it('keeps apart what holds on public holidays', () => {
    const about = (text: string) => {
      const found = holidayHours(hours(text));
      return found && times(found);
    };
    expect(about('Mo-Fr 09:00-17:00')).to.equal(undefined);
    expect(about('Mo-Fr 09:00-17:00; PH off')).to.equal('');
    expect(about('Mo-Fr,PH 10:00-12:00')).to.equal('10:00-12:00');
  });

  const faults: Record<string, readonly [kind: string, at: number, found: string]> = {
    '': ['syntax', 0, ''],
    ' ; ': ['syntax', 1, ';'],
    'lundi 9h-12h': ['syntax', 0, 'lundi'],
    'Mo-Fr 9:00-12:00': ['syntax', 6, '9:00'],
    'Mo-Fr 09:00 - 12:60': ['time', 6, '09:00 - 12:60'],
    'Mo-Fr 09:00-09:00': ['time', 6, '09:00-09:00'],
    'Mo-Fr 24:00-25:00': ['time', 6, '24:00-25:00'],
    'Mo-Fr 09:00-12:00 13:00-17:00': ['syntax', 18, '13:00'],
    'Mo Tu 09:00-12:00': ['syntax', 3, 'Tu'],
    'Mo-Fr 09:00+': ['syntax', 6, '09:00'],
    'Mon-Fri 09:00-12:00': ['syntax', 0, 'Mon'],
    'Mo-PH 09:00-12:00': ['syntax', 2, '-'],
    'PH-Mo 09:00-12:00': ['date', 0, 'PH-Mo'],
    'SH off': ['syntax', 0, 'SH'],
    'week 1-10 Mo 09:00-12:00': ['syntax', 0, 'week'],
    'Sa[1] 09:00-12:00': ['syntax', 2, '['],
    'Feb 30 off': ['date', 0, 'Feb 30'],
    '2026 Feb 29 off': ['date', 0, '2026 Feb 29'],
    'Mo 09:00-12:00; Jan 00 off': ['date', 16, 'Jan 00'],
    'Dec 24-2027 Jan 02 off': ['date', 0, 'Dec 24-2027 Jan 02'],
    '2027 Jan 02-2026 Dec 24 off': ['date', 0, '2027 Jan 02-2026 Dec 24'],
    'Mo-Fr': ['no-times', 0, 'Mo-Fr'],
    'Mo 09:00-12:00; Sa': ['no-times', 16, 'Sa'],
    'Mo 09:00-12:00 off': ['off-times', 0, 'Mo 09:00-12:00 off'],
    'Mo 09:00-12:00; "by appointment"': ['replaces-all', 16, '"by appointment"'],
    'Mo 09:00-12:00; 24/7': ['replaces-all', 16, '24/7'],
    'Mo 09:00-12:00 || "by appointment"': ['syntax', 15, '|'],
    'Mo 09:00-12:00 "by appointment': ['syntax', 15, '"'],
    'Mo 09:00–12:00': ['syntax', 3, '09:00'],
  };
  for (const [text, [kind, at, found]] of Object.entries(faults)) {
    it(`says what is wrong in '${text}'`, () => {
      expect(parseHours(text)).to.deep.equal({ ok: false, error: { kind, at, found } });
    });
  }

  it('takes any text without throwing, and names a place in what it refuses', () => {
    const piece = fc.constantFrom(
      'Mo',
      '-',
      ',',
      ';',
      ' ',
      '09:00',
      '24/7',
      '"',
      'off',
      'PH',
      'Dec',
      '24',
      '2026',
      ':',
      '\u0000',
      '😀',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 40 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(
        text,
        fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }),
        (given, date) => {
          const parsed = parseHours(given);
          if (parsed.ok) {
            weekOf(parsed.value, date.getTime(), 'America/Santiago');
            openState(parsed.value, date.getTime(), 'America/Santiago');
          } else expect(given.slice(parsed.error.at)).to.satisfy((rest: string) => rest.startsWith(parsed.error.found));
        },
      ),
    );
  });

  it('reads no character more than a few times, however long the text', () => {
    const hostile = [
      'Mo ',
      ' ',
      '"',
      ',',
      'Mo,',
      '09:00-',
      '09:00-10:00,',
      'Dec 24-',
      '2026 ',
      'Mo 09:00-10:00, ',
      'a',
      '1',
      '""',
    ];
    for (const piece of hostile) {
      const exec = RegExp.prototype.exec;
      let runs = 0;
      RegExp.prototype.exec = function (text) {
        runs++;
        return exec.call(this, text);
      };
      const length = 10_000;
      try {
        parseHours(piece.repeat(length / piece.length));
      } finally {
        RegExp.prototype.exec = exec;
      }
      expect(runs, piece).to.be.below(length * 2);
    }
  });
});

describe('openState', () => {
  const OFFICE = 'Mo-Fr 09:00-12:30,13:30-17:00; Dec 25 off; PH off';
  const cases: readonly (readonly [text: string, instant: string, state: string, zone?: string])[] = [
    // Monday 5 January 2026, Paris is UTC+1
    [OFFICE, '2026-01-05T07:59Z', 'closed, opens 2026-01-05 09:00'],
    [OFFICE, '2026-01-05T08:00Z', 'open, until 2026-01-05 12:30'],
    [OFFICE, '2026-01-05T11:29:59Z', 'open, until 2026-01-05 12:30'],
    [OFFICE, '2026-01-05T11:30Z', 'closed, opens 2026-01-05 13:30'],
    [OFFICE, '2026-01-05T16:00Z', 'closed, opens 2026-01-06 09:00'],
    [OFFICE, '2026-01-09T16:00Z', 'closed, opens 2026-01-12 09:00'],
    // the same instant in the centre's own zone
    [OFFICE, '2026-01-05T07:00Z', 'open, until 2026-01-05 12:30', 'Indian/Reunion'],
    [OFFICE, '2026-01-05T15:00Z', 'open, until 2026-01-05 12:30', 'America/Santiago'],
    // a Friday that is closed, then the weekend
    [OFFICE, '2026-12-24T17:00Z', 'closed, opens 2026-12-28 09:00'],
    ['24/7', '2026-01-05T07:59Z', 'open'],
    ['24/7; Dec 25 off', '2026-01-05T07:59Z', 'open, until 2026-12-25 00:00'],
    ['24/7; Dec 25 off', '2026-12-25T07:59Z', 'closed, opens 2026-12-26 00:00'],
    ['off "moved"', '2026-01-05T07:59Z', 'closed, moved'],
    ['2025 Jan-Dec Mo 09:00-10:00', '2026-01-05T07:59Z', 'closed'],
    ['Dec 25 10:00-11:00', '2026-12-25T10:00Z', 'closed, opens 2027-12-25 10:00'],
    // past midnight; the night belongs to the day it started on
    ['Fr 20:00-02:00; Sa off', '2026-01-10T00:30Z', 'open, until 2026-01-10 02:00'],
    ['Fr 20:00-24:00; Sa 00:00-02:00', '2026-01-09T20:30Z', 'open, until 2026-01-10 02:00'],
    ['Fr 20:00-10:00; Sa 00:00-08:00', '2026-01-10T06:30Z', 'open, until 2026-01-10 10:00'],
    ['"by appointment"', '2026-01-05T07:59Z', 'maybe, until 2026-01-06 00:00, by appointment'],
    [
      'Mo 09:00-12:00 "by appointment", Mo 10:00-11:00',
      '2026-01-05T08:30Z',
      'maybe, until 2026-01-05 10:00, by appointment',
    ],
    ['Mo 09:00-12:00 "by appointment", Mo 10:00-11:00', '2026-01-05T09:30Z', 'open, until 2026-01-05 11:00'],
    // an opening by appointment is not one that a visitor can count on
    ['Mo 09:00-12:00; Tu "by appointment"', '2026-01-05T12:00Z', 'closed, opens 2026-01-12 09:00'],
    // Paris, 29 March 2026: 02:00 becomes 03:00
    ['Mo-Su 02:30-04:00', '2026-03-29T00:59Z', 'closed, opens 2026-03-29 02:30'],
    ['Mo-Su 02:30-04:00', '2026-03-29T01:00Z', 'open, until 2026-03-29 04:00'],
    // Paris, 25 October 2026: 03:00 becomes 02:00; what closed does not open again
    ['Mo-Su 02:00-02:30', '2026-10-25T00:29Z', 'open, until 2026-10-25 02:30'],
    ['Mo-Su 02:00-02:30', '2026-10-25T01:10Z', 'closed, opens 2026-10-26 02:00'],
    ['Mo-Su 01:00-05:00', '2026-10-25T01:10Z', 'open, until 2026-10-25 05:00'],
    // Santiago, 6 September 2026: there is no midnight, the day starts at 01:00
    ['Su 00:00-02:00', '2026-09-06T04:00Z', 'open, until 2026-09-06 02:00', 'America/Santiago'],
    ['Su 00:00-00:30,02:00-03:00', '2026-09-06T03:00Z', 'closed, opens 2026-09-06 02:00', 'America/Santiago'],
    ['Sa 20:00-24:00; Su 01:00-02:00', '2026-09-06T03:00Z', 'open, until 2026-09-06 02:00', 'America/Santiago'],
    ['24/7', '2026-01-05T07:59Z', 'not known', 'Mars/Olympus'],
  ];
  for (const [text, instant, state, zone] of cases) {
    it(`${text} at ${instant}${zone ? ` in ${zone}` : ''}: ${state}`, () => {
      expect(stateAt(text, instant, zone)).to.equal(state);
    });
  }

  it('gives the next change as an instant, and as a day from the centre’s own today', () => {
    const state = openState(hours('Mo 09:00-10:00'), Date.parse('2026-03-28T12:00Z'), 'Europe/Paris');
    expect(state).to.deep.equal({
      kind: 'closed',
      note: undefined,
      // the clocks went forward in the night before
      opens: { date: '2026-03-30', minute: 540, inDays: 2, at: Date.parse('2026-03-30T07:00Z') },
    });
  });

  it('agrees with a walk from minute to minute', () => {
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

describe('weekOf', () => {
  it('is the week of the centre, not of the visitor', () => {
    // Sunday evening in Paris, already Monday in Réunion
    expect(week('Mo 09:00-10:00', '2026-12-27T21:00Z', 'Indian/Reunion')[0]).to.equal('>28 09:00-10:00');
    expect(week('Mo 09:00-10:00', '2026-12-27T21:00Z')[0]).to.equal('21 09:00-10:00');
  });

  it('names no day as today where the time zone is not known', () => {
    for (const zone of [null, 'Mars/Olympus']) {
      expect(week('Mo 09:00-10:00', undefined, zone).join()).to.equal('21 09:00-10:00,22,23,24,25,26,27');
    }
  });
});

describe('isOpen, hasHours, nextChange', () => {
  const paris = centre({ id: 'paris', hours: 'Mo-Fr 09:00-17:00; Sa "by appointment"' });
  const monday = Date.parse('2026-01-05T10:00Z');
  const saturday = Date.parse('2026-01-10T10:00Z');

  it('tell an open centre from one that is closed or asks for an appointment', () => {
    expect([monday, saturday, saturday + 86_400_000].map((instant) => isOpen(paris, instant))).to.deep.equal([
      true,
      false,
      false,
    ]);
  });

  it('know nothing where hours or time zone are missing or cannot be read', () => {
    const { hours: text } = paris;
    const unknown = [
      centre({ id: 'a' }),
      centre({ id: 'b', hours: 'every day' }),
      centre({ id: 'c', hours: text, timeZone: null }),
      centre({ id: 'd', hours: text, timeZone: 'Mars/Olympus' }),
    ];
    for (const one of unknown) {
      expect([hasHours(one), isOpen(one, monday), nextChange(one, monday)]).to.deep.equal([false, false, undefined]);
    }
    expect(hasHours(paris)).to.equal(true);
  });

  it('name the next minute at which something else is true: closing, opening, or the end of the day', () => {
    const changes = ['2026-01-05T10:00Z', '2026-01-05T17:00Z', '2026-01-05T23:30Z', '2026-01-11T12:00Z'].map(
      (instant) => new Date(nextChange(paris, Date.parse(instant))!).toISOString().slice(0, 16),
    );
    expect(changes).to.deep.equal(['2026-01-05T16:00', '2026-01-05T23:00', '2026-01-06T08:00', '2026-01-11T23:00']);
  });
});

describe('isTimeElsewhere', () => {
  it('compares what clocks show, not names of zones', () => {
    const summer = Date.parse('2026-07-01T12:00Z');
    expect(isTimeElsewhere('Europe/Paris', 'Europe/Rome', summer)).to.equal(false);
    expect(isTimeElsewhere('Europe/Paris', 'Europe/Lisbon', summer)).to.equal(true);
  });
});
