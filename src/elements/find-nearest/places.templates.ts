import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../i18n/language.js';
import { retryText } from '../../parts/notices.template.js';
import { PLACE_ATTRIBUTIONS } from '../../places/attribution.js';
import type { PlaceHit } from '../../places/gazetteer.js';
import { namedPlace } from '../../places/named-place.js';
import { fullPlaceName, whereText } from './cdm-find-nearest.texts.js';

export interface OptionsView {
  readonly hits: readonly PlaceHit[];
  readonly active: number | undefined;
  readonly onChoose: (index: number) => void;
}

/** The suggestions, in the order of the list. */
export const optionsTemplate = (language: Language, view: OptionsView): unknown =>
  view.hits.map((hit, index) => optionTemplate(language, hit, index, view));

function optionTemplate(
  language: Language,
  hit: PlaceHit,
  index: number,
  { active, onChoose }: OptionsView,
): TemplateResult {
  const place = namedPlace(hit);
  const { alias } = hit;
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
    <span><bdi translate="no">${place.name}</bdi>${alias ? html`${' ('}<bdi>${alias}</bdi>)` : nothing}</span>
    <span class="where">${whereText(language, place)}</span>
  </li>`;
}

/** As many guesses stand above results without hiding them. */
const MOST_IN_SIGHT = 5;

/** What a text may have meant, to take with one press; many homonyms are a press further. Nothing where there is no guess. */
export function guessesTemplate(
  language: Language,
  guesses: readonly PlaceHit[],
  onTake: (hit: PlaceHit) => void,
): TemplateResult | typeof nothing {
  if (!guesses.length) return nothing;
  const { msg } = language;
  const buttons = guesses.map(
    (hit) =>
      html`<button class="button" type="button" translate="no" @click=${() => onTake(hit)}>
        ${fullPlaceName(language, namedPlace(hit))}
      </button>`,
  );
  const more = buttons.slice(MOST_IN_SIGHT);
  return html`<div class="guesses">
    <span>
      ${msg('Did you mean:', { id: 'find-nearest.did-you-mean', desc: 'Followed by buttons with names of towns' })}
    </span>
    ${buttons.slice(0, MOST_IN_SIGHT)}
    ${
      more.length
        ? html`<details>
            <summary>
              ${msg('More places of that name', {
                id: 'find-nearest.more-of-that-name',
                desc: 'Opens more of the buttons with names of towns',
              })}
            </summary>
            <div class="guesses">${more}</div>
          </details>`
        : nothing
    }
  </div>`;
}

/**
 * Some places, or all, could not be loaded: no alarm, the others are there.
 *
 * @param isSaid - Above already; or it is tried again, and told again where it comes back.
 */
export const partialTemplate = (language: Language, isSaid: boolean, onRetry: () => void): TemplateResult =>
  html`<p class="partial" part="message">
    ${
      isSaid
        ? nothing
        : html`<span
            >${language.msg('Part of the list of towns could not be loaded: some places may be missing.', {
              id: 'find-nearest.partial',
              desc: 'Under the field; followed by the button "Try again"',
            })}</span
          >`
    }
    <button class="button quiet" type="button" @click=${onRetry}>${retryText(language)}</button>
  </p>`;

/** Whom the places come from, as their licences ask. */
export const creditTemplate = ({ msg }: Language): TemplateResult =>
  html`<p class="credit">
    ${msg('Place names, adapted from:', { id: 'find-nearest.credit', desc: 'Followed by names of sources and licences' })}
    ${PLACE_ATTRIBUTIONS.map(
      ({ name, url, licence, licenceUrl }, i) =>
        html`${i ? ', ' : nothing}<a href=${url} rel="noopener noreferrer">${name}</a> (<a
            href=${licenceUrl}
            rel="noopener noreferrer"
            >${licence}</a
          >)`,
    )}
  </p>`;
