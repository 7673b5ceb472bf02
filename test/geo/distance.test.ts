import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { distanceM, EARTH_RADIUS_M, nearest } from '../../src/geo/distance.js';
import type { LatLon } from '../../src/model/network.js';

const PARIS: LatLon = { lat: 48.8566, lon: 2.3522 };
const GENEVA: LatLon = { lat: 46.2044, lon: 6.1432 };
const FLINDERS_PEAK: LatLon = { lat: -37.951_033, lon: 144.424_868 };
const BUNINYONG: LatLon = { lat: -37.652_821, lon: 143.926_496 };

const latLon = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe('distanceM', () => {
  it('agrees with the geodesic Flinders Peak–Buninyong (54 972.271 m, Geocentric Datum of Australia manual) to 0.6 %', () => {
    expect(distanceM(FLINDERS_PEAK, BUNINYONG)).to.be.closeTo(54_972, 0.006 * 54_972);
  });

  it('agrees with the quarter meridian (10 001 966 m, WGS 84) to 0.6 %', () => {
    expect(distanceM({ lat: 0, lon: 12 }, { lat: 90, lon: 0 })).to.be.closeTo(10_001_966, 0.006 * 10_001_966);
  });

  it('agrees with a degree of the equator (111 319 m, WGS 84) to 0.6 %', () => {
    expect(distanceM({ lat: 0, lon: 179.5 }, { lat: 0, lon: -179.5 })).to.be.closeTo(111_319, 0.006 * 111_319);
  });

  it('is about 411 km from Paris to Geneva', () => {
    expect(distanceM(PARIS, GENEVA)).to.be.closeTo(411_000, 3_000);
  });

  it('is 0 from a place to itself', () => {
    expect(distanceM(PARIS, PARIS)).to.equal(0);
  });

  it('is half the circumference between antipodes', () => {
    fc.assert(
      fc.property(latLon, ({ lat, lon }) => {
        const half = distanceM({ lat, lon }, { lat: -lat, lon: lon > 0 ? lon - 180 : lon + 180 });
        expect(half).to.be.closeTo(Math.PI * EARTH_RADIUS_M, 1);
      }),
    );
  });

  it('is the same both ways, and within [0, πR]', () => {
    fc.assert(
      fc.property(latLon, latLon, (a, b) => {
        expect(distanceM(a, b)).to.be.closeTo(distanceM(b, a), 1e-6);
        expect(distanceM(a, b)).to.be.within(0, Math.PI * EARTH_RADIUS_M);
      }),
    );
  });
});

describe('nearest', () => {
  const item = fc.record({ id: fc.nat(), position: fc.option(latLon) });

  it('agrees with sorting everything by distance', () => {
    fc.assert(
      fc.property(fc.array(item), latLon, fc.nat(10), (items, origin, count) => {
        const sorted = items
          .filter((each) => each.position !== null)
          .map((each) => ({ item: each, distanceM: distanceM(origin, each.position ?? origin) }))
          .sort((a, b) => a.distanceM - b.distanceM || items.indexOf(a.item) - items.indexOf(b.item));
        expect(nearest(items, origin, count)).to.deep.equal(sorted.slice(0, count));
      }),
    );
  });

  it('keeps the order of items at the same distance', () => {
    const items = ['b', 'a', 'c'].map((id) => ({ id, position: GENEVA }));
    expect(nearest(items, PARIS, 3).map((hit) => hit.item.id)).to.deep.equal(['b', 'a', 'c']);
  });

  it('leaves out an item without a position', () => {
    expect(nearest([{ position: null }], PARIS, 3)).to.deep.equal([]);
  });

  it('gives nothing for a count below 1', () => {
    expect(nearest([{ position: PARIS }], PARIS, 0)).to.deep.equal([]);
    expect(nearest([{ position: PARIS }], PARIS, -1)).to.deep.equal([]);
  });

  it('leaves the list as it was', () => {
    const items = [{ position: GENEVA }, { position: PARIS }];
    nearest(items, PARIS, 2);
    expect(items[0]?.position).to.equal(GENEVA);
  });
});
