/**
 * A first look at opening hours: only words and times that the OpenStreetMap syntax has.
 * It finds "lundi", "9h-12h" and "9 to 5"; whether the rules make sense together is for the reader of the hours.
 */
const WORDS = new Set(
  `Mo Tu We Th Fr Sa Su PH SH Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec off closed open unknown week day days easter`.split(
    ' ',
  ),
);

/** What is wrong, in plain words; `undefined` when the shape is right. */
export function hoursMistake(hours) {
  const rules = hours.replace(/"[^"]*"/g, ''); // remarks between quotes are free text
  if (rules.includes('"')) return 'a closing quote is missing.';
  const strange = rules.match(/[^A-Za-z0-9 :,;+\-/|[\]()]/u)?.[0];
  if (strange) return `the character ${strange} is not used in opening hours.`;
  const word = (rules.match(/[A-Za-z]+/g) ?? []).find((found) => !WORDS.has(found));
  if (word) return `"${word}" is not a word of opening hours (days are Mo Tu We Th Fr Sa Su, times 09:00-17:30).`;
  for (const [time, hour, minute] of rules.matchAll(/(\d+):(\d+)/g)) {
    if (!/^\d\d:\d\d$/.test(time) || Number(hour) > 24 || Number(minute) > 59) return `${time} is not a time.`;
  }
  if (!/\d\d:\d\d ?[-+]|\b(?:off|closed|open|unknown)\b|24\/7/.test(rules)) return 'no times were found.';
  return undefined;
}
