import type { Point } from '../geo/projection.js';
import type { Box, Frame, Line } from './frame.js';

/** What a frame's arcs come to: data for the `d` of a path, and how much room each country takes. */
export interface Outlines {
  readonly land: ReadonlyMap<string, { readonly path: string; readonly box: Box }>;
  readonly borders: string;
  readonly regions: string;
}

const known = new WeakMap<Frame, Outlines>();

/** The outlines of a frame, worked out once. */
export function outlinesOf(frame: Frame): Outlines {
  let outlines = known.get(frame);
  if (!outlines) known.set(frame, (outlines = workOut(frame)));
  return outlines;
}

function workOut({ arcs, land, borders, regions }: Frame): Outlines {
  const decoded = arcs.split(' ').map(decodeArc);
  const pointsOf = (line: Line): Point[] =>
    line.flatMap((arc) => (arc < 0 ? [...(decoded[~arc] ?? [])].reverse() : (decoded[arc] ?? [])));
  const path = (lines: readonly Line[], end: string): string =>
    lines
      .map(
        (line) =>
          `M${pointsOf(line)
            .map(({ x, y }) => `${x} ${y}`)
            .join('L')}${end}`,
      )
      .join('');
  return {
    land: new Map(
      Object.entries(land).map(([country, rings]) => [
        country,
        { path: path(rings, 'Z'), box: boxAround(rings.flatMap(pointsOf)) },
      ]),
    ),
    borders: path(borders, ''),
    regions: path(regions, ''),
  };
}

/** The smallest box that holds all points; of none, an empty one that lies nowhere. */
export function boxAround(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 VLQ: five bits a digit, the lowest first, the sixth says that more follow; the first bit is the sign. */
function decodeArc(text: string): Point[] {
  const points: Point[] = [];
  let [x, y] = [0, 0];
  let dx: number | undefined;
  let value = 0;
  let shift = 0;
  for (const digit of text) {
    const bits = DIGITS.indexOf(digit);
    value += (bits & 31) << shift;
    shift += 5;
    if (bits & 32) continue;
    const difference = value & 1 ? -(value >> 1) : value >> 1;
    value = shift = 0;
    if (dx === undefined) {
      dx = difference;
    } else {
      points.push({ x: (x += dx), y: (y += difference) });
      dx = undefined;
    }
  }
  return points;
}
