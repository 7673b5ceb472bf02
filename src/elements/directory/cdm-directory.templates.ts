import { str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Language } from '../../i18n/language.js';
import type { Centre } from '../../model/network.js';
import { centreItemTemplate } from '../../parts/centre-item.template.js';
import { headingTemplate } from '../../parts/heading.template.js';
import { searchIcon } from '../../parts/icons.template.js';
import type { CentreGroup } from './group-centres.js';

export interface DirectoryView {
  readonly groups: readonly CentreGroup[];
  readonly headingLevel: number;
  readonly openId: string | undefined;
  readonly query: string;
  readonly hasSearch: boolean;
  /** What the status region says; empty until the visitor has filtered. */
  readonly status: string;
  readonly keyOf: (centre: Centre) => number;
  readonly onQuery: (text: string) => void;
  /** Empties the filter; the button that did it is gone then. */
  readonly onReset: () => void;
  readonly detailsOf: (centre: Centre, associated: readonly Centre[]) => unknown;
  readonly onToggle: (centre: Centre) => void;
}

export function directoryTemplate(language: Language, view: DirectoryView): TemplateResult {
  const { msg } = language;
  const isEmpty = view.groups.length === 0;
  return html`
    ${view.hasSearch ? searchTemplate(language, view) : nothing}
    <p class="visually-hidden" role="status">${view.status}</p>
    ${
      isEmpty && view.query
        ? html`<div class="notice" part="empty">
            <p>
              ${msg('No centre matches your search.', { id: 'directory.none', desc: 'Shown where the list would be' })}
            </p>
            <button class="button" type="button" @click=${view.onReset}>
              ${msg('Show all centres', { id: 'directory.reset', desc: 'Button that empties the filter' })}
            </button>
          </div>`
        : nothing
    }
    ${
      isEmpty && !view.query
        ? html`<p>
            ${msg('There is no centre to show.', { id: 'directory.empty', desc: 'The chosen feed has none' })}
          </p>`
        : nothing
    }
    ${repeat(
      view.groups,
      ({ country }) => country ?? '',
      (group) => groupTemplate(language, view, group),
    )}
  `;
}

function searchTemplate({ msg }: Language, { query, onQuery }: DirectoryView): TemplateResult {
  return html`<div
    class="search"
    role="search"
    aria-label=${msg('Filter the centres', { id: 'directory.search', desc: 'Name of the search region' })}
  >
    <label class="label" for="query"
      >${msg('Search by town, region, country or name', { id: 'directory.label', desc: 'Label of the filter field' })}</label
    >
    <div class="field-with-icon">
      ${searchIcon()}
      <input
        class="field"
        id="query"
        type="search"
        part="input"
        autocomplete="off"
        spellcheck="false"
        enterkeyhint="search"
        .value=${query}
        @input=${(event: InputEvent) => onQuery((event.target as HTMLInputElement).value)}
      />
    </div>
  </div>`;
}

function groupTemplate(language: Language, view: DirectoryView, { country, entries }: CentreGroup): TemplateResult {
  const { msg, format } = language;
  const title =
    country === undefined
      ? msg('Online services', { id: 'directory.online', desc: 'Heading of the services that have no place' })
      : format.country(country);
  return html`<section class="group" part="group">
    <div class="group-heading">
      ${headingTemplate(
        view.headingLevel,
        'group-heading',
        html`<span>${title}<span class="visually-hidden">, ${countText(language, entries.length)}</span></span>
          <span class="count" aria-hidden="true">${format.number(entries.length)}</span>`,
      )}
    </div>
    <ul class="items" role="list">
      ${repeat(
        entries,
        ({ centre }) => centre.id,
        ({ centre, associated }) =>
          centreItemTemplate(language, {
            centre,
            associatedCount: associated.length,
            key: view.keyOf(centre),
            headingLevel: view.headingLevel + 1,
            isOpen: view.openId === centre.id,
            details: view.openId === centre.id ? view.detailsOf(centre, associated) : undefined,
            distance: undefined,
            onToggle: view.onToggle,
          }),
      )}
    </ul>
  </section>`;
}

/** "12 centres", or "1 centre". Online services count too. */
function countText({ msg, format }: Language, count: number): string {
  const n = format.number(count);
  return format.plural(count, {
    one: () => msg(str`${n} centre`, { id: 'directory.count.one', desc: 'n is 1; in French and Portuguese also 0' }),
    many: () => msg(str`${n} centres`, { id: 'directory.count.many', desc: 'n is a million or more' }),
    other: () => msg(str`${n} centres`, { id: 'directory.count.other', desc: 'n is another number' }),
  });
}

/** "12 centres shown of 36". */
export function filterStatus({ msg, format }: Language, count: number, total: number): string {
  const n = format.number(count);
  const all = format.number(total);
  return format.plural(count, {
    one: () => msg(str`${n} centre shown of ${all}`, { id: 'directory.filtered.one', desc: 'Spoken after filtering' }),
    many: () =>
      msg(str`${n} centres shown of ${all}`, { id: 'directory.filtered.many', desc: 'n is a million or more' }),
    other: () =>
      msg(str`${n} centres shown of ${all}`, { id: 'directory.filtered.other', desc: 'Spoken after filtering' }),
  });
}
