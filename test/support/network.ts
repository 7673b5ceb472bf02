import type { Centre, Network } from '../../src/model/network.js';

/** A record with nothing known but what a test says. */
export const centre = (known: Partial<Centre> & { readonly id: string }): Centre => ({
  kind: 'centre',
  name: `Cité des métiers de ${known.area ?? known.id}`,
  concept: 'Cité des métiers',
  area: known.id,
  country: 'FR',
  territory: null,
  region: null,
  status: 'open',
  verified: '2024',
  precision: 'city',
  languages: ['fr'],
  address: null,
  phone: null,
  email: null,
  website: null,
  hours: null,
  timeZone: 'Europe/Paris',
  services: null,
  opened: null,
  parent: null,
  position: null,
  ...known,
});

export const network = (...centres: readonly Centre[]): Network => ({
  updated: '2026-01-31',
  licence: 'CC-BY-4.0',
  centres,
});

export const LYON = { lat: 45.7589, lon: 4.8414 };

/** A centre of which much is known. */
export const PARIS = {
  id: 'paris',
  area: 'Paris',
  region: 'Île-de-France',
  precision: 'street',
  position: { lat: 48.8956, lon: 2.3881 },
  address: { street: '30 avenue Corentin-Cariou', postalCode: '75019', city: 'Paris' },
  phone: '+33 1 23 45 67 89',
  email: 'paris@example.org',
  website: 'https://www.example.org/paris',
  hours: 'Tu-Fr 10:00-18:00',
  services: ['guidance', 'job'],
} as const;

/** Every state that a list can show. */
export const SMALL = network(
  centre(PARIS),
  centre({ id: 'nimes', area: 'Nîmes', status: 'unverified', verified: '2008', position: { lat: 43.837, lon: 4.36 } }),
  centre({ id: 'guadeloupe', area: 'Guadeloupe', territory: 'GP', status: 'unverified', verified: null }),
  centre({ id: 'genova', area: 'Genova', country: 'IT', status: 'closed', languages: ['it'] }),
  centre({
    id: 'torino',
    name: 'Città dei Mestieri di Torino',
    concept: 'Città dei Mestieri',
    area: 'Torino',
    country: 'IT',
    status: 'project',
    languages: ['it'],
    position: { lat: 45.07, lon: 7.687 },
  }),
  centre({
    id: 'bruxelles',
    name: 'Cité des métiers de Bruxelles / Beroepenpunt van Brussel',
    concept: 'Cité des métiers / Beroepenpunt',
    area: 'Bruxelles / Brussel',
    country: 'BE',
    languages: ['fr', 'nl'],
    position: { lat: 50.85, lon: 4.352 },
  }),
  centre({
    id: 'nimes-uzes',
    kind: 'associated',
    parent: 'nimes',
    name: 'Centre associé d’Uzès',
    concept: null,
    area: 'Uzès',
    languages: [],
    position: { lat: 44.012, lon: 4.419 },
  }),
  centre({
    id: 'en-ligne',
    kind: 'online',
    name: 'Cité des métiers en ligne',
    area: 'En ligne',
    timeZone: null,
    website: 'https://www.example.org/en-ligne',
  }),
);
