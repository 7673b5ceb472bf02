import { str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Language } from '../../i18n/language.js';
import type { Centre } from '../../model/network.js';
import type { Relatives } from '../../model/select-centres.js';
import { centreItemTemplate } from '../../parts/centre-item.template.js';
import { headingTemplate } from '../../parts/heading.template.js';
import { noCentreTemplate } from '../../parts/notices.template.js';
import type { NamedPlace } from '../../places/named-place.js';
import { distanceText, farText, fullPlaceName, isRough, titleText } from './cdm-find-nearest.texts.js';
import { choicesTemplate, choiceTemplate, type ChoiceView } from './choice.templates.js';
import type { RankedCentres } from './rank-centres.js';

export interface ResultsView {
  readonly ranked: RankedCentres;
  /** What the distances are from; undefined for the visitor's position. */
  readonly place: NamedPlace | undefined;
  /** Other places that were perhaps meant, drawn. */
  readonly guesses: unknown;
  readonly headingLevel: number;
  readonly openId: string | undefined;
  /** Where a result is to be chosen for a form; undefined where the results are there to be read. */
  readonly choice: ChoiceView | undefined;
  /** Whether there is a place for a map. */
  readonly hasMap: boolean;
  /** Drawn; undefined until it is loaded. */
  readonly map: unknown;
  readonly relativesOf: (centre: Centre) => Relatives;
  readonly detailsOf: (centre: Centre) => unknown;
  readonly onToggle: (centre: Centre) => void;
  /** Back to the field, for another town. */
  readonly onChange: () => void;
}

export function resultsTemplate(language: Language, view: ResultsView): TemplateResult {
  const { hits, sameTerritory, online } = view.ranked;
  const isEmpty = !hits.length && !sameTerritory.length;
  // Ids must differ from list to list.
  const items = (centres: readonly RankedItem[], list: number) =>
    repeat(
      centres,
      ({ centre }) => centre.id,
      (item, i) => itemTemplate(language, view, item, 1000 * list + i),
    );
  const unranked = (introClass: string, listClass: string, intro: string, centres: readonly Centre[], list: number) =>
    html`<p class=${introClass}>${intro}</p>
      <ul class="items ${listClass}" role="list">
        ${items(
          centres.map((centre) => ({ centre })),
          list,
        )}
      </ul>`;
  const lists = html`
    ${sameTerritory.length ? unranked('', 'answer', sameTerritoryText(language), sameTerritory, 1) : nothing}
    ${hits.length ? introductionTemplate(language, view) : nothing}
    <ol class="items ranked ${sameTerritory.length ? '' : 'answer'}" role="list">
      ${items(
        hits.map((hit, i) => ({ ...hit, rank: i + 1 })),
        0,
      )}
    </ol>
    ${online.length ? unranked('subheading', '', onlineText(language), online, 2) : nothing}
  `;
  const heading = titleText(language, view.place && fullPlaceName(language, view.place));
  return html`<section class="results" part="results" aria-label=${heading}>
    ${headingTemplate(view.headingLevel, 'results-heading', heading, -1)} ${view.guesses}
    ${isEmpty ? noCentreTemplate(language) : nothing}
    <div class="found ${view.hasMap ? 'beside' : ''}">
      <div>${view.choice ? choicesTemplate(language, lists) : lists}</div>
      ${view.hasMap ? html`<div class="map-place" part="map">${view.map ?? nothing}</div>` : nothing}
    </div>
  </section>`;
}

interface RankedItem {
  readonly centre: Centre;
  readonly distanceM?: number;
  readonly rank?: number;
}

const itemTemplate = (
  language: Language,
  { headingLevel, openId, place, choice, relativesOf, detailsOf, onToggle }: ResultsView,
  { centre, distanceM, rank }: RankedItem,
  key: number,
): TemplateResult =>
  centreItemTemplate(language, {
    centre,
    associatedCount: relativesOf(centre).associated.length,
    key,
    rank,
    headingLevel: headingLevel + 1,
    isOpen: openId === centre.id,
    details: openId === centre.id ? detailsOf(centre) : undefined,
    distance: distanceM === undefined ? undefined : distanceText(language, distanceM, place),
    action: choice && choiceTemplate(language, centre, choice),
    onToggle,
  });

const sameTerritoryText = ({ msg }: Language): string =>
  msg('In the same territory, without a published address:', {
    id: 'find-nearest.same-territory',
    desc: 'Above centres whose position is not known, so that no distance can be given',
  });

const onlineText = ({ msg }: Language): string =>
  msg('From anywhere, online:', { id: 'find-nearest.online', desc: 'Above services that need no visit' });

/** What the distances are, before the first of them, and the way to others. */
function introductionTemplate(language: Language, { ranked, place, onChange }: ResultsView): TemplateResult {
  const far = farText(language, ranked, place);
  return html`${far ? html`<p class="far">${far}</p>` : nothing}
    <p class="origin">
      <span>${distancesText(language, place)}</span>
      <button class="button quiet" type="button" part="change" @click=${onChange}>
        ${language.msg('Change the town', { id: 'find-nearest.change', desc: 'Button after "Distances from Lyon"' })}
      </button>
    </p>`;
}

function distancesText({ msg }: Language, place: NamedPlace | undefined): string {
  if (!place) {
    return msg('Distances from your position, as the crow flies.', {
      id: 'find-nearest.distances-position',
      desc: 'Under the heading of the results',
    });
  }
  const placeName = place.name;
  return isRough(place)
    ? msg(str`Approximate distances from ${placeName}, as the crow flies: its exact position is not known.`, {
        id: 'find-nearest.distances-rough',
        desc: 'Under the heading of the results; a town or postcode',
      })
    : msg(str`Distances from ${placeName}, as the crow flies.`, {
        id: 'find-nearest.distances-place',
        desc: 'Under the heading of the results; a town',
      });
}
