import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../i18n/language.js';
import type { PlaceHit } from '../../places/gazetteer.js';
import { fullPlaceName } from './cdm-find-nearest.texts.js';

export interface OptionsView {
  readonly hits: readonly PlaceHit[];
  readonly active: number | undefined;
  readonly onChoose: (index: number) => void;
}

/** The suggestions, in the order of the list. */
export const optionsTemplate = (language: Language, view: OptionsView): unknown =>
  view.hits.map((hit, index) => optionTemplate(language, hit, index, view));

function optionTemplate(
  { format }: Language,
  { place, alias }: PlaceHit,
  index: number,
  { active, onChoose }: OptionsView,
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
    <span><bdi translate="no">${place.name}</bdi>${alias ? [' (', html`<bdi>${alias}</bdi>`, ')'] : nothing}</span>
    <span class="where">${where.join(', ')}</span>
  </li>`;
}

/** What a text may have meant, to take with one press. Nothing where there is no guess. */
export const guessesTemplate = (
  language: Language,
  guesses: readonly PlaceHit[],
  onTake: (hit: PlaceHit) => void,
): TemplateResult | typeof nothing =>
  !guesses.length
    ? nothing
    : html`<div class="guesses">
        <span>
          ${language.msg('Did you mean:', {
            id: 'find-nearest.did-you-mean',
            desc: 'Followed by buttons with names of towns',
          })}
        </span>
        ${guesses.map(
          (hit) =>
            html`<button class="button" type="button" translate="no" @click=${() => onTake(hit)}>
              ${fullPlaceName(language, hit.place)}
            </button>`,
        )}
      </div>`;

/** A message that is told at once, and what the text may have meant. */
export const alertTemplate = (
  language: Language,
  message: string,
  guesses: readonly PlaceHit[],
  onTake: (hit: PlaceHit) => void,
): TemplateResult =>
  html`<div class="error" part="message">
    <p>${message}</p>
    ${guessesTemplate(language, guesses, onTake)}
  </div>`;
