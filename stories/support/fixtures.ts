import { centre, network } from '../../test/support/network.js';

export { centre, network, LYON, SMALL } from '../../test/support/network.js';
export { fakeGeolocation } from '../../test/support/geolocation.js';

/** No file is there. */
export const MISSING_FEED = './fixtures/missing.json';

export const NO_CENTRE = network();

/** As long as names, words and addresses get, and every member filled. */
export const LONG_NAMES = network(
  centre({
    id: 'marseille',
    name: 'Cité des métiers de Marseille et de Provence-Alpes-Côte d’Azur, de la Corse et des Alpes du Sud',
    area: 'Marseille et Provence-Alpes-Côte d’Azur',
    region: 'Provence-Alpes-Côte d’Azur',
    precision: 'street',
    position: { lat: 43.2965, lon: 5.3698 },
    address: {
      street: 'Bâtiment C, 3e étage, 4 rue des Consuls-de-la-Mer-et-du-Vieux-Port',
      postalCode: '13002',
      city: 'Marseille',
    },
    phone: '+33 4 00 00 00 00',
    email: 'accueil-information-orientation@citedesmetiers-marseille.example',
    website: 'https://www.citedesmetiers-marseille-provence-alpes-cote-d-azur.example/accueil/horaires',
    hours: 'Mo-Fr 09:00-12:30,13:30-18:00; Sa 09:00-12:00; PH off',
    services: ['guidance', 'job', 'training', 'career-change', 'business'],
    languages: ['fr', 'en', 'it', 'es', 'pt', 'ar'],
  }),
  centre({
    id: 'gap',
    kind: 'associated',
    parent: 'marseille',
    concept: null,
    name: 'Centre associé de Gap et du Pays des Écrins',
    area: 'Gap',
  }),
  centre({
    id: 'sisteron',
    kind: 'associated',
    parent: 'marseille',
    concept: null,
    name: 'Centre associé de Sisteron, Buëch et Durance',
    area: 'Sisteron',
  }),
  centre({
    id: 'unbreakable',
    name: 'Stadt der Berufe Verkehrsinfrastrukturfinanzierungsgesellschaft',
    area: 'Verkehrsinfrastrukturfinanzierungsgesellschaft',
    country: 'CH',
    status: 'unverified',
    verified: '2019-06',
    languages: ['de'],
    address: { street: null, postalCode: null, city: 'Sankt Margrethen im Rheintal' },
  }),
  centre({
    id: 'bruxelles',
    name: 'Cité des métiers de Bruxelles-Capitale / Beroepenpunt van het Brussels Hoofdstedelijk Gewest',
    concept: 'Cité des métiers / Beroepenpunt',
    area: 'Bruxelles-Capitale / Brussels Hoofdstedelijk Gewest',
    country: 'BE',
    status: 'prefiguration',
    languages: ['fr', 'nl'],
  }),
);

/** Around Geneva, the nearest first: too close together to stand at their places. */
export const RANKED = [
  centre({ id: 'geneve', area: 'Grand Genève', country: 'CH', position: { lat: 46.204, lon: 6.143 } }),
  centre({ id: 'onex', area: 'Onex', country: 'CH', position: { lat: 46.184, lon: 6.102 } }),
  centre({ id: 'annemasse', area: 'Annemasse', position: { lat: 46.193, lon: 6.235 } }),
  centre({ id: 'bonneville', area: 'Bonneville', position: { lat: 46.079, lon: 6.409 } }),
  centre({ id: 'gap', area: 'Gap', position: { lat: 44.559, lon: 6.079 } }),
];

/** Twenty around Lyon, at towns that lie closer together than their markers can. */
export const CLOSE = network(
  ...(
    [
      ['Lyon', 45.76, 4.84],
      ['Villeurbanne', 45.77, 4.88],
      ['Bron', 45.74, 4.91],
      ['Vénissieux', 45.7, 4.89],
      ['Caluire-et-Cuire', 45.8, 4.85],
      ['Oullins', 45.72, 4.81],
      ['Saint-Priest', 45.7, 4.94],
      ['Givors', 45.59, 4.77],
      ['Tarare', 45.9, 4.43],
      ['Villefranche-sur-Saône', 45.99, 4.72],
      ['Vienne', 45.53, 4.87],
      ['Bourgoin-Jallieu', 45.59, 5.27],
      ['Saint-Étienne', 45.43, 4.39],
      ['Roanne', 46.03, 4.07],
      ['Mâcon', 46.31, 4.83],
      ['Bourg-en-Bresse', 46.21, 5.23],
      ['Annonay', 45.24, 4.67],
      ['Grenoble', 45.19, 5.72],
      ['Chambéry', 45.56, 5.92],
      ['Valence', 44.93, 4.89],
    ] as const
  ).map(([area, lat, lon]) => centre({ id: area.toLowerCase(), area, position: { lat, lon } })),
);

/** So many that a list shows its first ones only. */
export const MANY = network(
  ...Array.from({ length: 320 }, (_, i) => {
    const area = `Ville ${String(i + 1).padStart(3, '0')}`;
    return centre({ id: `ville-${i + 1}`, area });
  }),
);

/** In four parts of the world. */
export const OVERSEAS = network(
  centre({ id: 'paris', area: 'Paris', position: { lat: 48.8956, lon: 2.3881 } }),
  centre({ id: 'la-reunion', area: 'La Réunion', territory: 'RE', position: { lat: -21.34, lon: 55.48 } }),
  centre({ id: 'mayotte', area: 'Mayotte', territory: 'YT', position: { lat: -12.78, lon: 45.23 } }),
  centre({ id: 'lome', area: 'Lomé', country: 'TG', position: { lat: 6.13, lon: 1.22 } }),
);

/** One centre, of which everything is known. */
export const ONE = network(LONG_NAMES.centres[0]!);

/** The statuses that a centre may have, one of each. */
export const EVERY_STATUS = network(
  centre({ id: 'paris', area: 'Paris', status: 'open', position: { lat: 48.8956, lon: 2.3881 } }),
  centre({ id: 'dijon', area: 'Dijon', status: 'prefiguration', position: { lat: 47.322, lon: 5.041 } }),
  centre({ id: 'tours', area: 'Tours', status: 'project', position: { lat: 47.394, lon: 0.685 } }),
  centre({ id: 'nimes', area: 'Nîmes', status: 'unverified', verified: '2008', position: { lat: 43.837, lon: 4.36 } }),
  centre({ id: 'laval', area: 'Laval', status: 'closed', position: { lat: 48.071, lon: -0.772 } }),
);
