import type { Network } from '../model/network.js';

/** A network as a feed gives it: GeoJSON, which `parseNetwork` reads back. */
export const feedOf = ({ centres, ...network }: Network): object => ({
  type: 'FeatureCollection',
  ...network,
  features: centres.map(({ position, ...properties }) => ({
    type: 'Feature',
    geometry: position && { type: 'Point', coordinates: [position.lon, position.lat] },
    properties,
  })),
});
