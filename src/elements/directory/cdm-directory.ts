import { QuietStatus } from '../../controllers/quiet-status.js';
import { CdmFilterEvent } from '../../events.js';
import type { Network } from '../../model/network.js';
import { associatedByParent } from '../../model/select-centres.js';
import { centreItemStyles } from '../../parts/centre-item.styles.js';
import { controlStyles } from '../../parts/controls.styles.js';
import { noticeStyles } from '../../parts/notices.styles.js';
import { failureTemplate, loadingTemplate, snapshotTemplate } from '../../parts/notices.template.js';
import { hostStyles } from '../../styles/host.styles.js';
import { CentreListElement } from '../centre-list-element.js';
import { property, state } from '../property.js';
import { directoryStyles } from './cdm-directory.styles.js';
import { directoryTemplate, filterStatus } from './cdm-directory.templates.js';
import { filterEntries, filterEntry, type FilterEntry } from './filter-centres.js';
import { groupByCountry } from './group-centres.js';

/**
 * The whole network as a list, grouped by country, with a field that filters it. Each centre opens in place.
 *
 * @slot - Whatever else the host put inside: always visible. A child marked `data-fallback` (a link to the list of
 *   centres, say) is shown until the element is, and whenever it cannot be.
 * @fires {CdmLoadEvent} cdm-load - The network is there.
 * @fires {CdmFilterEvent} cdm-filter - The visitor's filter has been applied.
 * @fires {CdmSelectEvent} cdm-select - The visitor opened a centre. Never fired for a change made by script.
 * @fires {CdmErrorEvent} cdm-error - The feed failed; `detail.kind` says why.
 * @csspart input - The filter field.
 * @csspart group - One country.
 * @csspart group-heading - Its name and count.
 * @csspart item - One centre.
 * @csspart item-heading - Its area.
 * @csspart status - The mark of a centre that is not simply open.
 * @csspart details - What opens.
 * @csspart message - What is said when the feed fails.
 * @csspart empty - What is said when no centre matches.
 * @cssprop [--cdm-sticky-offset=auto] - Makes the country headings stick, this far below the top of the window.
 */
export class CdmDirectory extends CentreListElement {
  static override styles = [...hostStyles, controlStyles, noticeStyles, centreItemStyles, directoryStyles];

  /** Leaves the filter field out. */
  @property({ type: Boolean, reflect: true, attribute: 'no-search' }) noSearch = false;

  @state() private query = '';

  #entries: { readonly of: readonly unknown[]; readonly entries: readonly FilterEntry[] } | undefined;

  #keys = new Map<string, number>();

  #status = new QuietStatus(this);

  /** Filters the list by a text, which the field then holds. Nothing is spoken, and no event fired. */
  filter(text: string): void {
    this.query = String(text ?? '');
    this.#status.clear();
  }

  protected override template(): unknown {
    const language = this.language.current;
    const { state, retry } = this.networkController;
    if (state.is === 'loading') return loadingTemplate(language, 8);
    if (state.is === 'failed') return failureTemplate(language, retry);
    const list = directoryTemplate(language, {
      groups: groupByCountry(filterEntries(this.#entriesOf(state.network), this.query), language.format),
      headingLevel: this.usedHeadingLevel,
      openId: this.openId,
      query: this.query,
      hasSearch: !this.noSearch,
      status: this.#status.text,
      keyOf: ({ id }) => this.#keyOf(id),
      onQuery: this.#filterByVisitor,
      onReset: this.#reset,
      onToggle: this.toggle,
    });
    return state.source === 'snapshot' ? [snapshotTemplate(language, state.network.updated, retry), list] : list;
  }

  #entriesOf(network: Network): readonly FilterEntry[] {
    const of = [network, this.countries, this.statuses];
    if (this.#entries?.of.every((value, i) => value === of[i])) return this.#entries.entries;
    const shown = this.shown(network);
    const associated = associatedByParent(shown);
    const listed = new Set(shown.map(({ id }) => id));
    const entries = shown
      // An associated centre stands with its parent, unless that one is not shown.
      .filter(({ kind, parent }) => kind !== 'associated' || parent === null || !listed.has(parent))
      .map((centre) => filterEntry(centre, associated.get(centre.id) ?? []));
    this.#entries = { of, entries };
    return entries;
  }

  #keyOf(id: string): number {
    const key = this.#keys.get(id) ?? this.#keys.size;
    this.#keys.set(id, key);
    return key;
  }

  #filterByVisitor = (text: string): void => {
    this.query = text;
    const { state } = this.networkController;
    if (state.is !== 'ready') return;
    const entries = this.#entriesOf(state.network);
    const count = filterEntries(entries, text).length;
    this.#status.say(() => filterStatus(this.language.current, count, entries.length));
    this.dispatchEvent(new CdmFilterEvent({ count, total: entries.length }));
  };

  #reset = (): void => {
    this.#filterByVisitor('');
    this.renderRoot.querySelector('input')?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'cdm-directory': CdmDirectory;
  }
}
