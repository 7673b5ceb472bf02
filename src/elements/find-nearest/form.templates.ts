import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Language } from '../../i18n/language.js';
import { locateIcon } from '../../parts/icons.template.js';
import type { PlaceHit } from '../../places/gazetteer.js';
import { locatingText } from './cdm-find-nearest.texts.js';

export interface FormView {
  /** Nothing is shown under the form yet. */
  readonly isResting: boolean;
  readonly text: string;
  readonly hits: readonly PlaceHit[];
  readonly isOpen: boolean;
  readonly active: number | undefined;
  readonly status: string;
  readonly error: string | undefined;
  /** Whether the error is about the text in the field. */
  readonly isTextWrong: boolean;
  readonly canLocate: boolean;
  readonly isLocating: boolean;
  readonly onFocus: () => void;
  readonly onInput: (text: string) => void;
  readonly onKeydown: (event: KeyboardEvent) => void;
  readonly onChoose: (index: number) => void;
  readonly onSubmit: () => void;
  readonly onLocate: () => void;
}

export function formTemplate(language: Language, view: FormView): TemplateResult {
  const { msg } = language;
  const { active, isOpen, isLocating, isTextWrong } = view;
  const label = msg('Town', { id: 'find-nearest.label', desc: 'Label of the field for the name of a town' });
  return html`<form
    class="form ${view.isResting ? 'resting' : ''}"
    part="form"
    novalidate
    aria-busy=${isLocating ? 'true' : nothing}
    @submit=${(event: Event) => {
      event.preventDefault();
      view.onSubmit();
    }}
  >
    <label class="label" for="place">${label}</label>
    <div class="combobox">
      <input
        class="field"
        id="place"
        part="input"
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded=${isOpen}
        aria-controls="options"
        aria-activedescendant=${active === undefined ? nothing : `option-${active}`}
        aria-describedby=${isTextWrong ? 'error' : nothing}
        aria-invalid=${isTextWrong ? 'true' : nothing}
        autocomplete="off"
        autocapitalize="words"
        spellcheck="false"
        enterkeyhint="search"
        .value=${live(view.text)}
        @focus=${view.onFocus}
        @input=${(event: InputEvent) => view.onInput((event.target as HTMLInputElement).value)}
        @keydown=${view.onKeydown}
      />
      <ul class="options" id="options" role="listbox" part="options" aria-label=${label} ?hidden=${!isOpen}>
        ${isOpen ? view.hits.map((hit, index) => optionTemplate(language, hit, index, view)) : nothing}
      </ul>
      <button class="button primary" type="submit" part="submit">
        ${msg('Search', { id: 'find-nearest.submit', desc: 'Button beside the field; keep it short' })}
      </button>
    </div>
    ${
      view.canLocate
        ? html`<div class="locate">
            <button
              class="button"
              type="button"
              part="locate"
              aria-describedby="purpose"
              aria-disabled=${isLocating ? 'true' : nothing}
              @click=${view.onLocate}
            >
              ${locateIcon()}
              ${
                isLocating
                  ? locatingText(language)
                  : msg('Use my position', { id: 'find-nearest.locate', desc: 'Button' })
              }
            </button>
            <p class="hint" id="purpose">
              ${msg('It stays on this device.', {
                id: 'find-nearest.purpose',
                desc: 'Beside the button "Use my position": the position is sent to nobody',
              })}
            </p>
          </div>`
        : nothing
    }
    <div id="error" role="alert">
      ${view.error === undefined ? nothing : html`<p class="error" part="message">${view.error}</p>`}
    </div>
    <p class="visually-hidden" role="status">${view.status}</p>
  </form>`;
}

function optionTemplate(
  { format }: Language,
  { place, alias }: PlaceHit,
  index: number,
  { active, onChoose }: FormView,
): TemplateResult {
  const where = [place.region, format.country(place.territory ?? place.country)].filter(
    (name) => name && name !== place.name,
  );
  // pointerdown must not take the focus from the field; the click chooses, as a screen reader's double tap does.
  return html`<li
    class="option"
    id="option-${index}"
    role="option"
    aria-selected=${index === active}
    @pointerdown=${(event: Event) => event.preventDefault()}
    @mousedown=${(event: Event) => event.preventDefault()}
    @click=${() => onChoose(index)}
  >
    <span><bdi translate="no">${place.name}</bdi>${alias ? html` (<bdi>${alias}</bdi>)` : nothing}</span>
    <span class="where">${where.join(', ')}</span>
  </li>`;
}
