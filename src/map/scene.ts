import type { Point } from '../geo/projection.js';
import type { Centre, LatLon } from '../model/network.js';
import type { Box, Frame } from './frame.js';
import { outlinesOf } from './outlines.js';
import { gathered, spread, type Pin } from './pins.js';
import { isIn, spotOf, type Spot } from './place.js';
import { isClosest, viewOf, wholeOf } from './view.js';

/** A centre as a pin bears it. */
export interface PinItem {
  readonly centre: Centre;
  /** Place in the list that was given, from 1. */
  readonly rank: number;
  /** In the units of its frame. */
  readonly point: Point;
}

export interface SceneRequest {
  /** Each centre has a number, so none may be hidden behind another. */
  readonly isRanked: boolean;
  /** The view takes in the countries of the centres, not only the centres. */
  readonly isCountryWide: boolean;
  readonly origin: LatLon | undefined;
  readonly selected: string;
  /** The visitor's choice of a frame. */
  readonly frameCode: string | undefined;
  /** The visitor's choice of a view in that frame. */
  readonly closeUp: Box | undefined;
  readonly isWhole: boolean;
  /** Of the drawing, in CSS pixels. */
  readonly width: number;
}

/** All that is drawn, worked out. Without another unit, points are in CSS pixels of the drawing. */
export interface Scene {
  readonly frame: Frame;
  /** What of the frame is seen, in its own units. */
  readonly view: Box;
  readonly width: number;
  readonly height: number;
  /** CSS pixels for a unit of the frame. */
  readonly scale: number;
  readonly land: readonly { readonly path: string; readonly isShown: boolean }[];
  readonly borders: string;
  readonly regions: string;
  readonly pins: readonly Pin<PinItem>[];
  /** That of the chosen centre, alone or among others; drawn after all others. */
  readonly chosen: Pin<PinItem> | undefined;
  readonly origin: Point | undefined;
  /** Frames that hold a centre. */
  readonly frames: readonly {
    readonly frame: Frame;
    readonly count: number;
    /** ISO 3166-1 alpha-2. */
    readonly countries: ReadonlySet<string>;
  }[];
  /** Whether there is something closer than the whole frame to look at. */
  readonly hasCloser: boolean;
  readonly isWhole: boolean;
  /** Centres without a known position, or in a part of the world that is not drawn. */
  readonly missing: readonly Centre[];
}

/** More pins than these would end up too far from their places. */
const MOST_SPREAD = 60;

export function sceneOf(frames: readonly Frame[], centres: readonly Centre[], request: SceneRequest): Scene {
  const located = centres.flatMap((centre, i) => {
    const spot = centre.position && spotOf(frames, centre.position);
    return spot ? [{ centre, rank: i + 1, ...spot }] : [];
  });
  const onMap = new Set(located.map(({ centre }) => centre));
  const counted = frames
    .map((frame) => {
      const own = located.filter((item) => item.frame === frame);
      return { frame, count: own.length, countries: new Set(own.map(({ centre }) => centre.country)) };
    })
    .filter(({ count }) => count > 0);
  const selected = located.find(({ centre }) => centre.id === request.selected);
  const frame =
    frames.find(({ code }) => code === request.frameCode) ??
    selected?.frame ??
    homeOf(frames, located, counted, request);
  const items = located.filter((item) => item.frame === frame);
  const originSpot = request.origin && spotOf([frame], request.origin);
  const outlines = outlinesOf(frame);
  const shownCountries: ReadonlySet<string> = counted.find((one) => one.frame === frame)?.countries ?? new Set();

  const closer = request.closeUp ?? viewOf(frame, cornersToSee(items, originSpot, shownCountries, frame, request));
  const hasCloser = closer.width < frame.width;
  const view = request.isWhole ? wholeOf(frame) : closer;
  const scale = request.width / view.width;
  const height = request.width * (frame.height / frame.width);
  const onScreen = ({ x, y }: Point): Point => ({ x: (x - view.x) * scale, y: (y - view.y) * scale });
  const pinned = items
    .filter(({ point }) => isIn(view, point))
    .map(({ centre, rank, point }) => ({ ...onScreen(point), item: { centre, rank, point } }));
  const mustSpread = (request.isRanked || isClosest(frame, view)) && pinned.length <= MOST_SPREAD;
  const pins = mustSpread ? spread(pinned, request.width, height) : gathered(pinned);
  const bearsChosen = ({ items }: Pin<PinItem>): boolean =>
    items.some(({ centre }) => centre.id === selected?.centre.id);
  return {
    frame,
    view,
    width: request.width,
    height,
    scale,
    land: [...outlines.land].map(([country, { path }]) => ({ path, isShown: shownCountries.has(country) })),
    borders: outlines.borders,
    regions: outlines.regions,
    pins: pins.filter((pin) => !bearsChosen(pin)),
    chosen: pins.find(bearsChosen),
    origin: originSpot && isIn(view, originSpot.point) ? onScreen(originSpot.point) : undefined,
    frames: counted,
    hasCloser,
    isWhole: request.isWhole || !hasCloser,
    missing: centres.filter((centre) => !onMap.has(centre)),
  };
}

/** Where the first of a ranking is, else where most centres are. */
function homeOf(
  frames: readonly Frame[],
  located: readonly Spot[],
  counted: Scene['frames'],
  { isRanked }: SceneRequest,
): Frame {
  const first = isRanked ? located[0]?.frame : undefined;
  const most = Math.max(...counted.map(({ count }) => count));
  const home = first ?? counted.find(({ count }) => count === most)?.frame ?? frames[0];
  if (!home) throw new Error('The map was built without a frame.');
  return home;
}

function cornersToSee(
  items: readonly PinItem[],
  origin: Spot | undefined,
  countries: ReadonlySet<string>,
  frame: Frame,
  { isCountryWide }: SceneRequest,
): readonly Point[] {
  const points = [...items.map(({ point }) => point), ...(origin ? [origin.point] : [])];
  if (!isCountryWide) return points;
  const boxes = [...countries].flatMap((country) => outlinesOf(frame).land.get(country)?.box ?? []);
  return [
    ...points,
    ...boxes.flatMap(({ x, y, width, height }) => [
      { x, y },
      { x: x + width, y: y + height },
    ]),
  ];
}

/** The view that tells the centres of a pin apart, if any does. */
export const closeUpOf = (frame: Frame, items: readonly PinItem[]): Box =>
  viewOf(
    frame,
    items.map(({ point }) => point),
  );
