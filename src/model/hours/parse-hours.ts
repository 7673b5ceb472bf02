import { err, ok, type Result } from '../../result.js';
import { MINUTES_A_DAY, type DateKey, type Hours, type HoursRule } from './hours.js';

/** Where reading stopped, and why. */
export interface HoursError {
  /**
   * `syntax`: something else must stand here; `time`, `date`: there is no such time or date; `no-times`: the rule says
   * neither times nor `off`; `off-times`: it says both; `replaces-all`: without a day, it would undo the rules before it.
   */
  readonly kind: 'syntax' | 'time' | 'date' | 'no-times' | 'off-times' | 'replaces-all';
  /** Place in the text, in UTF-16 units from 0. */
  readonly at: number;
  /** The word or sign there, or the rule that is wrong; empty at the end of the text. */
  readonly found: string;
}

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su', 'PH'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const EVERY_DAY = 0b1111111;

/** The words of the syntax. Each is looked for at one place only, so that no text takes longer than its length. */
const word = (source: string): RegExp => new RegExp(`\\s*${source}`, 'y');
// the hours of "Jul 09:00" are not a day
const DAY_OF_MONTH = '(\\d\\d?)(?![\\d:])';
const DATE = `(?:(\\d{4})\\s+)?(${MONTHS.join('|')})\\b(?:\\s+${DAY_OF_MONTH})?`;
const DATES = word(`${DATE}(?:\\s*-\\s*(?:${DATE}|${DAY_OF_MONTH}))?`);
const WEEKDAYS = word(`(${DAYS.join('|')})\\b(?:\\s*-\\s*(${DAYS.slice(0, -1).join('|')})\\b)?`);
const SPAN = word('(\\d\\d):(\\d\\d)\\s*-\\s*(\\d\\d):(\\d\\d)(?![\\d:])');
const ALWAYS = word('24/7(?!\\d)');
const STATE = word('(open|off|closed)\\b');
const NOTE = word('"([^"]*)"');
const COLON = word(':');
const COMMA = word(',');
const SEPARATOR = word('([,;])');
const END = word('$');
const RULE_END = word('([,;]|$)');
const ANYTHING = word('([A-Za-z]+|[\\d:]+|\\S|$)');

/**
 * Reads opening hours in the part of OpenStreetMap's syntax that offices need; data/OPENING-HOURS.md describes it.
 * Time and memory grow with the length of the text, whatever it holds.
 * Source: https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification
 */
export function parseHours(text: string): Result<Hours, HoursError> {
  let at = 0;
  let fault: HoursError | undefined;
  const rules: HoursRule[] = [];

  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(text) ?? undefined;
    if (match) at = pattern.lastIndex;
    return match;
  };
  const fail = (kind: HoursError['kind'], start: number, found: string): void => {
    fault ??= { kind, at: start + found.length - found.trimStart().length, found: found.trim() };
  };
  /** Items between commas. A comma that another item does not follow is left for whoever reads on. */
  const list = <T>(pattern: RegExp, read: (match: RegExpExecArray) => T | undefined, kind: 'time' | 'date'): T[] => {
    const items: T[] = [];
    let end = at;
    do {
      const start = at;
      const match = take(pattern);
      if (!match) break;
      end = at;
      const item = read(match);
      if (item === undefined) fail(kind, start, match[0]);
      else items.push(item);
    } while (take(COMMA));
    at = end;
    return items;
  };

  /** @returns Nothing where no rule starts. */
  const readRule = (isAdded: boolean): HoursRule | undefined => {
    const start = at;
    const dates = list(DATES, readDates, 'date');
    if (dates.length) take(COLON);
    const days = list(WEEKDAYS, readDays, 'date').reduce((all, some) => all | some, 0);
    const times = take(ALWAYS) ? [WHOLE_DAY] : list(SPAN, readSpan, 'time');
    const state = take(STATE)?.[1];
    const note = take(NOTE)?.[1]?.trim() || undefined;
    if (at === start) return undefined;

    const isOff = state === 'off' || state === 'closed';
    const rule = text.slice(start, at);
    if (isOff && times.length) fail('off-times', start, rule);
    if (rules.length && !isAdded && !dates.length && !days) fail('replaces-all', start, rule);
    // where something else follows, that is what is wrong
    if (!times.length && state === undefined && note === undefined && isAt(RULE_END)) fail('no-times', start, rule);
    return {
      dates: dates.map(({ range }) => range),
      days: days || EVERY_DAY,
      spans: isOff ? [] : times.length ? times : [WHOLE_DAY],
      note,
      isSure: note === undefined || state === 'open',
      isAdded: isAdded && !isOff,
      isException: dates.some(({ hasDay }) => hasDay),
    };
  };
  const isAt = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    return pattern.test(text);
  };

  for (let isAdded = false; !fault;) {
    const rule = readRule(isAdded);
    if (rule) rules.push(rule);
    const separator = rule && take(SEPARATOR);
    isAdded = separator?.[1] === ',';
    if (separator) continue;
    // a separator at the end does no harm
    if (rules.length && isAt(END)) break;
    fail('syntax', at, take(ANYTHING)?.[0] ?? '');
  }
  return fault ? err(fault) : ok({ rules });
}

const WHOLE_DAY = [0, MINUTES_A_DAY] as const;

/** "Jul", "Jul-Aug", "Jul 14-Aug 15", "Dec 24-26", "2026 Dec 24-2027 Jan 02". */
function readDates(match: RegExpExecArray) {
  const [, fromYear, fromMonth = '', fromDay, toYear, toMonth = fromMonth, laterDay, bareDay] = match;
  const toDay = laterDay ?? bareDay ?? (match[5] === undefined ? fromDay : undefined);
  const from = dateKey(fromYear, fromMonth, fromDay ?? '1');
  // every month ends on its 31st or before
  const to = dateKey(toYear ?? fromYear, toMonth, toDay);
  const hasDay = Boolean(fromDay ?? toDay);
  if (from === undefined || to === undefined || (toYear && !fromYear)) return undefined;
  // "2026 Dec 24-Jan 02" ends in the next year
  if (fromYear && !toYear && to < from) return { range: [from, to + 10_000] as const, hasDay };
  return fromYear && to < from ? undefined : { range: [from, to] as const, hasDay };
}

/** `undefined` where there is no such day; without a day, the end of the month. */
function dateKey(year: string | undefined, monthName: string, day: string | undefined): DateKey | undefined {
  const month = MONTHS.indexOf(monthName);
  const date = new Date(Date.UTC(Number(year ?? LEAP_YEAR), month, Number(day ?? 1)));
  if (date.getUTCMonth() !== month) return undefined;
  return Number(year ?? 0) * 10_000 + (month + 1) * 100 + Number(day ?? 31);
}

const LEAP_YEAR = 2024;

/** "Mo", "PH", "Mo-Fr", and over the end of the week "Sa-Mo". */
function readDays([, first = '', last = first]: RegExpExecArray): number | undefined {
  const from = DAYS.indexOf(first);
  const to = DAYS.indexOf(last);
  if (first === 'PH') return last === first ? 1 << from : undefined;
  let days = 0;
  for (let day = from; ; day = (day + 1) % 7) {
    days |= 1 << day;
    if (day === to) return days;
  }
}

/** "09:00-12:30", "22:00-02:00", "18:00-24:00". */
function readSpan(match: RegExpExecArray): readonly [number, number] | undefined {
  const [fromHour, fromMinute, toHour, toMinute] = match.slice(1).map(Number) as [number, number, number, number];
  const from = fromHour * 60 + fromMinute;
  const to = toHour * 60 + toMinute;
  const isTime = fromMinute < 60 && toMinute < 60 && from < MINUTES_A_DAY && to <= MINUTES_A_DAY && from !== to;
  return isTime ? [from, to > from ? to : to + MINUTES_A_DAY] : undefined;
}
