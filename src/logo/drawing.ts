/*
 * The logo's measures. The network's own page says: two red squares, the name in the upper one, the area and the
 * mention in the lower one. All else here is this project's choice, since no graphic charter was found.
 */
/** Side of a square; the unit of everything else. */
export const SIDE = 240;
export const GAP = SIDE / 24;
export const HEIGHT = 2 * SIDE + GAP;
/** Kept free on every side, so that nothing on a page comes nearer to the squares. */
const CLEAR_SPACE = SIDE / 12;

/** The squares and their clear space, with the origin at the upper square's corner. */
export const VIEW_BOX = [-CLEAR_SPACE, -CLEAR_SPACE, SIDE + 2 * CLEAR_SPACE, HEIGHT + 2 * CLEAR_SPACE].join(' ');

/** A logo, ready to be drawn: all that needs the network or the font is done. */
export interface Drawing {
  /** What it says, for assistive technology: "Cité des métiers Grand Genève, en projet". */
  readonly name: string;
  /** BCP 47 tag of the name. */
  readonly lang: string;
  readonly lines: readonly DrawnLine[];
}

/** A line of lettering: SVG path data, or words for the host's font where a character has no outline. */
export interface DrawnLine {
  /** SVG transform that puts the line's start where it belongs. */
  readonly at: string;
  readonly d?: string;
  readonly text?: { readonly words: string; readonly size: number; readonly width: number };
}

/** The drawings of one released centre, as the build writes them. */
export interface ReleasedDrawing {
  readonly id: string;
  /** By the reader's primary language, for a centre with two names; `''` for every other reader. */
  readonly drawings: Readonly<Record<string, Drawing>>;
}
