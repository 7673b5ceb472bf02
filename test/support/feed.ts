import { expect } from '@open-wc/testing';
import { parseNetwork, type ParsedNetwork } from '../../src/feed/parse-network.js';
import type { Centre } from '../../src/model/network.js';

/** A record that uses every member; each test changes what it is about. */
export const RECORD = {
  id: 'namur',
  kind: 'associated',
  name: 'Cité des métiers de Namur',
  concept: 'Cité des métiers',
  area: 'Namur',
  country: 'BE',
  territory: 'RE',
  region: 'Wallonie',
  status: 'open',
  verified: '2024-08-23',
  precision: 'street',
  languages: ['fr', 'nl-BE'],
  address: { street: 'rue Godefroid', postalCode: '5000', city: 'Namur' },
  phone: '+32 (0)81 12.34-56',
  email: 'info@example.org',
  website: 'https://example.org/namur?lang=fr#hours',
  hours: 'Mo-Fr 09:00-12:00; "by appointment" off',
  timeZone: 'Europe/Brussels',
  services: ['guidance', 'job'],
  opened: '2016',
  parent: 'liege',
};
export const POINT = { type: 'Point', coordinates: [4.867, 50.467] };

export const featureOf = (record: unknown, geometry: unknown = POINT) => ({
  type: 'Feature',
  geometry,
  properties: record,
});
export const feedOf = (...features: readonly unknown[]) => ({
  type: 'FeatureCollection',
  schemaVersion: 1,
  updated: '2026-11-22',
  licence: 'CC-BY-4.0',
  features,
});

export function parsed(input: unknown): ParsedNetwork {
  const result = parseNetwork(input);
  if (!result.ok) throw new Error(`${JSON.stringify(result.error)} for a feed that should be read`);
  return result.value;
}

/** The only centre of a feed that holds one record with these members changed. */
export function read(
  changes: Record<string, unknown>,
  geometry: unknown = POINT,
): { readonly centre: Centre; readonly repaired: readonly string[] } {
  const { network, repaired, dropped } = parsed(feedOf(featureOf({ ...RECORD, ...changes }, geometry)));
  expect(dropped).to.deep.equal([]);
  return { centre: network.centres[0]!, repaired: repaired.map(({ at }) => at) };
}

export const GOOD = featureOf({ ...RECORD, id: 'good' });
