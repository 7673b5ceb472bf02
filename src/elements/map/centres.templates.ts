import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../i18n/language.js';
import type { Scene } from '../../map/scene.js';
import type { Centre } from '../../model/network.js';
import { statusMarkTemplate } from '../../parts/centre-status.template.js';
import { subtitleOf } from '../../parts/centre-subtitle.js';
import { chevronIcon } from '../../parts/icons.template.js';
import type { MapView } from './cdm-map.templates.js';

/** What the chosen marker stands for. Not spoken: whoever chose in the list has just heard it. */
export function chosenTemplate(language: Language, view: MapView, { pins }: Scene): TemplateResult {
  const { centres, selected, isRanked, onDetails } = view;
  const index = centres.findIndex(({ id }) => id === selected);
  const chosen = centres[index];
  return html`<div class="chosen" part="chosen">
    ${
      chosen
        ? namesTemplate(language, chosen, isRanked ? index + 1 : undefined)
        : pins.length
          ? html`<p class="hint">
              ${language.msg('Choose a square to see its name here.', {
                id: 'map.hint',
                desc: 'Under the map, whose markers are red squares, until one is chosen',
              })}
            </p>`
          : nothing
    }
    ${
      chosen && onDetails
        ? html`<button class="button to-list" type="button" @click=${() => onDetails(chosen)}>
            ${language.msg('Show in the list', {
              id: 'map.to-list',
              desc: 'Button under the name of the centre chosen on the map; leads to its entry in the list',
            })}
          </button>`
        : nothing
    }
  </div>`;
}

/** Printed whether it is open or not: on paper nothing can be opened. */
export function listTemplate(language: Language, view: MapView): TemplateResult {
  const { msg, format } = language;
  const { centres, selected, isListOpen, isRanked } = view;
  const items = isRanked ? centres : [...centres].sort((a, b) => format.compare(a.area, b.area));
  return html`<div class="disclosure" part="list">
    <button class="open-list" type="button" aria-expanded=${isListOpen} aria-controls="list" @click=${view.onList}>
      ${chevronIcon()}
      <span
        >${msg('List of the centres', { id: 'map.list', desc: 'Opens the list that says what the map shows' })}
        <span class="count">(${format.number(centres.length)})</span></span
      >
    </button>
    <ol class="list" id="list" role="list" ?hidden=${!isListOpen}>
      ${items.map(
        (centre, i) =>
          html`<li>
            <button
              class="entry"
              type="button"
              aria-current=${centre.id === selected ? 'true' : nothing}
              @click=${() => view.onListItem(centre)}
            >
              ${namesTemplate(language, centre, isRanked ? i + 1 : undefined)}
            </button>
          </li>`,
      )}
    </ol>
  </div>`;
}

function namesTemplate(language: Language, centre: Centre, rank: number | undefined): TemplateResult {
  const lang = centre.languages[0] ?? nothing;
  const subtitle = subtitleOf(centre);
  return html`<span class="area" lang=${lang} translate="no"
      >${rank === undefined ? nothing : `${rank}. `}<bdi>${centre.area}</bdi></span
    >
    ${subtitle ? html`<span class="line" lang=${lang} translate="no"><bdi>${subtitle}</bdi></span>` : nothing}
    <span class="facts">
      <span>${language.format.country(centre.territory ?? centre.country)}</span>
      ${statusMarkTemplate(language, centre)}
    </span>`;
}
