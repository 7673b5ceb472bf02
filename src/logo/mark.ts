import { GAP, SIDE } from './drawing.js';
import type { LogoText } from './names.js';
import type { Lettering } from './lettering.js';
import { LINE_HEIGHT_EM, typeset, typesetAt, type Box, type Typeset } from './typeset.js';

/** From a square's edges to its lettering. */
const MARGIN = SIDE / 9;
const MENTION_SIZE = SIDE / 10;
const MAX_SIZE = SIDE / 4;
/** Two sizes closer than this look like a mistake. */
const ALIKE_RATIO = 0.85;

/** One line of lettering, its baseline at `x`, `y` of the drawing. */
export interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Units that the line takes. */
  readonly width: number;
  /** SVG path data from the baseline's start, in the font's units; `undefined` where a character has no outline: the host's font draws it. */
  readonly path: string | undefined;
}

/** The lettering of a logo, in a drawing {@link SIDE} wide and two of them and the gap high. */
export interface Mark {
  readonly lines: readonly Line[];
}

/** Sets the words of a logo. The same in Node and in every browser: nothing is measured in a page. */
export function mark({ concept, area, mention }: LogoText, lettering: Lettering): Mark {
  const inner = SIDE - 2 * MARGIN;
  const upper: Box = { width: inner, height: inner, maxSize: MAX_SIZE };
  const lower: Box = { ...upper, height: mention ? inner - 1.6 * MENTION_SIZE : inner };
  const [above, below] = agree([concept, area], [upper, lower], lettering);
  const lowerTop = SIDE + GAP;
  const mentionLine = (words: string): Line =>
    line(words, lowerTop + SIDE - MARGIN, Math.min(MENTION_SIZE, inner / lettering.widthEm(words)), lettering);
  return {
    lines: [
      ...linesOf(above, 0, lettering),
      ...linesOf(below, lowerTop, lettering),
      ...(mention ? [mentionLine(mention)] : []),
    ],
  };
}

/**
 * The concept as large as its square allows: it is the same on most logos, and should look so. The area at the same
 * size where it fits, else at its own; if that is nearly the same, both take it, and the concept keeps its lines.
 */
function agree(
  [concept, area]: readonly [string, string],
  [upper, lower]: readonly [Box, Box],
  lettering: Lettering,
): [Typeset, Typeset] {
  const [above, below] = [typeset(concept, upper, lettering), typeset(area, lower, lettering)];
  if (below.size >= above.size) return [above, typesetAt(area, above.size, lower, lettering) ?? below];
  const isAlike = below.size > ALIKE_RATIO * above.size;
  return [isAlike ? { ...above, size: below.size } : above, below];
}

function linesOf({ lines, size }: Typeset, top: number, lettering: Lettering): Line[] {
  const first = top + MARGIN + lettering.capHeightEm * size;
  return lines.map((text, i) => line(text, first + i * LINE_HEIGHT_EM * size, size, lettering));
}

const line = (text: string, y: number, size: number, lettering: Lettering): Line => ({
  text,
  x: MARGIN,
  y,
  size,
  width: lettering.widthEm(text) * size,
  path: lettering.covers(text) ? lettering.path(text) : undefined,
});
