import { expect } from '@open-wc/testing';
import {
  hasHours,
  isOpen,
  isTimeElsewhere,
  nextChange,
  openState,
  type OpenState,
} from '../../src/model/opening-hours.js';
import { clock, hours, week } from '../support/hours.js';
import { centre } from '../support/network.js';

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
});

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
