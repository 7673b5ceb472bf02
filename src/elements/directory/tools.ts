import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { ClockController } from '../../controllers/clock-controller.js';
import type { Language } from '../../i18n/language.js';
import type { Entry } from './entries.js';
import { facetsOf, filtered, haveHours } from './facets.js';
import type { DirectoryFilter } from './filter.js';
import { Finder } from './find.js';
import { filterStatus, noMatchTemplate } from './found.templates.js';
import { memo } from './memo.js';
import { toolsStyles } from './tools.styles.js';
import { toolsTemplate, type ToolsView } from './tools.templates.js';

/** "Open now" is as true as this: one count serves all that is drawn at once. */
const A_MINUTE_MS = 60_000;

/**
 * What a visitor needs who looks for something in the list: the search, the filters, the order. A chunk of its own,
 * loaded when the field or the button is first touched, or a script filters.
 */
export class Tools {
  static readonly styles = [toolsStyles];

  readonly noMatchTemplate = noMatchTemplate;
  readonly statusText = filterStatus;

  #clock: ClockController;

  // Kept until the list or the filter changes.
  #finder = memo<Finder>();
  #text = memo<(entry: Entry) => boolean>();
  #found = memo<readonly Entry[]>();

  /** @param host - Rendered again each minute while its list holds what is open now. */
  constructor(host: ReactiveControllerHost) {
    this.#clock = new ClockController(host);
  }

  /** Reads a list through: a large one better before the first letter is typed than with it. */
  prepare(entries: readonly Entry[]): Finder {
    return this.#finder([entries], () => new Finder(entries));
  }

  /** @param ordered - The entries in the order in which they are shown. */
  found(entries: readonly Entry[], ordered: readonly Entry[], filter: DirectoryFilter): readonly Entry[] {
    if (filter.isOpenNow) this.#clock.wakeAt(now() + A_MINUTE_MS);
    return this.#found([ordered, filter, now()], () =>
      filtered(ordered, filter, this.#hasText(entries, filter), now()),
    );
  }

  /** @param view - `entries` are those that there are without a filter. */
  template(
    language: Language,
    { entries, ...view }: Omit<ToolsView, 'facets' | 'hasHours'> & { readonly entries: readonly Entry[] },
  ): TemplateResult {
    return toolsTemplate(language, {
      ...view,
      facets: facetsOf(entries, view.filter, this.#hasText(entries, view.filter), now()),
      hasHours: haveHours(entries),
    });
  }

  #hasText(entries: readonly Entry[], { text }: DirectoryFilter): (entry: Entry) => boolean {
    if (!text.trim()) return () => true;
    const finder = this.prepare(entries);
    return this.#text([finder, text], () => finder.search(text));
  }
}

const now = (): number => Math.floor(Date.now() / A_MINUTE_MS) * A_MINUTE_MS;
