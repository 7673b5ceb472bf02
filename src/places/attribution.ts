/** A source whose licence asks to be named. */
export interface Attribution {
  readonly name: string;
  readonly url: string;
  readonly licence: string;
  readonly licenceUrl: string;
}

/** Whom to name where places are shown, with the word that the data were modified. Natural Earth asks for nothing. */
export const PLACE_ATTRIBUTIONS: readonly Attribution[] = [
  {
    name: 'GeoNames',
    url: 'https://www.geonames.org/',
    licence: 'CC BY 4.0',
    licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
  },
  {
    name: 'Etalab – Insee',
    url: 'https://github.com/etalab/decoupage-administratif',
    licence: 'Licence Ouverte 2.0',
    licenceUrl: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
  },
];
