import type { Point, Projection } from '../geo/projection.js';

/** A rectangle: its upper left corner and its size. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** Arcs one after the other, each by its number; `~` of the number where it runs back. */
export type Line = readonly number[];

/** A part of the world as the build has drawn it, in units of its own. */
export interface Frame {
  /** What names it in every language: ISO 3166-1, or UN M49 (`150`: Europe). */
  readonly code: string;
  readonly width: number;
  readonly height: number;
  /** A position belongs to the first whose box has it: an island far away comes before the rest. */
  readonly projections: readonly (Projection & {
    readonly box: Box;
    /** Of an island in a box of its own. */
    readonly name?: string;
  })[];
  /** Parted by spaces; each the differences from point to point, the first from 0, 0, as base64 VLQ. */
  readonly arcs: string;
  /** Rings of each country, by ISO 3166-1 alpha-2. Holes run the other way round. */
  readonly land: Readonly<Record<string, readonly Line[]>>;
  /** Between two countries. */
  readonly borders: readonly Line[];
  /** Between two regions of a country of the network. */
  readonly regions: readonly Line[];
}
