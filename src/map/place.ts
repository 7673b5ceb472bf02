import { project, type Point } from '../geo/projection.js';
import type { LatLon } from '../model/network.js';
import type { Box, Frame } from './frame.js';

/** Where something lies: in which frame, and where there. */
export interface Spot {
  readonly frame: Frame;
  readonly point: Point;
}

/** @returns `undefined` for a part of the world that no frame shows. */
export function spotOf(frames: readonly Frame[], position: LatLon): Spot | undefined {
  for (const frame of frames) {
    for (const projection of frame.projections) {
      const point = project(projection, position);
      if (isIn(projection.box, point)) return { frame, point };
    }
  }
  return undefined;
}

export const isIn = ({ x, y, width, height }: Box, point: Point): boolean =>
  point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
