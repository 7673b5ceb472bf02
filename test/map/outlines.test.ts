import { expect } from '@open-wc/testing';
import frames from '../../src/map/generated/outlines.js';
import { outlinesOf } from '../../src/map/outlines.js';
import { spotOf } from '../../src/map/place.js';
import released from '../../src/feed/generated/released-network.js';
import { completed } from '../../src/feed/released.js';

const context = document.createElement('canvas').getContext('2d')!;

/** The countries whose land lies under a position, as a canvas sees it. */
function countriesAt(
  lat: number,
  lon: number,
  withinKm = 0,
): { readonly frame?: string; readonly countries: string[] } {
  const spot = spotOf(frames, { lat, lon });
  if (!spot) return { countries: [] };
  const { frame, point } = spot;
  context.lineWidth = 2 * withinKm * frame.projections.at(-1)!.unitsPerKm;
  const countries = [...outlinesOf(frame).land].filter(([, { path }]) => {
    const land = new Path2D(path);
    return (
      context.isPointInPath(land, point.x, point.y) || (withinKm > 0 && context.isPointInStroke(land, point.x, point.y))
    );
  });
  return { frame: frame.code, countries: countries.map(([country]) => country) };
}

describe('the outlines', () => {
  // Positions of the gazetteer of GeoNames, rounded; towns away from coasts and borders.
  for (const [town, lat, lon, frame, country] of [
    ['Lyon', 45.75, 4.85, '150', 'FR'],
    ['Corte', 42.31, 9.15, '150', 'FR'],
    ['Bourges', 47.08, 2.4, '150', 'FR'],
    ['Namur', 50.47, 4.87, '150', 'BE'],
    ['Bern', 46.95, 7.45, '150', 'CH'],
    ['Perugia', 43.11, 12.39, '150', 'IT'],
    ['Nuoro', 40.32, 9.33, '150', 'IT'],
    ['Madrid', 40.42, -3.7, '150', 'ES'],
    ['Évora', 38.57, -7.91, '150', 'PT'],
    ['Mersch, Luxembourg', 49.75, 6.1, '150', 'LU'],
    ['Kassel', 51.32, 9.5, '150', 'DE'],
    ['Saül', 3.62, -53.21, 'GF', 'FR'],
    ['Cilaos', -21.13, 55.47, 'RE', 'FR'],
    ['Combani', -12.78, 45.14, 'YT', 'FR'],
    ['La Soufrière', 16.04, -61.66, 'GP', 'FR'],
    ['Saint-Joseph', 14.67, -61.04, 'MQ', 'FR'],
    ['Curepipe', -20.32, 57.52, 'MU', 'MU'],
    ['Mont Limon, Rodrigues', -19.705, 63.42, 'MU', 'MU'],
    ['Santiago de Chile', -33.45, -70.65, 'CL', 'CL'],
    ['Coyhaique', -45.57, -72.07, 'CL', 'CL'],
    ['Sokodé', 8.98, 1.13, 'TG', 'TG'],
  ] as const) {
    it(`have ${town} inside ${country}, and inside no other country`, () => {
      expect(countriesAt(lat, lon)).to.deep.equal({ frame, countries: [country] });
    });
  }

  it('have every located centre in a frame, on its own country or at most 4 km from its coast (as exact as 1:10m is)', () => {
    const lost = completed(released)
      .centres.filter(({ position }) => position)
      .filter(({ country, position }) => !countriesAt(position!.lat, position!.lon, 4).countries.includes(country));
    expect(lost.map(({ id }) => id)).to.deep.equal([]);
  });

  it('show no frame for the open sea, nor for a country far away', () => {
    expect([spotOf(frames, { lat: 0, lon: -140 }), spotOf(frames, { lat: 45.5, lon: -73.6 })]).to.deep.equal([
      undefined,
      undefined,
    ]);
  });

  it('close every ring, and draw nothing far outside a frame', () => {
    for (const frame of frames) {
      for (const [country, { path, box }] of outlinesOf(frame).land) {
        for (const ring of path.slice(1, -1).split('ZM')) {
          const points = ring.split('L');
          expect(points[0], `${frame.code} ${country}`).to.equal(points.at(-1));
        }
        expect([box.x >= -8, box.y >= -8], `${frame.code} ${country}`).to.deep.equal([true, true]);
        expect(box.x + box.width <= frame.width + 8 && box.y + box.height <= frame.height + 8).to.equal(true);
      }
    }
  });
});
