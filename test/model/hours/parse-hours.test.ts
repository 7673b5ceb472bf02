import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { holidayHours, openState, parseHours, weekOf } from '../../../src/model/opening-hours.js';
import { hours, times, week } from '../../support/hours.js';

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
