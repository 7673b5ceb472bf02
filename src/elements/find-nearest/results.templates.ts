import { str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Language } from '../../i18n/language.js';
import type { Centre } from '../../model/network.js';
import { centreItemTemplate, type Relatives } from '../../parts/centre-item.template.js';
import { headingTemplate } from '../../parts/heading.template.js';
import { distanceText, noCentreText, titleText } from './cdm-find-nearest.texts.js';
import type { RankedCentres } from './rank-centres.js';

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
  return html`<section class="results" part="results" aria-labelledby="results">
    <div id="results">${headingTemplate(view.headingLevel, 'results-heading', titleText(language, view.fullName))}</div>
    ${isEmpty ? html`<p>${noCentreText(language)}</p>` : nothing}
    ${sameTerritory.length ? unranked('', 'answer', sameTerritoryText(language), sameTerritory, 1) : nothing}
    ${hits.length ? html`<p class=${sameTerritory.length ? 'subheading' : ''}>${introductionTo(language, view.ranked)}</p>` : nothing}
    <ol class="items ranked ${sameTerritory.length ? '' : 'answer'}" role="list">
      ${items(
        hits.map((hit, i) => ({ ...hit, rank: i + 1 })),
        0,
      )}
    </ol>
    ${online.length ? unranked('subheading', '', onlineText(language), online, 2) : nothing}
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

const sameTerritoryText = ({ msg }: Language): string =>
  msg('In the same territory, without a published address:', {
    id: 'find-nearest.same-territory',
    desc: 'Above centres whose position is not known, so that no distance can be given',
  });

const onlineText = ({ msg }: Language): string =>
  msg('From anywhere, online:', { id: 'find-nearest.online', desc: 'Above services that need no visit' });

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
