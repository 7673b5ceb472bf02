import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import frames from '../../src/map/generated/outlines.js';
import { isIn } from '../../src/map/place.js';
import { isClosest, viewOf, wholeOf } from '../../src/map/view.js';

const frameAndPoints = fc.constantFrom(...frames).chain((frame) =>
  fc.tuple(
    fc.constant(frame),
    fc.array(
      fc.record({
        x: fc.double({ min: 0, max: frame.width, noNaN: true }),
        y: fc.double({ min: 0, max: frame.height, noNaN: true }),
      }),
      { maxLength: 10 },
    ),
  ),
);

describe('viewOf', () => {
  it('holds every point, lies in its frame and has its shape', () => {
    fc.assert(
      fc.property(frameAndPoints, ([frame, points]) => {
        const view = viewOf(frame, points);
        expect(points.every((point) => isIn(view, point))).to.equal(true);
        expect(view.width / view.height).to.be.closeTo(frame.width / frame.height, 1e-9);
        expect(view.x >= 0 && view.y >= 0).to.equal(true);
        expect(view.x + view.width <= frame.width + 1e-6 && view.y + view.height <= frame.height + 1e-6).to.equal(true);
      }),
    );
  });

  it('comes no closer to one point than the outlines allow', () => {
    const europe = frames[0]!;
    const view = viewOf(europe, [{ x: 1000, y: 1000 }]);
    expect([view.width, isClosest(europe, view), isClosest(europe, wholeOf(europe))]).to.deep.equal([240, true, false]);
  });

  it('is the whole frame for no point at all', () => {
    for (const frame of frames) expect(viewOf(frame, [])).to.deep.equal(wholeOf(frame));
  });
});
