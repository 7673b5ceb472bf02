import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../i18n/language.js';
import type { CentreStatus } from '../../model/network.js';
import { statusText } from '../../parts/centre-status.template.js';
import type { Sort } from './entries.js';
import type { Facet } from './facets.js';
import { choicesIn, NO_FILTER, type DirectoryFilter } from './filter.js';

export interface ToolsView {
  readonly facets: readonly Facet[];
  readonly filter: DirectoryFilter;
  readonly hasHours: boolean;
  readonly sort: Sort;
  /** Distances have something to be measured from. */
  readonly canSortByDistance: boolean;
  readonly onFilter: (filter: DirectoryFilter) => void;
  readonly onSort: (sort: Sort) => void;
}

/** Filters with their counts, and the order of the list. */
export function toolsTemplate(language: Language, view: ToolsView): TemplateResult {
  const { msg } = language;
  const { filter, onFilter } = view;
  return html`
    ${view.facets.map((facet) => facetTemplate(language, facet, view))}
    ${
      view.hasHours
        ? html`<fieldset>
            <legend>${msg('Opening hours', { id: 'centre.hours', desc: 'Label' })}</legend>
            ${choiceTemplate(
              msg('Open now', { id: 'directory.open-now', desc: 'Checkbox of the filters' }),
              filter.isOpenNow,
              (isOpenNow) => onFilter({ ...filter, isOpenNow }),
            )}
          </fieldset>`
        : nothing
    }
    ${orderTemplate(language, view)}
    ${
      choicesIn(filter)
        ? html`<button class="button" type="button" @click=${() => onFilter({ ...NO_FILTER, text: filter.text })}>
            ${msg('Remove the filters', { id: 'directory.no-filters', desc: 'Button under the filters' })}
          </button>`
        : nothing
    }
  `;
}

function facetTemplate(language: Language, facet: Facet, { filter, onFilter }: ToolsView): TemplateResult {
  const { format } = language;
  const values = facet.values
    .map((value) => ({ ...value, name: valueName(language, facet.of, value.value) }))
    .sort((a, b) => format.compare(a.name, b.name));
  return html`<fieldset part="filter">
    <legend>${facetName(language, facet.of)}</legend>
    <div class="choices">
      ${values.map(({ value, name, count, isChosen }) =>
        choiceTemplate(
          html`<span class=${count ? '' : 'none'}>${name} (${format.number(count)})</span>`,
          isChosen,
          (isNowChosen) => {
            const chosen = (filter[facet.of] as readonly string[]).filter((other) => other !== value);
            onFilter({ ...filter, [facet.of]: isNowChosen ? [...chosen, value] : chosen });
          },
        ),
      )}
    </div>
  </fieldset>`;
}

const choiceTemplate = (label: unknown, isChosen: boolean, onChange: (isChosen: boolean) => void): TemplateResult =>
  html`<label class="choice">
    <input
      type="checkbox"
      .checked=${isChosen}
      @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked)}
    />
    <span>${label}</span>
  </label>`;

function orderTemplate({ msg }: Language, { sort, canSortByDistance, onSort }: ToolsView): TemplateResult {
  const names: Readonly<Partial<Record<Sort, string>>> = {
    country: msg('By country', { id: 'directory.sort.country', desc: 'Order of the list' }),
    name: msg('By name', { id: 'directory.sort.name', desc: 'Order of the list' }),
    ...(canSortByDistance && {
      distance: msg('By distance', { id: 'directory.sort.distance', desc: 'Order of the list' }),
    }),
  };
  return html`<div>
    <label class="label" for="sort"
      >${msg('Order', { id: 'directory.sort', desc: 'Label of the choice of an order' })}</label
    >
    <select
      class="field"
      id="sort"
      @change=${(event: Event) => onSort((event.target as HTMLSelectElement).value as Sort)}
    >
      ${Object.entries(names).map(
        ([value, name]) => html`<option value=${value} ?selected=${value === sort}>${name}</option>`,
      )}
    </select>
  </div>`;
}

function facetName({ msg }: Language, of: Facet['of']): string {
  switch (of) {
    case 'countries':
      return msg('Country', { id: 'directory.countries', desc: 'Name of a group of filters' });
    case 'statuses':
      return msg('Status', { id: 'directory.statuses', desc: 'Name of a group of filters' });
    case 'languages':
      return msg('Language', { id: 'directory.languages', desc: 'Name of a group of filters: spoken there' });
  }
}

function valueName(language: Language, of: Facet['of'], value: string): string {
  const { format, msg } = language;
  switch (of) {
    case 'countries':
      return format.country(value);
    case 'statuses':
      return (
        statusText(language, value as CentreStatus) ??
        msg('open', { id: 'status.open', desc: 'Among the filters: a centre that works, as a recent source shows' })
      );
    case 'languages':
      return format.languageName(value);
  }
}
