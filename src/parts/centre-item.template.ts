import { str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Centre } from '../model/network.js';
import type { Language } from '../i18n/language.js';
import { disclosureTemplate, panelOf, type DisclosureView } from './centre-disclosure.template.js';
import { statusMarkTemplate } from './centre-status.template.js';
import { subtitleOf } from './centre-subtitle.js';
import { headingTemplate } from './heading.template.js';
import { chevronIcon, squaresTemplate } from './icons.template.js';

export interface CentreItemView extends DisclosureView {
  /** How many smaller sites it has. */
  readonly associatedCount: number;
  /** Place in a list whose order matters, from 1. */
  readonly rank?: number | undefined;
  readonly headingLevel: number;
  /** What is shown where it is open, and on paper; `undefined` where it is not there. */
  readonly details: unknown;
  /** "12 km from Lyon", already in the visitor's language. */
  readonly distance: string | undefined;
  /** What else can be done with it, drawn under the row. */
  readonly action?: TemplateResult | undefined;
}

/** One centre in a list: what helps to choose, and the rest on demand, in place. */
export function centreItemTemplate(language: Language, view: CentreItemView): TemplateResult {
  const { centre, associatedCount, rank, key, headingLevel, isOpen, details, distance, action } = view;
  return html`<li class="item ${isOpen ? 'disclosed' : ''}" part="item">
    <div class="row">
      ${squaresTemplate(rank)}
      <div>
        ${headingTemplate(headingLevel, 'item-heading', disclosureTemplate(view))} ${subtitleTemplate(centre)}
        ${factsTemplate(language, centre, associatedCount, distance)}
      </div>
      ${chevronIcon()}
    </div>
    ${action ?? nothing}
    <div class="details" id=${panelOf(key)} part="details" ?hidden=${!isOpen}>${details ?? nothing}</div>
  </li>`;
}

function subtitleTemplate(centre: Centre): unknown {
  const subtitle = subtitleOf(centre);
  if (!subtitle) return nothing;
  return html`<p class="name" lang=${centre.languages[0] ?? nothing} translate="no"><bdi>${subtitle}</bdi></p>`;
}

function factsTemplate(language: Language, centre: Centre, associated: number, distance: string | undefined): unknown {
  const facts = [
    distance === undefined ? nothing : html`<span class="distance">${distance}</span>`,
    statusMarkTemplate(language, centre),
    associated ? html`<span>${associatedText(language, associated)}</span>` : nothing,
  ].filter((fact) => fact !== nothing);
  return facts.length ? html`<p class="facts">${facts}</p>` : nothing;
}

function associatedText({ msg, format }: Language, count: number): string {
  const n = format.number(count);
  return format.plural(count, {
    one: () => msg(str`${n} associated centre`, { id: 'centre.associated-count.one', desc: 'n is 1' }),
    many: () =>
      msg(str`${n} associated centres`, { id: 'centre.associated-count.many', desc: 'n is a million or more' }),
    other: () =>
      msg(str`${n} associated centres`, { id: 'centre.associated-count.other', desc: 'n is another number' }),
  });
}
