import type { FeedError } from '../feed/feed-error.js';
import type { LogoWish } from '../logo/compose.js';
import type { Drawing, ReleasedDrawing } from '../logo/drawing.js';

export interface DrawingRequest extends Omit<LogoWish, 'status'> {
  /** As the page wrote it. */
  readonly status: string;
  /** URL of a feed to find the centre in; empty for the released network. */
  readonly src: string;
  /** Data that the host page has already, a network or GeoJSON. */
  readonly network: unknown;
}

export type DrawingState =
  | { readonly is: 'drawn'; readonly drawing: Drawing; readonly error?: FeedError }
  /** No record has that id. `error`: where the feed could not be read, the released network was searched. */
  | { readonly is: 'unknown'; readonly error?: FeedError }
  | { readonly is: 'failed'; readonly error: FeedError };

/** What draws any logo, of any network. */
export interface Composer {
  /** At once; `undefined` where a feed has to be read first. */
  composed(request: DrawingRequest): DrawingState | undefined;
  compose(request: DrawingRequest): Promise<DrawingState>;
}

let composer: Composer | undefined;
let fetchReleased: ((centre: string, ahead?: Promise<Response>) => Promise<ReleasedDrawing>) | undefined;
const released = new Map<string, ReleasedDrawing>();
const asked = new Map<string, Promise<ReleasedDrawing>>();

/** Gives the logos what composes them, so that the first is drawn at once. Without, it is loaded when first needed. */
export const provideComposer = (given: typeof composer): void => void (composer = given);

/** Gives the logos a source of drawings made at build time, smaller than what composes them. It may reject. */
export const provideReleased = (given: typeof fetchReleased): void => void (fetchReleased = given);

/** The drawing that a logo asks for, if all that it takes is there. */
export function knownDrawing(request: DrawingRequest): DrawingState | undefined {
  const { drawings } = (isReleased(request) && released.get(request.centre)) || {};
  const drawing = drawings?.[request.reader] ?? drawings?.[''];
  return drawing ? { is: 'drawn', drawing } : composer?.composed(request);
}

/**
 * The same, once all is loaded: the drawing made at build time, or else a composed one. Never rejects.
 *
 * @param ahead - The released drawing's file, where it was asked for already.
 */
export async function loadDrawing(request: DrawingRequest, ahead?: Promise<Response>): Promise<DrawingState> {
  const known = knownDrawing(request);
  if (known) return known;
  const { centre } = request;
  try {
    if (fetchReleased && centre && isReleased(request)) {
      const drawing = asked.get(centre) ?? fetchReleased(centre, ahead);
      asked.set(centre, drawing);
      released.set(centre, await drawing);
      return loadDrawing(request);
    }
  } catch {
    // Not there, or not as it was released: it is composed.
  }
  try {
    composer ??= await import('./composer.js');
    return await composer.compose(request);
  } catch (cause) {
    return { is: 'failed', error: { kind: 'network', cause } };
  }
}

/** Whether the drawing made at build time serves. */
const isReleased = ({ concept, area, status, src, network }: DrawingRequest): boolean =>
  !(concept || area || status || src || network);
