/** Times and days as one language writes them. Dates are `YYYY-MM-DD`, times minutes after midnight. */
export interface HoursFormat {
  /** "9:05"; 1440 and beyond are times of the next day. Never a. m. and p. m.: offices of the network write 24 hours. */
  time(minute: number): string;
  /** "Monday" */
  weekday(date: string): string;
  /** "Monday 5 January" */
  day(date: string): string;
}

const formats = new Map<string, HoursFormat>();

export function hoursFormatFor(tag: string): HoursFormat {
  let format = formats.get(tag);
  if (!format) formats.set(tag, (format = makeFormat(tag)));
  return format;
}

function makeFormat(tag: string): HoursFormat {
  const format = (options: Intl.DateTimeFormatOptions): ((instant: number) => string) =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }).format;
  const time = format({ hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
  const weekday = format({ weekday: 'long' });
  const day = format({ weekday: 'long', day: 'numeric', month: 'long' });
  return {
    time: (minute) => time(minute * 60_000),
    weekday: (date) => weekday(Date.parse(date)),
    day: (date) => day(Date.parse(date)),
  };
}
