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
 * One pin each: the first at its place, those that it covers at the next free place around theirs, within the box
 * where that is possible. The same spots give the same pins.
 */
export function spread<T>(spots: readonly Placed<T>[], width: number, height: number): readonly Pin<T>[] {
  const pins: Pin<T>[] = [];
  for (const { x, y, item } of spots) {
    const isFree = (at: Point): boolean => !pins.some((pin) => isTooClose(pin, at));
    const isInside = (at: Point): boolean =>
      at.x >= PIN_GAP / 2 && at.x <= width - PIN_GAP / 2 && at.y >= PIN_GAP / 2 && at.y <= height - PIN_GAP / 2;
    const free = { x, y };
    if (isFree(free)) {
      pins.push({ x, y, items: [item] });
      continue;
    }
    const places = placesAround(free, spots.length);
    const place = places.find((at) => isInside(at) && isFree(at)) ?? places.find(isFree) ?? free;
    pins.push({ ...place, items: [item], from: free });
  }
  return pins;
}

const isTooClose = (a: Point, b: Point): boolean => Math.abs(a.x - b.x) < PIN_GAP && Math.abs(a.y - b.y) < PIN_GAP;

/** Squares around a point, one pin's width apart, the nearer places of each first: there is one for every pin. */
function placesAround({ x, y }: Point, count: number): readonly Point[] {
  const rings = Math.ceil(Math.sqrt(count)) + 1;
  const steps = Array.from({ length: 2 * rings + 1 }, (_, i) => i - rings);
  return steps
    .flatMap((right) => steps.map((down) => ({ right, down })))
    .sort((a, b) => ringOf(a) - ringOf(b) || offAxis(a) - offAxis(b))
    .map(({ right, down }) => ({ x: x + right * PIN_GAP, y: y + down * PIN_GAP }));
}

interface Step {
  readonly right: number;
  readonly down: number;
}

const ringOf = ({ right, down }: Step): number => Math.max(Math.abs(right), Math.abs(down));

const offAxis = ({ right, down }: Step): number => Math.abs(right) + Math.abs(down);
