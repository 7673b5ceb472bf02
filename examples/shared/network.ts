import { parseNetwork, type Network } from 'cdm-widgets';

/** Data that the page has already: a feed, that is GeoJSON, of two centres. */
const feed = {
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', geometry: null, properties: { id: 'nimes', area: 'Nîmes', country: 'FR' } },
    { type: 'Feature', geometry: null, properties: { id: 'geneve', area: 'Genève', country: 'CH' } },
  ],
};

const parsed = parseNetwork(feed);

/** `undefined` where the feed cannot be read: the element then shows the released network. */
export const network: Network | undefined = parsed.ok ? parsed.value.network : undefined;
