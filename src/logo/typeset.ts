import type { Lettering } from './lettering.js';

/** A text set to fill a box: its lines, and one font size in the box's units. */
export interface Typeset {
  readonly lines: readonly string[];
  readonly size: number;
}

export interface Box {
  readonly width: number;
  readonly height: number;
  /** No larger than this, however short the text. */
  readonly maxSize: number;
}

/** Baseline to baseline, in ems: tight, since accents on capitals are rare inside a name. */
export const LINE_HEIGHT_EM = 1.12;

/** More than this is no name, and its breaks are not worth the search. */
const MAX_PIECES = 40;

/** More lines than this are smaller than anybody reads. */
const MAX_LINES = 12;

/**
 * Sets a text as large as a box allows: tries every number of lines, and for each the breaks whose longest line is
 * shortest. Breaks at spaces and after hyphens and slashes, never inside a word. Pure arithmetic on the font's own
 * widths, so every engine gives the same lines.
 */
export function typeset(text: string, box: Box, lettering: Lettering): Typeset {
  let best: Typeset = { lines: [], size: 0 };
  for (const lines of breakings(text, lettering)) {
    const size = sizeFor(lines, box, lettering);
    // Fewer lines are calmer, so only a gain that one sees counts.
    if (size > best.size * 1.05) best = { lines, size };
  }
  return best;
}

/** The same text at a given size, in the fewest lines that fit. */
export function typesetAt(text: string, size: number, box: Box, lettering: Lettering): Typeset | undefined {
  for (const lines of breakings(text, lettering)) {
    if (sizeFor(lines, { ...box, maxSize: size }, lettering) >= size * (1 - Number.EPSILON)) return { lines, size };
  }
  return undefined;
}

/** From the top of the capitals to the last baseline, in ems. */
export const blockHeightEm = (lineCount: number, { capHeightEm }: Lettering): number =>
  capHeightEm + (lineCount - 1) * LINE_HEIGHT_EM;

function sizeFor(lines: readonly string[], { width, height, maxSize }: Box, lettering: Lettering): number {
  const widest = Math.max(...lines.map((line) => lettering.widthEm(line)));
  return Math.min(maxSize, width / widest, height / blockHeightEm(lines.length, lettering));
}

interface Breaking {
  /** Ems. */
  readonly widest: number;
  readonly lines: readonly string[];
}

/**
 * The best lines for one line, two lines and so on: those whose longest is shortest. Dynamic programming: the best
 * n lines of the first pieces are the best n − 1 lines of fewer pieces, and one more line.
 */
function* breakings(text: string, lettering: Lettering): Generator<readonly string[]> {
  const pieces = piecesOf(text);
  const lineFrom = memoized((from, to) => {
    const line = pieces.slice(from, to).join('').trim();
    return { widest: lettering.widthEm(line), lines: [line] };
  });
  let ending: (Breaking | undefined)[] = pieces.map((_, i) => lineFrom(0, i + 1));
  for (let count = 1; count <= Math.min(pieces.length, MAX_LINES); count++) {
    const last = ending.at(-1);
    if (last) yield last.lines;
    const shorter = ending;
    ending = pieces.map((_, i) => {
      let best: Breaking | undefined;
      for (let from = count; from <= i; from++) {
        const before = shorter[from - 1];
        const line = lineFrom(from, i + 1);
        const widest = Math.max(before?.widest ?? Infinity, line.widest);
        if (before && widest < (best?.widest ?? Infinity)) best = { widest, lines: [...before.lines, ...line.lines] };
      }
      return best;
    });
  }
}

/** What may not be parted, each with the space that follows it unless a line ends there. A slash ends a line. */
function piecesOf(text: string): readonly string[] {
  const pieces = text.match(/\S+?(?:[-–—/](?=\S)|\s+(?:\/\s+)?|$)/gu) ?? [];
  return [...pieces.slice(0, MAX_PIECES), ...(pieces.length > MAX_PIECES ? [pieces.slice(MAX_PIECES).join('')] : [])];
}

function memoized<T>(compute: (from: number, to: number) => T): (from: number, to: number) => T {
  const known = new Map<number, T>();
  return (from, to) => {
    const key = from * 10_000 + to;
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = compute(from, to)));
    return value;
  };
}
