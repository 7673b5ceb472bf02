/** How many digits a postcode has, by country. In the Netherlands and Portugal the main part, which names the place. */
export const POSTCODE_DIGITS: Readonly<Record<string, number>> = {
  FR: 5,
  BE: 4,
  CH: 4,
  LU: 4,
  IT: 5,
  ES: 5,
  PT: 4,
  DE: 5,
  AT: 4,
  NL: 4,
  CL: 7,
  MU: 5,
  AD: 3,
  MC: 5,
  LI: 4,
  SM: 5,
};

/** What people write before the digits: the plates of international traffic, and ISO 3166-1. */
const PREFIXES: Readonly<Record<string, string>> = {
  f: 'FR',
  b: 'BE',
  ch: 'CH',
  l: 'LU',
  i: 'IT',
  e: 'ES',
  p: 'PT',
  d: 'DE',
  a: 'AT',
  nl: 'NL',
  ad: 'AD',
  mc: 'MC',
  fl: 'LI',
  rsm: 'SM',
};

/** Digits that follow those which name the place: 1000-001 in Portugal. Letters do in the Netherlands: 1012 AB. */
const LONGEST: Readonly<Record<string, number>> = { PT: 7 };

/** A postcode, or the beginning of one. */
export interface Postcode {
  readonly digits: string;
  /** ISO 3166-1 of the country that was written before it. */
  readonly country: string | undefined;
  /** The other words of the query. */
  readonly rest: string;
}

/**
 * The postcode in a query: from two digits, with spaces or hyphens among them, with or without the sign of a country.
 *
 * @param folded - As `fold` gives it.
 * @param isFrench - Whether something else in the query says that it is.
 */
export function readPostcode(folded: string, isFrench = false): Postcode | undefined {
  const match = /(?:^|\b([a-z]{1,3}) ?)(\d+(?: \d+)*)(?: [a-z]{2}$)?/.exec(folded) ?? /\b()(\d{2,7})\b/.exec(folded);
  if (!match) return undefined;
  const sign = match[1] ?? '';
  const country = isFrench
    ? 'FR'
    : (PREFIXES[sign] ?? (sign.toUpperCase() in POSTCODE_DIGITS ? sign.toUpperCase() : undefined));
  const digits = (match[2] ?? '').replaceAll(' ', '');
  if (digits.length < 2 || digits.length > 7) return undefined;
  const from = match.index + (country && !isFrench ? 0 : sign.length);
  const isDutch = country === 'NL' || (!country && digits.length === 4);
  const end = match.index + match[0].replace(isDutch ? '' : / [a-z]{2}$/, '').length;
  const rest = `${folded.slice(0, from)} ${folded.slice(end)}`.replace(/ +/g, ' ').trim();
  return { digits, country, rest };
}

/**
 * Which postcodes of a country begin with these digits, or are meant by them.
 *
 * @returns As numbers, from and below; undefined where the country has none so long.
 */
export function postcodeRange(country: string, digits: string): readonly [from: number, below: number] | undefined {
  const length = POSTCODE_DIGITS[country];
  if (!length || digits.length > (LONGEST[country] ?? length)) return undefined;
  const main = digits.slice(0, length);
  const unit = 10 ** (length - main.length);
  return [Number(main) * unit, (Number(main) + 1) * unit];
}

/** Whether nothing is lacking of a postcode of the country. */
export const isWholePostcode = (country: string, digits: string): boolean =>
  digits.length >= (POSTCODE_DIGITS[country] ?? Infinity);
