import { str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Language } from '../../i18n/language-controller.js';
import type { Centre } from '../../model/network.js';
import { centreItemTemplate, type Relatives } from '../../parts/centre-item.template.js';
import { headingTemplate } from '../../parts/heading.template.js';
import { locateIcon } from '../../parts/icons.template.js';
import type { PlaceHit } from '../../places/gazetteer.js';
import { distanceText, locatingText, noCentreText, titleText } from './cdm-find-nearest.texts.js';
import type { RankedCentres } from './rank-centres.js';

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

export interface ResultsView {
  readonly ranked: RankedCentres;
  /** Name of the town; undefined for the visitor's position. */
  readonly placeName: string | undefined;
  /** The same with its region and country, for the heading. */
  readonly fullName: string | undefined;
  readonly headingLevel: number;
  readonly openId: string | undefined;
  readonly relativesOf: (centre: Centre) => Relatives;
  readonly onToggle: (centre: Centre) => void;
}

export function resultsTemplate(language: Language, view: ResultsView): TemplateResult {
  const { msg } = language;
  const { hits, sameTerritory, online } = view.ranked;
  const isEmpty = !hits.length && !sameTerritory.length;
  // Ids must differ from list to list.
  const items = (centres: readonly RankedItem[], list: number) =>
    repeat(
      centres,
      ({ centre }) => centre.id,
      (item, i) => itemTemplate(language, view, item, 1000 * list + i),
    );
  return html`<section class="results" part="results" aria-labelledby="results">
    <div id="results">${headingTemplate(view.headingLevel, 'results-heading', titleText(language, view.fullName))}</div>
    ${isEmpty ? html`<p>${noCentreText(language)}</p>` : nothing}
    ${
      sameTerritory.length
        ? html`<p>
              ${msg('In the same territory, without a published address:', {
                id: 'find-nearest.same-territory',
                desc: 'Above centres whose position is not known, so that no distance can be given',
              })}
            </p>
            <ul class="items answer" role="list">
              ${items(
                sameTerritory.map((centre) => ({ centre })),
                1,
              )}
            </ul>`
        : nothing
    }
    ${hits.length ? html`<p class=${sameTerritory.length ? 'subheading' : ''}>${introductionTo(language, view.ranked)}</p>` : nothing}
    <ol class="items ranked ${sameTerritory.length ? '' : 'answer'}" role="list">
      ${items(
        hits.map((hit, i) => ({ ...hit, rank: i + 1 })),
        0,
      )}
    </ol>
    ${
      online.length
        ? html`<p class="subheading">
              ${msg('From anywhere, online:', { id: 'find-nearest.online', desc: 'Above services that need no visit' })}
            </p>
            <ul class="items" role="list">
              ${items(
                online.map((centre) => ({ centre })),
                2,
              )}
            </ul>`
        : nothing
    }
    ${view.placeName === undefined ? nothing : creditTemplate(language)}
  </section>`;
}

interface RankedItem {
  readonly centre: Centre;
  readonly distanceM?: number;
  readonly rank?: number;
}

const itemTemplate = (
  language: Language,
  { headingLevel, openId, placeName, relativesOf, onToggle }: ResultsView,
  { centre, distanceM, rank }: RankedItem,
  key: number,
): TemplateResult =>
  centreItemTemplate(language, {
    centre,
    ...relativesOf(centre),
    key,
    rank,
    headingLevel: headingLevel + 1,
    isOpen: openId === centre.id,
    distance: distanceM === undefined ? undefined : distanceText(language, distanceM, placeName),
    onToggle,
  });

function introductionTo({ msg, format }: Language, { hits, isFar }: RankedCentres): string {
  const crow = msg('Distances are as the crow flies.', {
    id: 'find-nearest.crow',
    desc: 'Under the heading of the results',
  });
  const [first] = hits;
  if (!first || !isFar) return crow;
  const far = msg(str`The nearest centre is ${format.distance(first.distanceM)} away.`, {
    id: 'find-nearest.far',
    desc: 'When even the nearest is more than 100 km away',
  });
  return `${far} ${crow}`;
}

const creditTemplate = ({ msg }: Language): TemplateResult =>
  html`<p class="credit">
    ${msg('Place names, adapted from:', { id: 'find-nearest.credit', desc: 'Followed by names of sources and licences' })}
    <a href="https://www.geonames.org/" rel="noopener noreferrer">GeoNames</a> (CC BY 4.0), Etalab – Insee (Licence
    Ouverte 2.0)
  </p>`;
