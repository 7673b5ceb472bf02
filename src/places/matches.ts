import type { PlaceIndex } from './place-index.js';
import { EXACT, STARTS, WORDS } from './ranks.js';

/** A place that matches. */
export interface Found {
  readonly index: PlaceIndex;
  readonly owner: number;
  readonly rank: number;
  /** The line that matched; undefined for a postcode. */
  readonly line: number | undefined;
}

/** Whether a place of an index may be found. */
export type Allows = (owner: number) => boolean;

/** Whether a line from `start` to `end` in which a needle stands `at` matches wholly. */
type Holds = (start: number, end: number, at: number) => boolean;

/**
 * Of one search in one country more cannot be shown, even where some are shown under another name: and since places stand
 * in the order of their population, the first are the best.
 */
const MOST_PER_SCAN = 32;

/** What a search has found so far: the best rank of each place. */
export class Matches {
  readonly indexes: readonly PlaceIndex[];
  #found = new Map<PlaceIndex, Map<number, Found>>();
  size = 0;
  /** The best rank so far. */
  best = Infinity;

  constructor(indexes: readonly PlaceIndex[]) {
    this.indexes = indexes;
  }

  all(): Found[] {
    return [...this.#found.values()].flatMap((places) => [...places.values()]);
  }

  add(index: PlaceIndex, owner: number, rank: number, line: number | undefined): void {
    let places = this.#found.get(index);
    if (!places) this.#found.set(index, (places = new Map<number, Found>()));
    const known = places.get(owner);
    // Of two names that match alike, the place's own is the one to show: it comes first.
    if (known && (known.rank < rank || (known.rank === rank && !(Number(line) < Number(known.line))))) return;
    if (!known) this.size++;
    this.best = Math.min(this.best, rank);
    places.set(owner, { index, owner, rank, line });
  }

  /**
   * Adds the places whose name is one of the keys, begins with it, or has words that begin with its words, in any order.
   *
   * @param least - The best rank that they may have.
   */
  scanWords(index: PlaceIndex, keys: readonly string[], least = EXACT, allows?: Allows): void {
    for (const key of keys) this.#scanWords(index, key, least, allows);
  }

  /** Adds the places with a line that holds the needle. */
  scan(index: PlaceIndex, needle: string, rank: number, holds?: Holds, allows?: Allows): void {
    this.#scan(index, index.text, index.lineStarts, needle, rank, holds, allows);
  }

  /** As `scan`, among the lines without spaces. */
  scanCompact(index: PlaceIndex, needle: string, rank: number): void {
    this.#scan(index, index.compact, index.compactStarts, needle, rank);
  }

  /** One pass: a name that is the key, begins with it or has its words holds the longest of these. */
  #scanWords(index: PlaceIndex, key: string, least: number, allows?: Allows): void {
    const { text, lineStarts } = index;
    const words = key.split(/ (?!$)/).map((word) => ` ${word}`);
    const needle = words.reduce((a, b) => (b.length > a.length ? b : a));
    let [starts, others] = [0, 0];
    for (let at = text.indexOf(needle); at >= 0;) {
      if (starts >= MOST_PER_SCAN && others >= MOST_PER_SCAN) break;
      const line = lineAt(lineStarts, at);
      const owner = index.owners[line] as number;
      const start = lineStarts[line] as number;
      const end = lineStarts[line + 1] ?? text.length - 1;
      if (!allows || allows(owner)) {
        if (text.startsWith(key, start + 2)) {
          const isWhole = end === start + 2 + key.length;
          if (isWhole || starts++ < MOST_PER_SCAN) {
            this.add(index, owner, Math.max(isWhole ? EXACT : STARTS, least), line);
          }
        } else if (others < MOST_PER_SCAN && (words.length === 1 || hasAll(text.slice(start, end), words))) {
          others++;
          this.add(index, owner, Math.max(WORDS, least), line);
        }
      }
      at = text.indexOf(needle, Math.max(end, at + 1));
    }
    // Whole names may follow those that made the pass end.
    if (starts >= MOST_PER_SCAN) this.scan(index, `\n ${key}\n`, least, undefined, allows);
  }

  #scan(
    index: PlaceIndex,
    text: string,
    starts: Uint32Array,
    needle: string,
    rank: number,
    holds?: Holds,
    allows?: Allows,
  ): void {
    let last = -1;
    let count = 0;
    for (let at = text.indexOf(needle); at >= 0 && count < MOST_PER_SCAN;) {
      const line = lineAt(starts, at);
      const owner = index.owners[line] as number;
      const end = starts[line + 1] ?? text.length - 1;
      const isMatch =
        owner !== last && (!allows || allows(owner)) && (!holds || holds(starts[line] as number, end, at));
      if (isMatch) {
        this.add(index, owner, rank, line);
        last = owner;
        count++;
      }
      // A line that does not hold here may hold further on.
      at = text.indexOf(needle, isMatch || !holds ? Math.max(end, at + 1) : at + 1);
    }
  }
}

const hasAll = (line: string, words: readonly string[]): boolean => words.every((word) => line.includes(word));

/** The line that a position of the text is in. */
function lineAt(starts: Uint32Array, position: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
