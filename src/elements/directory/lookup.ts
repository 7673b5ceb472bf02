import type { Entry } from './entries.js';
import { facetsOf, filtered, type Facet } from './facets.js';
import type { DirectoryFilter } from './filter.js';
import { Finder } from './find.js';
import { memo } from './memo.js';

/** "Open now" is as true as this: one count serves all that is drawn at once. */
const A_MINUTE_MS = 60_000;

/** What a filter finds in a list, kept until the one or the other changes. */
export class Lookup {
  #finder = memo<Finder>();
  #text = memo<(entry: Entry) => boolean>();
  #found = memo<readonly Entry[]>();

  /** Reads a list through: a large one better before the first letter is typed than with it. */
  prepare(entries: readonly Entry[]): Finder {
    return this.#finder([entries], () => new Finder(entries));
  }

  /**
   * @param ordered - The entries in the order in which they are shown.
   */
  found(entries: readonly Entry[], ordered: readonly Entry[], filter: DirectoryFilter): readonly Entry[] {
    return this.#found([ordered, filter, now()], () =>
      filtered(ordered, filter, this.#hasText(entries, filter), now()),
    );
  }

  facets(entries: readonly Entry[], filter: DirectoryFilter): readonly Facet[] {
    return facetsOf(entries, filter, this.#hasText(entries, filter), now());
  }

  #hasText(entries: readonly Entry[], { text }: DirectoryFilter): (entry: Entry) => boolean {
    if (!text.trim()) return () => true;
    const finder = this.prepare(entries);
    return this.#text([finder, text], () => finder.search(text));
  }
}

const now = (): number => Math.floor(Date.now() / A_MINUTE_MS) * A_MINUTE_MS;
