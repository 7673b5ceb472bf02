/** Whether a `YYYY-MM-DD` is in the calendar. */
export function isDay(text) {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Year first, or day first as in all the countries of the network. */
const FORMS = [
  /^(?<year>\d{4})[-/. ](?<month>\d{1,2})(?:[-/. ](?<day>\d{1,2}))?(?:T.*)?$/,
  /^(?:(?<day>\d{1,2})[-/. ])?(?<month>\d{1,2})[-/. ](?<year>\d{4})$/,
];

/** The date that was meant, as year-month-day or year-month; `undefined` when it cannot be told. */
export function dateMeant(text) {
  const found = FORMS.map((form) => form.exec(text.trim())?.groups).find(Boolean);
  if (!found) return undefined;
  const { year, month, day } = found;
  // there is no month 30: 01/30/2024 has its month first
  const [first, second] = day !== undefined && Number(month) > 12 ? [day, month] : [month, day];
  const date = [year, first, second].filter(Boolean).map((part) => part.padStart(2, '0'));
  return isDay([...date, '01'].slice(0, 3).join('-')) ? date.join('-') : undefined;
}
