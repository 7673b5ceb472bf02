import { str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../i18n/language.js';
import { chevronIcon, searchIcon } from '../../parts/icons.template.js';

export interface FrameView {
  readonly text: string;
  /** What the status region says; empty until the visitor has filtered. */
  readonly status: string;
  readonly hasSearch: boolean;
  /** Drawn filters; `undefined` while they are closed or loading. */
  readonly tools: unknown;
  readonly areToolsOpen: boolean;
  readonly choiceCount: number;
  /** `undefined` where no map is to be had. */
  readonly map: { readonly isOpen: boolean; readonly content: unknown; readonly onToggle: () => void } | undefined;
  readonly list: unknown;
  /** The visitor is about to look for something. */
  readonly onNear: () => void;
  readonly onText: (text: string) => void;
  readonly onTools: () => void;
}

/** The field, the filters, the map, and the list under them. */
export const frameTemplate = (language: Language, view: FrameView): TemplateResult => html`
  ${view.hasSearch ? searchTemplate(language, view) : html`<div class="search">${mapButton(language, view)}</div>`}
  <p class="visually-hidden" role="status">${view.status}</p>
  ${view.map ? html`<div id="map" part="map" ?hidden=${!view.map.isOpen}>${view.map.content || nothing}</div>` : nothing}
  ${view.list}
`;

function searchTemplate(language: Language, view: FrameView): TemplateResult {
  const { msg, format } = language;
  const { text, areToolsOpen, choiceCount, tools, onNear, onText, onTools } = view;
  return html`<div
    class="search"
    role="search"
    aria-label=${msg('Filter the centres', { id: 'directory.search', desc: 'Name of the search region' })}
    @focusin=${onNear}
    @pointerover=${onNear}
  >
    <label class="label" for="query"
      >${msg('Search by town, region, country or name', { id: 'directory.label', desc: 'Label of the filter field' })}</label
    >
    <div class="bar">
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
          .value=${text}
          @input=${(event: InputEvent) => onText((event.target as HTMLInputElement).value)}
        />
      </div>
      <button
        class="button ${areToolsOpen ? 'opened' : ''}"
        type="button"
        part="filters"
        aria-expanded=${areToolsOpen}
        aria-controls="tools"
        @click=${onTools}
      >
        ${
          choiceCount
            ? msg(str`Filters and order (${format.number(choiceCount)})`, {
                id: 'directory.filters-count',
                desc: 'Button; how many filters are chosen',
              })
            : msg('Filters and order', { id: 'directory.filters', desc: 'Button that shows the filters' })
        }
        ${chevronIcon()}
      </button>
      ${mapButton(language, view)}
    </div>
    <div class="tools" id="tools" ?hidden=${!areToolsOpen}>${areToolsOpen ? tools : nothing}</div>
  </div>`;
}

function mapButton({ msg }: Language, { map }: FrameView): unknown {
  if (!map) return nothing;
  return html`<button
    class="button ${map.isOpen ? 'opened' : ''}"
    type="button"
    part="map-button"
    aria-expanded=${map.isOpen}
    aria-controls="map"
    @click=${map.onToggle}
  >
    ${
      map.isOpen
        ? msg('Hide the map', { id: 'map.hide', desc: 'Button' })
        : msg('Show the map', { id: 'map.show', desc: 'Button' })
    }
    ${chevronIcon()}
  </button>`;
}
