/**
 * How a country groups the digits of its numbers, after its calling code. The first line that matches counts. Habit, not law:
 * where several are in use, the choice is this project's.
 */
const GROUPINGS: readonly (readonly [code: string, national: RegExp])[] = [
  ['33', /^(\d)(\d\d)(\d\d)(\d\d)(\d\d)$/],
  // Guadeloupe, Guyane, Martinique, La Réunion and Mayotte
  ['590', /^(\d{3})(\d\d)(\d\d)(\d\d)$/],
  ['594', /^(\d{3})(\d\d)(\d\d)(\d\d)$/],
  ['596', /^(\d{3})(\d\d)(\d\d)(\d\d)$/],
  ['262', /^(\d{3})(\d\d)(\d\d)(\d\d)$/],
  // Belgium: mobile, the four large towns, the others
  ['32', /^(4\d\d)(\d\d)(\d\d)(\d\d)$/],
  ['32', /^([2349])(\d{3})(\d\d)(\d\d)$/],
  ['32', /^(\d\d)(\d\d)(\d\d)(\d\d)$/],
  ['41', /^(\d\d)(\d{3})(\d\d)(\d\d)$/],
  // Italy: Milan and Rome, towns with three digits and with four, mobile
  ['39', /^(0[26])(\d{3,4})(\d{3,4})$/],
  ['39', /^(0\d[0159])(\d{3,4})(\d{3,4})$/],
  ['39', /^(0\d{3})(\d{3})(\d{3})$/],
  ['39', /^(0\d{3})(\d{4,6})$/],
  ['39', /^(3\d\d)(\d{3})(\d{3,4})$/],
  ['34', /^(\d{3})(\d\d)(\d\d)(\d\d)$/],
  ['351', /^(\d{3})(\d{3})(\d{3})$/],
  // Luxembourg: mobile, the others
  ['352', /^(6\d\d)(\d{3})(\d{3})$/],
  ['352', /^(\d\d)(\d\d)(\d\d)(\d\d)?$/],
  // Chile: Santiago and mobile, the others
  ['56', /^([29])(\d{4})(\d{4})$/],
  ['56', /^(\d\d)(\d{3})(\d{4})$/],
  ['230', /^(\d{3,4})(\d{4})$/],
  ['228', /^(\d\d)(\d\d)(\d\d)(\d\d)$/],
];

/** For a `tel:` link: E.164 where the number says its country, else the digits as they are. */
export const dialled = (phone: string): string =>
  // "+33 (0)1 …": what is in brackets is dialled inside the country only
  phone
    .trim()
    .replace(/^(\+.*?)\(0\)/, '$1')
    .replace(/(?!^\+)\D/g, '');

/** For the eye: the digits of an E.164 number of a country of the network, grouped as people write them there. Others as written. */
export function groupedPhone(phone: string): string {
  const number = dialled(phone);
  for (const [code, national] of GROUPINGS) {
    const groups = number.startsWith(`+${code}`) && national.exec(number.slice(code.length + 1));
    // no-break spaces: a number is one word
    if (groups) return [`+${code}`, ...groups.slice(1).filter(Boolean)].join('\u00a0');
  }
  return phone;
}
