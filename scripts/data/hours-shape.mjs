/** Opening hours, read by the library's own parser: what the check accepts, the elements can show. */
import { loadSource } from '../load-source.mjs';

const { parseHours } = await loadSource('src/model/hours/parse-hours.ts');

/** What is wrong, in plain words; `undefined` when the hours can be read. */
export function hoursMistake(hours) {
  const parsed = parseHours(hours);
  return parsed.ok ? undefined : sentence(parsed.error);
}

function sentence({ kind, found }) {
  switch (kind) {
    case 'time':
      return `${found} are not two times of a day (00:00 to 24:00) that differ.`;
    case 'date':
      return `"${found}" is not a date or a range of dates (such as Dec 25, Jul 14-Aug 15, 2026 Dec 24-2027 Jan 02).`;
    case 'no-times':
      return `"${found}": no times were found. Add them, or "off" for closed.`;
    case 'off-times':
      return `"${found}" has both times and "off".`;
    case 'replaces-all':
      return `${found} names no day, so it would replace every rule before it. Write its days in front of it.`;
    case 'syntax':
      return syntax(found);
  }
}

function syntax(found) {
  if (found === '') return 'something is missing at the end.';
  if (found === '"') return 'a closing quote is missing.';
  if (/^[\d:]+$/.test(found)) return `${found} cannot stand there (times are written 09:00-17:30).`;
  if (/^(SH|week|easter|sunrise|sunset|dawn|dusk|unknown)$/.test(found) || found === '[' || found === '|')
    return `"${found}" belongs to opening hours, but to a part that is not read here: write days, dates and times.`;
  if (/^[A-Za-z]+$/.test(found))
    return `"${found}" is not a word of opening hours, or not there (days are Mo Tu We Th Fr Sa Su, times 09:00-17:30).`;
  return `the character ${found} is not used in opening hours, or not there.`;
}
