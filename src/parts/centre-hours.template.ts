import { str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { hoursFormatFor, timeText } from '../i18n/hours-format.js';
import type { Language } from '../i18n/language.js';
import type { Centre } from '../model/network.js';
import {
  holidayHours,
  hoursOf,
  isTimeElsewhere,
  openState,
  weekOf,
  type DayHours,
  type Interval,
  type Moment,
  type OpenState,
  type WeekDay,
} from '../model/opening-hours.js';

export interface CentreHoursView {
  readonly centre: Centre;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  /** On a server, ahead of the visit: nothing is said of this very moment. */
  readonly isDrawnAhead?: boolean;
  /** IANA name. */
  readonly visitorZone: string;
}

const A_DAY_MINUTES = 1440;
const A_DAY_MS = A_DAY_MINUTES * 60_000;

/** Whether it is open, and the hours of this week. Hours that cannot be read are shown as they were written. */
export function centreHoursTemplate(language: Language, view: CentreHoursView): TemplateResult {
  const { msg } = language;
  const { centre, now, isDrawnAhead } = view;
  const hours = hoursOf(centre);
  if (!hours) {
    return html`<p>
      ${msg('Opening hours are not published.', { id: 'centre.no-hours', desc: 'In the details of a centre' })}
    </p>`;
  }
  if (!hours.ok) return html`<p translate="no"><bdi>${centre.hours}</bdi></p>`;
  const holidays = holidayHours(hours.value);
  return html`${openStateTemplate(language, view)}
    <table class="hours" part="hours">
      <caption class="visually-hidden">
        ${msg('Opening hours this week', { id: 'hours.week', desc: 'Caption of a table of days' })}
      </caption>
      <tbody>
        ${weekOf(hours.value, now, centre.timeZone).map((day) =>
          weekDayTemplate(language, centre, { ...day, isToday: day.isToday && !isDrawnAhead }),
        )}
        ${
          holidays
            ? rowTemplate(
                msg('Public holidays', { id: 'hours.holidays', desc: 'First cell of a row: the hours follow' }),
                dayTemplate(language, centre, holidays),
              )
            : nothing
        }
      </tbody>
    </table>`;
}

/** "Open now, until 17:00", for a centre whose hours are known; else nothing. */
export function openStateTemplate(
  language: Language,
  { centre, now, visitorZone, isDrawnAhead }: CentreHoursView,
): TemplateResult | typeof nothing {
  const hours = hoursOf(centre);
  if (!hours?.ok || centre.timeZone === null) return nothing;
  const state = openState(hours.value, now, centre.timeZone);
  if (!state) return nothing;
  const { msg } = language;
  const next = state.kind === 'closed' ? state.opens : state.kind === 'open' ? state.until : undefined;
  const hints = [
    next && isTimeElsewhere(centre.timeZone, visitorZone, now)
      ? msg('local time', { id: 'hours.local-time', desc: 'After a time, where the visitor’s own clock shows another' })
      : undefined,
    holidayHours(hours.value)
      ? msg('may differ on public holidays', { id: 'hours.may-differ', desc: 'After "open now" or "closed now"' })
      : undefined,
  ].filter((hint) => hint !== undefined);
  const words = html`${state.kind === 'maybe' ? nothing : html`<strong>${stateText(language, state, now)}</strong>`}
  ${noteTemplate(language, centre, state.note)}
  ${hints.length ? html`<span class="hint">(${hints.join('; ')})</span>` : nothing}`;
  // Its line is kept for it.
  return html`<p class="open-state" part="open-state">${isDrawnAhead ? '\u00a0' : words}</p>`;
}

function stateText(language: Language, state: Exclude<OpenState, { kind: 'maybe' }>, now: number): string {
  const { msg, tag } = language;
  const { weekday, day } = hoursFormatFor(tag);
  if (state.kind === 'closed') return closedText(language, state.opens);
  const { until } = state;
  if (!until) return msg('Open now', { id: 'hours.open', desc: 'State of a centre' });
  const closing = timeText(until.minute);
  // past midnight too, a time alone is the next one
  if (until.at - now < A_DAY_MS) {
    return msg(str`Open now, until ${closing}`, { id: 'hours.open-until', desc: 'State of a centre; a time' });
  }
  const closingDay = until.inDays < 7 ? weekday(until.date) : day(until.date);
  return msg(str`Open now, until ${closingDay} at ${closing}`, {
    id: 'hours.open-until-day',
    desc: 'State of a centre; a weekday, or weekday and date; then a time',
  });
}

function closedText({ msg, tag }: Language, opens: Moment | undefined): string {
  if (!opens) return msg('Closed now', { id: 'hours.closed', desc: 'State of a centre' });
  const { weekday, day } = hoursFormatFor(tag);
  const opening = timeText(opens.minute);
  const openingDay = opens.inDays < 7 ? weekday(opens.date) : day(opens.date);
  switch (opens.inDays) {
    case 0:
      return msg(str`Closed now, opens today at ${opening}`, { id: 'hours.opens-today', desc: 'A time' });
    case 1:
      return msg(str`Closed now, opens tomorrow at ${opening}`, { id: 'hours.opens-tomorrow', desc: 'A time' });
    default:
      return msg(str`Closed now, opens ${openingDay} at ${opening}`, {
        id: 'hours.opens-day',
        desc: 'A weekday, or weekday and date; then a time',
      });
  }
}

function weekDayTemplate(language: Language, centre: Centre, day: WeekDay): TemplateResult {
  const { weekday, day: dated } = hoursFormatFor(language.tag);
  const exception = day.isException
    ? html`<span class="hint"
        >${` (${language.msg('exceptionally', { id: 'hours.exception', desc: 'After the hours of a day, or "closed", that are not the usual ones' })})`}</span
      >`
    : nothing;
  const name = day.isException ? dated(day.date) : weekday(day.date);
  return rowTemplate(name, html`${dayTemplate(language, centre, day)}${exception}`, day.isToday);
}

const rowTemplate = (name: string, hours: unknown, isToday = false): TemplateResult =>
  html`<tr class=${isToday ? 'today' : nothing}>
    <th scope="row" aria-current=${isToday ? 'date' : nothing}>${name}</th>
    <td>${hours}</td>
  </tr>`;

function dayTemplate(language: Language, centre: Centre, { intervals, note }: DayHours): unknown {
  if (!intervals.length) {
    const closed = language.msg('closed', { id: 'hours.closed-day', desc: 'In a table, for a whole day' });
    return note === undefined ? closed : html`${closed} – ${noteTemplate(language, centre, note)}`;
  }
  return intervals.map((interval, index) => [index ? ', ' : nothing, intervalTemplate(language, centre, interval)]);
}

/** Drawn with a dash, read aloud with a word. */
function intervalTemplate(language: Language, centre: Centre, { from, to, isSure, note }: Interval): unknown {
  const { msg } = language;
  const about = noteTemplate(language, centre, note);
  if (to - from === A_DAY_MINUTES) {
    return isSure
      ? html`${msg('24 hours', { id: 'hours.all-day', desc: 'In a table: open day and night' })} ${about}`
      : about;
  }
  const [start, end] = [timeText(from), timeText(to)];
  const times = html`<span class="interval"
    ><span aria-hidden="true">${start}–${end}</span
    ><span class="visually-hidden"
      >${msg(str`${start} to ${end}`, { id: 'hours.interval', desc: 'Spoken: two times of one day' })}</span
    ></span
  >`;
  return note === undefined ? times : [times, ' ', about];
}

/** The one note that has a meaning is said in the visitor's language; others are what the centre wrote. */
function noteTemplate({ msg }: Language, { languages }: Centre, note: string | undefined): unknown {
  if (note === undefined) return nothing;
  return /^(by|on) appointment$/i.test(note)
    ? msg('by appointment', { id: 'hours.by-appointment', desc: 'Instead of times, or after them' })
    : html`<bdi class="note" lang=${languages[0] ?? nothing}>${note}</bdi>`;
}
