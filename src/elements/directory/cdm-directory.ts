import { html, isServer, type PropertyValues, type TemplateResult } from 'lit';
import { QuietStatus } from '../../controllers/quiet-status.js';
import { stock } from '../../controllers/stock.js';
import { CdmFilterEvent } from '../../events.js';
import type { Language } from '../../i18n/language.js';
import type { LatLon, Network } from '../../model/network.js';
import { panelOf } from '../../parts/centre-disclosure.template.js';
import { centreItemStyles } from '../../parts/centre-item.styles.js';
import { controlStyles } from '../../parts/controls.styles.js';
import { noticeStyles } from '../../parts/notices.styles.js';
import {
  failureTemplate,
  loadingTemplate,
  noCentreTemplate,
  snapshotTemplate,
  unavailableTemplate,
} from '../../parts/notices.template.js';
import { hostStyles } from '../../styles/host.styles.js';
import { oneOf } from '../attribute.js';
import { CentreListElement } from '../centre-list-element.js';
import { property, state } from '../property.js';
import { directoryStyles } from './cdm-directory.styles.js';
import { frameTemplate } from './cdm-directory.templates.js';
import { distanceOf, entriesOf, sectionsOf, sorted, SORTS, type Entry, type Section, type Sort } from './entries.js';
import { choicesIn, isEmptyFilter, NO_FILTER, type DirectoryFilter } from './filter.js';
import { listTemplate } from './list.templates.js';
import { memo } from './memo.js';
import type * as layoutsModule from './layouts.js';
import type { UrlSync } from './sync-url.js';
import type { Tools } from './tools.js';

const LAYOUTS = ['list', 'cards', 'table', 'compact'] as const;
const GROUPINGS = ['country', 'none'] as const;

/**
 * The whole network, grouped by country, with a field and filters. Each centre opens in place. Of a large network the
 * first centres of each country are shown, and the others on demand: nothing is drawn that cannot be found by the
 * browser's own search.
 *
 * @slot - Whatever else the host put inside: always visible. A child marked `data-fallback` (a link to the list of
 *   centres, say) is shown until the element is, and whenever it cannot be.
 * @slot action-… - What the page offers for one centre, named by its id: `<a slot="action-geneve">`.
 * @fires {CdmLoadEvent} cdm-load - The network is there.
 * @fires {CdmFilterEvent} cdm-filter - The visitor's filter has been applied.
 * @fires {CdmSelectEvent} cdm-select - The visitor opened a centre. Never fired for a change made by script.
 * @fires {CdmErrorEvent} cdm-error - The feed failed; `detail.kind` says why.
 * @csspart input - The filter field.
 * @csspart filters - The button that shows the filters.
 * @csspart filter - One group of filters.
 * @csspart map-button - The button that shows the map.
 * @csspart map - The map, once it is shown.
 * @csspart group - One country.
 * @csspart group-heading - Its name and count.
 * @csspart more - The button that shows more of a country.
 * @csspart item - One centre.
 * @csspart item-heading - Its area.
 * @csspart status - The mark of a centre that is not simply open.
 * @csspart details - What opens.
 * @csspart hours - In it, the opening hours of this week, where they are known.
 * @csspart open-state - In it, whether the centre is open now.
 * @csspart table - The table, with `layout="table"`.
 * @csspart message - What is said when the feed fails.
 * @csspart empty - What is said when no centre matches.
 * @cssprop [--cdm-color-button=#c4122f] - The ticks of the filters.
 * @cssprop [--cdm-sticky-offset=auto] - Makes the country headings stick, this far below the top of the window.
 */
export class CdmDirectory extends CentreListElement {
  static override styles = [...hostStyles, controlStyles, noticeStyles, centreItemStyles, directoryStyles];

  /** `list`, `cards`, `table` or `compact`. */
  @property({ reflect: true }) layout: (typeof LAYOUTS)[number] = 'list';

  /** `country`, or `none` for one list. */
  @property({ reflect: true, attribute: 'group-by' }) groupBy: (typeof GROUPINGS)[number] = 'country';

  /** `country`, `name`, or `distance` from `origin`, the order the visitor finds. Only by country it is grouped. */
  @property({ reflect: true }) sort: Sort = 'country';

  /** Leaves the field and the filters out. */
  @property({ type: Boolean, reflect: true, attribute: 'no-search' }) noSearch = false;

  /** Keeps the filter and the open centre in the page's address. */
  @property({ type: Boolean, reflect: true, attribute: 'sync-url' }) syncUrl = false;

  /** Writes the centres as schema.org data into the page's head, once per page. */
  @property({ type: Boolean, reflect: true, attribute: 'json-ld' }) jsonLd = false;

  /** Where distances are measured from. Without it none is shown. */
  @property({ attribute: false }) origin: LatLon | undefined;

  @state() private wanted = NO_FILTER;

  @state() private sortByVisitor: Sort | undefined;

  @state() private areToolsOpen = false;

  @state() private isMapOpen = false;

  #more = new Map<string, number>();
  #status = new QuietStatus(this);
  #tools: Tools | undefined;
  #haveToolsFailed = false;
  #layouts: typeof layoutsModule | null | undefined = isServer ? stock.layouts : undefined;
  #url: UrlSync | null | undefined;
  #jsonLd: Promise<unknown> | undefined;

  #entriesMemo = memo<readonly Entry[]>();
  #orderMemo = memo<readonly Entry[]>();

  /**
   * Filters the list, as the visitor can; what is left out of an object stays as it is. Nothing is spoken, and no event
   * fired. Resolves when the list shows it.
   */
  async filter(filter: string | Partial<DirectoryFilter>): Promise<void> {
    const wanted: Record<string, unknown> = {
      ...this.wanted,
      ...(typeof filter === 'object' ? filter : { text: String(filter ?? '') }),
    };
    // A script may have a member undefined, or null: then nothing is filtered by it.
    for (const name of Object.keys(NO_FILTER) as (keyof DirectoryFilter)[]) wanted[name] ??= NO_FILTER[name];
    this.wanted = wanted as unknown as DirectoryFilter;
    this.#status.clear();
    await this.#loadTools();
    await this.updateComplete;
  }

  protected override async prepared(): Promise<void> {
    await super.prepared();
    // A list without either is a list all the same.
    if (this.syncUrl && this.#url === undefined) {
      const chunk = await import('./sync-url.js').catch((cause: unknown) => this.without('sync-url', cause));
      this.#url = chunk && new chunk.UrlSync(this, (state) => this.#goTo(state));
    }
    if (this.layout !== 'list' && this.#layouts === undefined) {
      const layouts = this.withTexts(import('./layouts.js'));
      this.#layouts = await layouts.catch((cause: unknown) => this.without(this.layout, cause));
      if (this.#layouts) this.addStyles([this.#layouts.layoutStyles, this.#layouts.tableStyles]);
    }
  }

  /** What a page wrote before there was a class is known only now: what that needs is loaded first. */
  protected override shouldUpdate(): boolean {
    const isPrepared =
      (this.layout === 'list' || this.#layouts !== undefined) && (!this.syncUrl || this.#url !== undefined);
    if (!isPrepared) void this.updateComplete.then(() => this.requestUpdate());
    return isPrepared;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.syncUrl) this.#url?.write({ filter: this.wanted, openId: this.openId });
    if (this.jsonLd && this.readyNetwork) this.#loadJsonLd();
  }

  protected override template(): unknown {
    const language = this.language.current;
    const { state, retry } = this.networkController;
    if (state.is === 'loading') return loadingTemplate(language, 8);
    if (state.is === 'failed') return failureTemplate(language, state, retry);
    const found = this.#found(state.network);
    const frame = frameTemplate(language, {
      text: this.wanted.text,
      status: this.#status.text,
      hasSearch: !this.noSearch,
      areToolsOpen: this.areToolsOpen,
      tools: this.#toolsTemplate(language, state.network),
      choiceCount: choicesIn(this.wanted),
      map: this.noMap
        ? undefined
        : {
            isOpen: this.isMapOpen,
            content: this.isMapOpen && this.#mapTemplate(language, found),
            onToggle: this.#toggleMap,
          },
      list: this.#listTemplate(language, found),
      onNear: () => void this.#loadTools().then(() => this.#tools?.prepare(this.#entriesOf(state.network))),
      onText: (text) => void this.#filterByVisitor({ ...this.wanted, text }),
      onTools: () => {
        this.areToolsOpen = !this.areToolsOpen;
        void this.#loadTools();
      },
    });
    return [snapshotTemplate(language, state, retry), frame];
  }

  #listTemplate(language: Language, found: readonly Entry[]): TemplateResult {
    if (!found.length) return this.#filtering?.noMatchTemplate(language, this.#reset) ?? noCentreTemplate(language);
    const layout = oneOf(this, 'layout', this.layout, LAYOUTS, 'list');
    const isGrouped =
      this.#sort === 'country' && oneOf(this, 'group-by', this.groupBy, GROUPINGS, 'country') !== 'none';
    const view = {
      sections: sectionsOf(found, isGrouped, this.#more, this.openId),
      headingLevel: this.usedHeadingLevel,
      openId: this.openId,
      distanceOf: (centre: Entry['centre']) => distanceOf(centre, this.origin),
      detailsOf: ({ centre, associated }: Entry) =>
        this.detailsTemplate(language, centre, { associated, parent: undefined }),
      onToggle: this.toggle,
      onMore: this.#showMore,
    };
    const list =
      layout === 'table' && this.#layouts ? this.#layouts.tableTemplate(language, view) : listTemplate(language, view);
    return html`<div class=${layout}>${list}</div>`;
  }

  #toolsTemplate(language: Language, network: Network): unknown {
    if (!this.areToolsOpen) return undefined;
    if (!this.#tools)
      return this.#haveToolsFailed ? unavailableTemplate(language, () => void this.#loadTools()) : undefined;
    return this.#tools.template(language, {
      entries: this.#entriesOf(network),
      filter: this.wanted,
      sort: this.#sort,
      canSortByDistance: !!this.origin,
      onFilter: (filter) => void this.#filterByVisitor(filter),
      onSort: (sort) => {
        this.sortByVisitor = sort;
      },
    });
  }

  #mapTemplate(language: Language, items: readonly Entry[]): unknown {
    if (this.map === null) return unavailableTemplate(language, () => void this.loadMap());
    const { openId, toggle: onOpen, origin } = this;
    return this.map?.showing({ items, openId, onOpen, origin, isRanked: false, language: language.tag });
  }

  #found(network: Network): readonly Entry[] {
    const entries = this.#entriesOf(network);
    const { format } = this.language.current;
    const ordered = this.#orderMemo([entries, this.#sort, format, this.origin], () =>
      sorted(entries, this.#sort, format, this.origin),
    );
    return this.#filtering?.found(entries, ordered, this.wanted) ?? ordered;
  }

  #entriesOf(network: Network): readonly Entry[] {
    return this.#entriesMemo([network, this.countries, this.statuses], () => entriesOf(this.shown(network)));
  }

  /** The tools, while there is something to filter by. */
  get #filtering(): Tools | undefined {
    return isEmptyFilter(this.wanted) ? undefined : this.#tools;
  }

  get #sort(): Sort {
    return this.sortByVisitor ?? oneOf(this, 'sort', this.sort, SORTS, 'country');
  }

  async #filterByVisitor(filter: DirectoryFilter): Promise<void> {
    this.wanted = filter;
    this.#more.clear();
    await this.#loadTools();
    const network = this.readyNetwork;
    // A later key stroke has its own answer.
    if (!network || filter !== this.wanted || !this.#tools) return;
    const total = this.#entriesOf(network).length;
    const count = this.#found(network).length;
    this.#sayCount(count, total);
    this.dispatchEvent(new CdmFilterEvent({ count, total }));
  }

  #sayCount(count: number, total: number): void {
    this.#status.say(() => this.#tools?.statusText(this.language.current, count, total) ?? '');
  }

  /** Never rejects. */
  async #loadTools(): Promise<void> {
    if (this.#tools) return;
    try {
      const { Tools } = await this.withTexts(import('./tools.js'));
      if (this.#tools) return;
      this.#tools = new Tools(this);
      this.addStyles(Tools.styles);
    } catch {
      this.#haveToolsFailed = true;
      this.areToolsOpen = true;
    }
    this.requestUpdate();
  }

  #reset = (): void => {
    void this.#filterByVisitor(NO_FILTER);
    this.renderRoot.querySelector('input')?.focus();
  };

  #showMore = (section: Section): void => {
    const { id, entries, total } = section;
    this.#more.set(id, (this.#more.get(id) ?? 0) + MORE);
    void this.#loadTools().then(() => this.#sayCount(Math.min(entries.length + MORE, total), total));
    this.requestUpdate();
    // The button that was pressed has moved: the focus goes on to what it brought.
    void this.updateComplete.then(() => {
      const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>('.disclose')];
      const last = panelOf(entries.at(-1)!.key);
      buttons[buttons.findIndex((button) => button.getAttribute('aria-controls') === last) + 1]?.focus();
    });
  };

  #toggleMap = (): void => {
    this.isMapOpen = !this.isMapOpen;
    if (this.isMapOpen) void this.loadMap();
  };

  #goTo({ filter, openId }: { readonly filter: DirectoryFilter; readonly openId: string | undefined }): void {
    this.wanted = filter;
    this.openId = openId;
    if (!isEmptyFilter(filter)) void this.#loadTools();
    if (openId) void this.loadDetails();
  }

  #loadJsonLd(): void {
    if (this.#jsonLd) return;
    const centres = () => (this.jsonLd && this.readyNetwork ? this.shown(this.readyNetwork) : undefined);
    this.#jsonLd = import('./json-ld.js')
      .then(({ JsonLd }) => new JsonLd(this, centres))
      .catch((cause: unknown) => this.without('json-ld', cause));
  }
}

/** How many more are shown at a time. */
const MORE = 100;

declare global {
  interface HTMLElementTagNameMap {
    'cdm-directory': CdmDirectory;
  }
}
