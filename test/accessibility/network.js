/**
 * Four centres that have, between them, all that an element can say of one: hours, ways to reach it, services, an
 * associated centre, a territory overseas, another language than the page's, every kind of mark. Not the network's own
 * data, so that a correction there changes nothing here.
 */
const feature = (properties, coordinates) => ({
  type: 'Feature',
  geometry: coordinates ? { type: 'Point', coordinates } : null,
  properties: {
    kind: 'centre',
    name: `Cité des métiers de ${properties.area}`,
    concept: 'Cité des métiers',
    country: 'FR',
    precision: 'city',
    languages: ['fr'],
    timeZone: 'Europe/Paris',
    ...properties,
  },
});

export const NETWORK = {
  type: 'FeatureCollection',
  updated: '2026-01-31',
  licence: 'CC-BY-4.0',
  features: [
    feature(
      {
        id: 'paris',
        area: 'Paris',
        status: 'open',
        verified: '2024',
        precision: 'street',
        address: { street: '30 avenue Corentin-Cariou', postalCode: '75019', city: 'Paris' },
        phone: '+33 1 23 45 67 89',
        email: 'paris@example.org',
        website: 'https://www.example.org/paris',
        hours: 'Tu-Fr 10:00-12:30,13:30-18:00',
        services: ['guidance', 'job'],
      },
      [2.3881, 48.8956],
    ),
    feature({ id: 'nimes', area: 'Nîmes', status: 'unverified', verified: '2008' }, [4.36, 43.837]),
    feature(
      {
        id: 'nimes-uzes',
        kind: 'associated',
        parent: 'nimes',
        name: 'Centre associé d’Uzès',
        concept: null,
        area: 'Uzès',
        status: 'open',
        verified: '2024',
      },
      [4.419, 44.012],
    ),
    feature({
      id: 'guadeloupe',
      area: 'Guadeloupe',
      territory: 'GP',
      region: 'Guadeloupe',
      status: 'unverified',
      verified: null,
      timeZone: 'America/Guadeloupe',
    }),
    feature(
      {
        id: 'torino',
        name: 'Città dei Mestieri di Torino',
        concept: 'Città dei Mestieri',
        area: 'Torino',
        country: 'IT',
        status: 'project',
        verified: '2024',
        languages: ['it'],
        timeZone: 'Europe/Rome',
      },
      [7.687, 45.07],
    ),
  ],
};
