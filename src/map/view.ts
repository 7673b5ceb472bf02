import type { Point } from '../geo/projection.js';
import type { Box, Frame } from './frame.js';
import { boxAround } from './outlines.js';

/** The narrowest view, in kilometres: closer, the outlines would be seen to be coarse. */
const NARROWEST_KM = 240;

/** Room on each side of what a view was made for, as a part of its size: a marker must not be cut. */
const ROOM = 0.1;

/** A view that would show most of the frame anyway gives way to the whole. */
const MOST = 0.85;

export const wholeOf = ({ width, height }: Frame): Box => ({ x: 0, y: 0, width, height });

/** The closest view of some points: in the shape of its frame, and within it. */
export function viewOf(frame: Frame, points: readonly Point[]): Box {
  if (!points.length) return wholeOf(frame);
  const { x, y, width, height } = boxAround(points);
  const shape = frame.width / frame.height;
  const viewWidth = Math.max(Math.max(width, height * shape) * (1 + 2 * ROOM), narrowestIn(frame));
  if (viewWidth > frame.width * MOST) return wholeOf(frame);
  const viewHeight = viewWidth / shape;
  const within = (start: number, most: number): number => Math.min(Math.max(start, 0), most);
  return {
    x: within(x + width / 2 - viewWidth / 2, frame.width - viewWidth),
    y: within(y + height / 2 - viewHeight / 2, frame.height - viewHeight),
    width: viewWidth,
    height: viewHeight,
  };
}

/** Whether a view cannot be made any closer. */
export const isClosest = (frame: Frame, { width }: Box): boolean =>
  width <= Math.min(frame.width, narrowestIn(frame)) * 1.01;

const narrowestIn = ({ projections }: Frame): number => NARROWEST_KM * (projections[0]?.unitsPerKm ?? 1);
