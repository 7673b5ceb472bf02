import type { Point } from '../geo/projection.js';

/** Pins stand this far apart, in CSS pixels: the least that a finger needs (WCAG 2.2, 2.5.8). */
export const PIN_GAP = 24;

/** A mark on the map, in CSS pixels. */
export interface Pin<T> extends Point {
  /** In the order given; several where they lie too close together to be told apart. */
  readonly items: readonly T[];
  /** Where it belongs, if it had to move aside. */
  readonly from?: Point;
}

type Placed<T> = Point & { readonly item: T };

/**
 * One pin for all that lie within a pin's width of the first of them. The same spots give the same pins; an item
 * never stands further from its place than the gap.
 */
export function gathered<T>(spots: readonly Placed<T>[]): readonly Pin<T>[] {
  const pins: (Point & { readonly items: T[] })[] = [];
  for (const { x, y, item } of spots) {
    const near = pins.find((pin) => isTooClose(pin, { x, y }));
    if (near) near.items.push(item);
    else pins.push({ x, y, items: [item] });
  }
  return pins;
}

/**
 * One pin each: at its place, or where an earlier one covers that, at the nearest free place around it; within the box, and
 * with a line to its place that crosses no other and no pin, where that is possible. The same spots give the same pins.
 */
export function spread<T>(spots: readonly Placed<T>[], width: number, height: number): readonly Pin<T>[] {
  const pins: Pin<T>[] = [];
  const put = ({ item }: Placed<T>, { x, y }: Point, from?: Point): Pin<T> => {
    const pin = { x, y, items: [item], ...(from && { from }) };
    pins.push(pin);
    return pin;
  };
  const isFree = (at: Point): boolean => !pins.some((pin) => isTooClose(pin, at));
  const isInside = ({ x, y }: Point): boolean => x >= HALF && x <= width - HALF && y >= HALF && y <= height - HALF;
  // First those that stay: who has moved aside must not drive others from their places.
  const kept = spots.map((spot) => (isFree(spot) ? put(spot, spot) : undefined));
  const steps = stepsAround(spots.length);
  return spots.map((spot, i) => {
    if (kept[i]) return kept[i];
    const { x, y } = spot;
    const free = steps.map((step) => ({ x: x + step.x, y: y + step.y })).filter(isFree);
    const inside = free.filter(isInside);
    return put(spot, inside.find((at) => isClear(pins, { x, y }, at)) ?? inside[0] ?? free[0] ?? spot, { x, y });
  });
}

const HALF = PIN_GAP / 2;

const isTooClose = (a: Point, b: Point, gap = PIN_GAP): boolean =>
  Math.abs(a.x - b.x) < gap && Math.abs(a.y - b.y) < gap;

/** Ways from a point, the shortest first: with a place for every pin among them. */
function stepsAround(count: number): readonly Point[] {
  const most = STEPS * (Math.ceil(Math.sqrt(count)) + 1);
  const steps = Array.from({ length: 2 * most + 1 }, (_, i) => ((i - most) * PIN_GAP) / STEPS);
  return steps.flatMap((x) => steps.map((y) => ({ x, y }))).sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y));
}

/** To a pin's width. */
const STEPS = 3;

/** Whether a pin can be there, and a line lead from there to its place, without a crossing. */
const isClear = (pins: readonly Pin<unknown>[], from: Point, at: Point): boolean =>
  !pins.some(
    (pin) =>
      // What covers the place itself is there first.
      (!isTooClose(pin, from, HALF) && meets(from, at, pin)) ||
      (pin.from && (cross(from, at, pin.from, pin) || meets(pin.from, pin, at))),
  );

/** Whether a line begins in a pin or runs through it: then it crosses one of its diagonals. */
const meets = (from: Point, to: Point, pin: Point): boolean =>
  isTooClose(from, pin, HALF) ||
  [-HALF, HALF].some((down) =>
    cross(from, to, { x: pin.x - HALF, y: pin.y - down }, { x: pin.x + HALF, y: pin.y + down }),
  );

const cross = (a: Point, b: Point, c: Point, d: Point): boolean =>
  turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;

/** To which side of a line a point lies. */
const turn = (a: Point, b: Point, { x, y }: Point): number => (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
