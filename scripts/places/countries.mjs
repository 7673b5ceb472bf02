/** Which places of which country, how they are told apart and how long a postcode is. */

/**
 * Fewest inhabitants of a place, by country. None where the network has centres: there every municipality counts. The
 * others are within reach of a centre, and their towns are what people name.
 */
export const THRESHOLDS = {
  BE: 0,
  CH: 0,
  LU: 0,
  IT: 0,
  ES: 0,
  PT: 0,
  DE: 0,
  MU: 0,
  CL: 0,
  TG: 0,
  MC: 0,
  AD: 0,
  LI: 0,
  SM: 0,
  NL: 5_000,
  AT: 3_000,
  GB: 100_000,
  IE: 30_000,
  CA: 100_000,
};

/** ISO 3166-1 code of the French territories that have one, by the first three digits of the INSEE code. */
export const TERRITORIES = {
  971: 'GP',
  972: 'MQ',
  973: 'GF',
  974: 'RE',
  975: 'PM',
  976: 'YT',
  977: 'BL',
  978: 'MF',
  986: 'WF',
  987: 'PF',
  988: 'NC',
};

export const COUNTRIES = new Set(['FR', ...Object.values(TERRITORIES), ...Object.keys(THRESHOLDS)]);

/** Countries whose second-order divisions (provinces) tell homonyms apart better than the first-order ones. */
export const BY_PROVINCE = new Set(['BE', 'IT', 'ES']);
