/** Days as one language writes them. Dates are `YYYY-MM-DD`. */
export interface HoursFormat {
  /** "Monday" */
  weekday(date: string): string;
  /** "Monday 5 January" */
  day(date: string): string;
}

/**
 * Minutes after midnight → "9:05", in all languages of the network (CLDR 48). Engines disagree: with `hour: 'numeric'` some
 * write "09:05", in some languages. 1440 and beyond are times of the next day.
 */
export const timeText = (minute: number): string =>
  `${Math.floor(minute / 60) % 24}:${String(minute % 60).padStart(2, '0')}`;

const formats = new Map<string, HoursFormat>();

export function hoursFormatFor(tag: string): HoursFormat {
  let format = formats.get(tag);
  if (!format) formats.set(tag, (format = makeFormat(tag)));
  return format;
}

function makeFormat(tag: string): HoursFormat {
  const format = (options: Intl.DateTimeFormatOptions): ((instant: number) => string) =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }).format;
  const weekday = format({ weekday: 'long' });
  const day = format({ weekday: 'long', day: 'numeric', month: 'long' });
  return {
    weekday: (date) => weekday(Date.parse(date)),
    day: (date) => day(Date.parse(date)),
  };
}
