import { plain } from './closest.mjs';

/**
 * What a record may name as its country, and where its point may lie.
 *
 * Boxes are [west, south, east, north] in degrees, several where a country has far islands. They are the outlines of Natural Earth
 * (1:10m, public domain) with some 20 km added on each side: wide enough never to refuse a right point, narrow enough to catch
 * longitude and latitude given in the wrong order. A country without a box is not checked: add one when it gets a centre.
 */
export const BOXES = {
  AD: [[1.2, 42.2, 2, 42.9]],
  AT: [[9.3, 46.1, 17.4, 49.3]],
  BE: [[2.3, 49.2, 6.6, 51.7]],
  BJ: [[0.5, 6, 4.1, 12.6]],
  BR: [[-74.3, -34, -28.6, 5.5]],
  CA: [[-141.3, 41.4, -52.4, 83.4]],
  CH: [[5.7, 45.6, 10.7, 48.1]],
  CI: [[-8.9, 4.1, -2.3, 11]],
  CL: [
    [-81, -56.2, -66.2, -17.3],
    [-109.7, -27.5, -105.2, -26.2],
  ],
  DE: [[5.6, 47, 15.3, 55.3]],
  DZ: [[-8.9, 18.7, 12.2, 37.3]],
  ES: [
    [-9.5, 35, 4.6, 44],
    [-18.4, 27.4, -13.2, 29.5],
  ],
  FR: [[-5.4, 41.1, 9.8, 51.3]],
  GB: [[-8.9, 49.7, 2, 61.1]],
  GF: [[-54.9, 1.9, -51.4, 6]],
  GP: [[-62, 15.6, -60.7, 16.8]],
  IE: [[-10.7, 51.2, -5.7, 55.6]],
  IT: [[6.4, 35.2, 18.8, 47.3]],
  LU: [[5.5, 49.2, 6.8, 50.4]],
  MA: [[-17.3, 21.2, -0.8, 36.2]],
  MC: [[7.1, 43.5, 7.7, 44]],
  MF: [[-63.4, 17.8, -62.8, 18.4]],
  MG: [[43, -25.8, 50.8, -11.7]],
  MQ: [[-61.5, 14.2, -60.6, 15.1]],
  MU: [[56.3, -20.8, 63.7, -10.1]],
  NC: [[163.4, -22.9, 168.4, -19.4]],
  NL: [[3.1, 50.5, 7.4, 53.8]],
  PF: [[-154.8, -27.9, -134.7, -7.7]],
  PM: [[-56.6, 46.5, -55.9, 47.4]],
  PT: [
    [-9.7, 36.7, -6, 42.4],
    [-17.5, 29.8, -15.6, 33.4],
    [-31.5, 36.7, -24.8, 40],
  ],
  RE: [[55, -21.6, 56.1, -20.6]],
  SN: [[-17.8, 12.1, -11.1, 16.9]],
  TG: [[-0.4, 5.9, 2, 11.4]],
  TN: [[7.2, 30, 11.8, 37.6]],
  YT: [[44.8, -13.2, 45.5, -12.4]],
};

/** Territories that have a code of their own beside their country's. Source: ISO 3166-1. */
export const TERRITORIES = { FR: ['BL', 'GF', 'GP', 'MF', 'MQ', 'NC', 'PF', 'PM', 'RE', 'WF', 'YT'] };

/** The country of a territory; `undefined` for all other codes. */
export const ownerOf = (territory) => Object.keys(TERRITORIES).find((code) => TERRITORIES[code].includes(territory));

/** All officially assigned ISO 3166-1 alpha-2 codes. */
export const COUNTRIES = new Set(
  `AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG
  CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL
  GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA
  LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP
  NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV
  SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`.split(
    /\s+/,
  ),
);

/** The languages in which an editor may have written the name of a country: those of the widgets. */
const LANGUAGES = ['en', 'fr', 'it', 'es', 'pt', 'de', 'nl', 'ca'];

/** The code of a country given by its name ("Belgique") or in small letters ("be"); `undefined` when it is neither. */
export function countryMeant(text) {
  const code = text.trim().toUpperCase();
  if (COUNTRIES.has(code)) return code;
  const names = LANGUAGES.map((language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }));
  const meant = plain(text.trim());
  return [...COUNTRIES].find((known) => names.some((list) => plain(list.of(known) ?? '') === meant));
}

/** Whether a point may be in the country; `undefined` where no box is known. */
export function isInside(code, lon, lat) {
  if (!Object.hasOwn(BOXES, code)) return undefined;
  return BOXES[code].some(([west, south, east, north]) => west <= lon && lon <= east && south <= lat && lat <= north);
}
