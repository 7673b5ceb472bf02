import { str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Centre } from '../model/network.js';
import type { Language } from '../i18n/language-controller.js';
import { centreDetailsTemplate } from './centre-details.template.js';
import { statusMarkTemplate } from './centre-status.template.js';
import { headingTemplate } from './heading.template.js';
import { chevronIcon, squaresTemplate } from './icons.template.js';

export interface CentreItemView {
  readonly centre: Centre;
  readonly associated: readonly Centre[];
  /** Unique in the element, for ids: a feed's own ids may hold anything. */
  readonly key: number;
  readonly headingLevel: number;
  readonly isOpen: boolean;
  /** "12 km from Lyon", already in the visitor's language. */
  readonly distance: string | undefined;
  readonly onToggle: (centre: Centre) => void;
}

/** One centre in a list: what helps to choose, and the rest on demand, in place. */
export function centreItemTemplate(language: Language, view: CentreItemView): TemplateResult {
  const { centre, associated, key, headingLevel, isOpen, distance, onToggle } = view;
  const panel = `details-${key}`;
  const lang = centre.languages[0];
  const button = html`<button
    class="disclose"
    type="button"
    aria-expanded=${isOpen}
    aria-controls=${panel}
    lang=${lang ?? nothing}
    translate="no"
    @click=${() => onToggle(centre)}
  >
    ${centre.area}
  </button>`;
  return html`<li class="item ${isOpen ? 'disclosed' : ''}" part="item">
    <div class="row">
      ${squaresTemplate()}
      <div>
        ${headingTemplate(headingLevel, 'item-heading', button)}
        <p class="name" lang=${lang ?? nothing} translate="no"><bdi>${centre.name}</bdi>${townTemplate(centre)}</p>
        ${factsTemplate(language, centre, associated, distance)}
      </div>
      ${chevronIcon()}
    </div>
    <div class="details" id=${panel} part="details" ?hidden=${!isOpen}>
      ${isOpen ? centreDetailsTemplate(language, centre, associated) : nothing}
    </div>
  </li>`;
}

/** The town, where the name does not say it already. */
function townTemplate({ name, area, address }: Centre): unknown {
  const town = address?.city;
  return !town || name.includes(town) || area.includes(town) ? nothing : [' · ', html`<bdi>${town}</bdi>`];
}

function factsTemplate(
  language: Language,
  centre: Centre,
  associated: readonly Centre[],
  distance: string | undefined,
): unknown {
  const facts = [
    distance === undefined ? nothing : html`<span class="distance">${distance}</span>`,
    statusMarkTemplate(language, centre),
    associated.length ? html`<span>${associatedCount(language, associated.length)}</span>` : nothing,
  ].filter((fact) => fact !== nothing);
  return facts.length ? html`<p class="facts">${facts}</p>` : nothing;
}

function associatedCount({ msg, format }: Language, count: number): string {
  const n = format.number(count);
  return format.plural(count, {
    one: () => msg(str`${n} associated centre`, { id: 'centre.associated-count.one', desc: 'n is 1' }),
    many: () =>
      msg(str`${n} associated centres`, { id: 'centre.associated-count.many', desc: 'n is a million or more' }),
    other: () =>
      msg(str`${n} associated centres`, { id: 'centre.associated-count.other', desc: 'n is another number' }),
  });
}
