import { expect } from '@open-wc/testing';
import { geoConicConformal } from 'd3-geo';
import fc from 'fast-check';
import { EARTH_RADIUS_M } from '../../src/geo/distance.js';
import { project, type Point, type Projection } from '../../src/geo/projection.js';
import type { LatLon } from '../../src/model/network.js';

const coordinate = fc.double({ min: -5000, max: 5000, noNaN: true });
/** Any cone that is not nearly a cylinder, nor nearly flat. */
const projection: fc.Arbitrary<Projection> = fc.record({
  lat: fc.oneof(fc.double({ min: 2, max: 80, noNaN: true }), fc.double({ min: -80, max: -2, noNaN: true })),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
  x: coordinate,
  y: coordinate,
  unitsPerKm: fc.double({ min: 0.1, max: 10, noNaN: true }),
});

/** Somewhere within 30° of a projection's own place, and not beyond a pole. */
const near = ({ lat, lon }: Projection): fc.Arbitrary<LatLon> =>
  fc.record({
    lat: fc.double({ min: Math.max(-85, lat - 30), max: Math.min(85, lat + 30), noNaN: true }),
    lon: fc.double({ min: lon - 30, max: lon + 30, noNaN: true }),
  });
const projectionAndPlace = projection.chain((cone) => fc.tuple(fc.constant(cone), near(cone)));

/** Back from the plane, in another way than Snyder's: latitude by bisection on the radius, longitude by the angle. */
function inverse(cone: Projection, { x, y }: Point): LatLon {
  const degrees = 180 / Math.PI;
  const n = Math.sin(cone.lat / degrees);
  const km = { x: (x - cone.x) / cone.unitsPerKm, y: (y - cone.y) / cone.unitsPerKm };
  const apex = EARTH_RADIUS_M / 1000 / Math.tan(cone.lat / degrees);
  const radius = Math.sign(n) * Math.hypot(km.x, apex + km.y);
  const angle = Math.atan2(Math.sign(n) * km.x, Math.sign(n) * (apex + km.y));
  // The cone's own law, as an integral of 1 / cos: artanh(sin lat).
  const isometric = (lat: number) => Math.atanh(Math.sin(lat / degrees));
  const wanted = isometric(cone.lat) - Math.log(radius / apex) / n;
  let [low, high] = [-90, 90];
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    if (isometric(middle) < wanted) low = middle;
    else high = middle;
  }
  return { lat: low, lon: cone.lon + (angle / n) * degrees };
}

describe('project', () => {
  it('puts its own place where it says', () => {
    fc.assert(
      fc.property(projection, (cone) => {
        const { x, y } = project(cone, cone);
        expect(Math.hypot(x - cone.x, y - cone.y)).to.be.below(1e-6);
      }),
    );
  });

  it('comes back to where it set out, by an inverse of another make', () => {
    fc.assert(
      fc.property(projectionAndPlace, ([cone, place]) => {
        const back = inverse(cone, project(cone, place));
        expect(back.lat).to.be.closeTo(place.lat, 1e-6);
        expect(back.lon).to.be.closeTo(place.lon, 1e-6);
      }),
    );
  });

  it('agrees with d3-geo to a thousandth of a unit', () => {
    fc.assert(
      fc.property(projectionAndPlace, ([cone, place]) => {
        const d3 = geoConicConformal()
          .parallels([cone.lat, cone.lat])
          .rotate([-cone.lon, 0])
          .center([0, cone.lat])
          .scale((EARTH_RADIUS_M / 1000) * cone.unitsPerKm)
          .translate([cone.x, cone.y])
          .clipAngle(null);
        const [x = NaN, y = NaN] = d3([place.lon, place.lat]) ?? [];
        const point = project(cone, place);
        expect(Math.hypot(point.x - x, point.y - y)).to.be.below(1e-3);
      }),
    );
  });

  it('keeps north up and east to the right around its own place, on both hemispheres', () => {
    fc.assert(
      fc.property(projection, (cone) => {
        const north = project(cone, { lat: cone.lat + 0.1, lon: cone.lon });
        const east = project(cone, { lat: cone.lat, lon: cone.lon + 0.1 });
        expect([north.y < cone.y, Math.abs(north.x - cone.x) < 1e-6, east.x > cone.x]).to.deep.equal([
          true,
          true,
          true,
        ]);
      }),
    );
  });

  it('goes the short way round the antimeridian', () => {
    const cone = { lat: -18, lon: 178, x: 0, y: 0, unitsPerKm: 1 };
    expect(project(cone, { lat: -18, lon: -179 }).x).to.be.closeTo(317, 1); // 3° of the parallel of 18°: 3 × 111.2 × cos 18°
  });

  it('is 1.5 % too long 10° from its parallel', () => {
    const cone = { lat: 45, lon: 0, x: 0, y: 0, unitsPerKm: 1 };
    const [a, b] = [project(cone, { lat: 55, lon: 0 }), project(cone, { lat: 55, lon: 0.01 })];
    const drawn = Math.hypot(b.x - a.x, b.y - a.y);
    const true_ = ((EARTH_RADIUS_M / 1000) * Math.cos((55 * Math.PI) / 180) * 0.01 * Math.PI) / 180;
    expect(drawn / true_).to.be.closeTo(1.0165, 0.001);
  });
});
