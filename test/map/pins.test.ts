import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { gathered, PIN_GAP, spread, type Pin } from '../../src/map/pins.js';

const [WIDTH, HEIGHT] = [400, 300];
const spots = fc
  .array(fc.record({ x: fc.integer({ min: 0, max: WIDTH }), y: fc.integer({ min: 0, max: HEIGHT }) }), {
    maxLength: 40,
  })
  .map((points) => points.map((point, item) => ({ ...point, item })));

const apart = (a: Pin<number>, b: Pin<number>): number => Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y));
const areApart = (pins: readonly Pin<number>[]): boolean =>
  pins.every((a, i) => pins.slice(i + 1).every((b) => apart(a, b) >= PIN_GAP));
const itemsOf = (pins: readonly Pin<number>[]): readonly number[] =>
  pins.flatMap(({ items }) => items).sort((a, b) => a - b);

describe('gathered', () => {
  it('leaves a finger’s width between any two pins, and loses no item', () => {
    fc.assert(
      fc.property(spots, (given) => {
        const pins = gathered(given);
        expect([areApart(pins), itemsOf(pins)]).to.deep.equal([true, given.map(({ item }) => item)]);
      }),
    );
  });

  it('keeps every item within the gap of its place', () => {
    fc.assert(
      fc.property(spots, (given) => {
        for (const { x, y, items } of gathered(given)) {
          for (const item of items) {
            expect(Math.max(Math.abs(given[item]!.x - x), Math.abs(given[item]!.y - y))).to.be.below(PIN_GAP);
          }
        }
      }),
    );
  });
});

describe('spread', () => {
  it('gives every item a pin of its own, a finger’s width from the others', () => {
    fc.assert(
      fc.property(spots, (given) => {
        const pins = spread(given, WIDTH, HEIGHT);
        expect([areApart(pins), itemsOf(pins)]).to.deep.equal([true, given.map(({ item }) => item)]);
      }),
    );
  });

  it('moves nothing that has room, and says where a moved pin belongs', () => {
    fc.assert(
      fc.property(spots, (given) => {
        for (const { x, y, items, from } of spread(given, WIDTH, HEIGHT)) {
          const { x: trueX, y: trueY } = given[items[0]!]!;
          expect(from ?? { x, y }).to.deep.equal({ x: trueX, y: trueY });
        }
        expect(spread(given, WIDTH, HEIGHT)[0]?.from).to.equal(undefined);
      }),
    );
  });

  it('moves only those whose place is covered by an earlier one that has not moved', () => {
    fc.assert(
      fc.property(spots, (given) => {
        const stays: Pin<number>[] = [];
        for (const [i, pin] of spread(given, WIDTH, HEIGHT).entries()) {
          const spot = { ...given[i]!, items: [i] };
          expect(Boolean(pin.from)).to.equal(stays.some((other) => apart(other, spot) < PIN_GAP));
          if (!pin.from) stays.push(pin);
        }
      }),
    );
  });

  it('leads to places by lines that cross neither each other nor another pin, where there is room', () => {
    // Lyon and the towns around it, a kilometre to a pixel: most lie under the first.
    const towns = [
      [145, 117],
      [148, 116],
      [143, 121],
      [150, 119],
      [146, 113],
      [149, 124],
      [153, 124],
      [140, 136],
      [147, 143],
      [136, 91],
      [113, 101],
      [179, 136],
    ] as const;
    const given = towns.map(([x, y], item) => ({ x, y, item }));
    const pins = spread(given, WIDTH, HEIGHT);
    const leads = pins.flatMap(({ x, y, from, items }) => {
      const points = Array.from({ length: 201 }, (_, i) => i / 200);
      return from
        ? [
            {
              from,
              item: items[0]!,
              line: points.map((t) => ({ x: x + (from.x - x) * t, y: y + (from.y - y) * t, items })),
            },
          ]
        : [];
    });
    expect(leads.length).to.be.above(4);
    for (const { from, item, line } of leads) {
      const start = { ...from, items: [item] };
      const others = pins.filter((pin) => !pin.items.includes(item) && apart(pin, start) >= PIN_GAP / 2);
      expect(others.filter((pin) => line.some((point) => apart(point, pin) < PIN_GAP / 2 - 1))).to.deep.equal([]);
      const met = leads.filter(
        (other) => other.item > item && other.line.some((a) => line.some((b) => apart(a, b) < 0.2)),
      );
      expect(met).to.deep.equal([]);
    }
  });

  it('is the same for the same spots', () => {
    fc.assert(
      fc.property(spots, (given) => {
        expect(spread(given, WIDTH, HEIGHT)).to.deep.equal(spread(given, WIDTH, HEIGHT));
      }),
    );
  });

  it('puts twenty centres of one town inside the drawing, side by side', () => {
    const town = Array.from({ length: 20 }, (_, item) => ({ x: 5, y: 5, item }));
    const pins = spread(town, WIDTH, HEIGHT).slice(1);
    expect(pins.every(({ x, y }) => x >= PIN_GAP / 2 && y >= PIN_GAP / 2)).to.equal(true);
  });
});
