/**
 * What the builder offers: one entry for each element. Its form, its code in every shape, the address of its iframe
 * and the plugins' lists (see test/contract/site-integrations.node.test.mjs) follow from this table.
 *
 * - `options`: attributes, in the order of the form; each is one of OPTIONS.
 * - `theme`: tokens that show on this element; each is one of TOKENS.
 * - `height`: of an iframe, in pixels, until it says how tall it is.
 * - `model`: name of the SPIP model.
 * - `titles`: what an iframe is called, in the visitor's language.
 */
export const ELEMENTS = [
  {
    name: 'find-nearest',
    options: ['max-results', 'countries', 'heading-level', 'no-geolocation', 'no-map'],
    theme: ['color-accent', 'color-button', 'radius'],
    height: 480,
    model: 'cdm_proche',
    titles: {
      fr: 'Trouver la Cité des métiers la plus proche',
      it: 'Trovare la Città dei mestieri più vicina',
      es: 'Encontrar la Cité des métiers más cercana',
      ca: 'Trobar la Cité des métiers més propera',
      pt: 'Encontrar a Cité des métiers mais próxima',
      de: 'Die nächste Cité des métiers finden',
      nl: 'De dichtstbijzijnde Cité des métiers vinden',
      en: 'Find the nearest Cité des métiers',
    },
  },
  {
    name: 'directory',
    options: ['layout', 'countries', 'group-by', 'heading-level', 'no-search', 'no-map'],
    theme: ['color-accent', 'radius'],
    height: 900,
    model: 'cdm_annuaire',
    titles: {
      fr: 'Annuaire des Cités des métiers',
      it: 'Elenco delle Città dei mestieri',
      es: 'Directorio de las Cités des métiers',
      ca: 'Directori de les Cités des métiers',
      pt: 'Lista das Cités des métiers',
      de: 'Verzeichnis der Cités des métiers',
      nl: 'Overzicht van de Cités des métiers',
      en: 'Directory of the Cités des métiers',
    },
  },
  {
    name: 'centre',
    options: ['centre', 'heading-level'],
    theme: ['color-accent'],
    height: 560,
    model: 'cdm_centre',
    titles: {
      fr: 'Une Cité des métiers',
      it: 'Una Città dei mestieri',
      es: 'Una Cité des métiers',
      ca: 'Una Cité des métiers',
      pt: 'Uma Cité des métiers',
      de: 'Eine Cité des métiers',
      nl: 'Een Cité des métiers',
      en: 'One Cité des métiers',
    },
  },
  {
    name: 'map',
    options: ['countries'],
    theme: ['color-accent', 'radius'],
    height: 640,
    model: 'cdm_carte',
    titles: {
      fr: 'Carte des Cités des métiers',
      it: 'Mappa delle Città dei mestieri',
      es: 'Mapa de las Cités des métiers',
      ca: 'Mapa de les Cités des métiers',
      pt: 'Mapa das Cités des métiers',
      de: 'Karte der Cités des métiers',
      nl: 'Kaart van de Cités des métiers',
      en: 'Map of the Cités des métiers',
    },
  },
  {
    name: 'logo',
    options: ['centre', 'tone', 'href'],
    theme: [],
    height: 220,
    model: 'cdm_logo',
    titles: {
      fr: 'Logo de la Cité des métiers',
      it: 'Logo della Città dei mestieri',
      es: 'Logotipo de la Cité des métiers',
      ca: 'Logotip de la Cité des métiers',
      pt: 'Logótipo da Cité des métiers',
      de: 'Logo der Cité des métiers',
      nl: 'Logo van de Cité des métiers',
      en: 'Logo of the Cité des métiers',
    },
  },
];

/** Attributes: kind of control, and the value that need not be written. */
export const OPTIONS = {
  centre: { kind: 'centre', initial: 'geneve' },
  countries: { kind: 'countries' },
  'group-by': { kind: 'choice', values: ['country', 'none'], initial: 'country', isDefault: true },
  'heading-level': { kind: 'choice', values: ['2', '3', '4', '5', '6'], initial: '2', isDefault: true },
  href: { kind: 'url' },
  layout: { kind: 'choice', values: ['list', 'cards', 'table', 'compact'], initial: 'list', isDefault: true },
  'max-results': { kind: 'number', min: 1, max: 20, initial: '3', isDefault: true },
  'no-geolocation': { kind: 'flag' },
  'no-map': { kind: 'flag' },
  'no-search': { kind: 'flag' },
  tone: { kind: 'choice', values: ['color', 'mono', 'reverse', 'auto'], initial: 'color', isDefault: true },
};

/** Theme, by token without its `--cdm-`. `on`: the token of what is written on this colour, which follows from it. */
export const TOKENS = {
  'color-accent': { kind: 'color', initial: '#c4122f' },
  'color-button': { kind: 'color', initial: '#c4122f', on: 'color-on-button' },
  radius: { kind: 'choice', values: ['0', '0.25em', '0.75em', '1.5em'], initial: '0.25em' },
};

/** Each in its own words. */
export const LANGUAGES = {
  fr: 'Français',
  it: 'Italiano',
  de: 'Deutsch',
  es: 'Español',
  ca: 'Català',
  pt: 'Português',
  nl: 'Nederlands',
  en: 'English',
};

/** Content systems, each with the forms of the code that it keeps, the surest first. See docs/cms/. */
export const SYSTEMS = [
  { id: 'wordpress', name: 'WordPress', forms: ['tag', 'shortcode', 'div', 'iframe'] },
  { id: 'spip', name: 'SPIP', forms: ['model', 'tag', 'iframe'] },
  { id: 'joomla', name: 'Joomla', forms: ['tag', 'div', 'iframe'] },
  { id: 'drupal', name: 'Drupal', forms: ['tag', 'div', 'iframe'] },
  { id: 'typo3', name: 'TYPO3', forms: ['tag', 'div', 'iframe'] },
  { id: 'wix', name: 'Wix', forms: ['tag', 'iframe'] },
  { id: 'static', name: 'HTML', forms: ['tag', 'div', 'iframe'] },
];

/** What a visitor is shown where no script runs: a link to the network's own list. */
export const FALLBACK_URL = 'https://www.reseaucitesdesmetiers.org/';
export const FALLBACK_TEXTS = {
  fr: 'Les Cités des métiers du réseau',
  it: 'Le Città dei mestieri della rete',
  es: 'Las Cités des métiers de la red',
  ca: 'Les Cités des métiers de la xarxa',
  pt: 'As Cités des métiers da rede',
  de: 'Die Cités des métiers des Netzwerks',
  nl: 'De Cités des métiers van het netwerk',
  en: 'The Cités des métiers of the network',
};

export const elementNamed = (name) => ELEMENTS.find((element) => element.name === name);
