import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../i18n/language.js';
import type { Drawing } from '../../logo/drawing.js';
import { markTemplate } from '../../logo/mark.template.js';
import type { Centre } from '../../model/network.js';
import { centreItemTemplate } from '../../parts/centre-item.template.js';
import { statusMarkTemplate } from '../../parts/centre-status.template.js';
import { headingTemplate } from '../../parts/heading.template.js';

export interface CentreView {
  readonly centre: Centre;
  readonly associated: readonly Centre[];
  /** `undefined`: the squares stand without words. */
  readonly drawing: Drawing | undefined;
  readonly headingLevel: number;
  /** Id of the associated centre that is open. */
  readonly openId: string | undefined;
  readonly details: TemplateResult;
  /** The same of an associated centre. */
  readonly detailsOf: (centre: Centre) => TemplateResult;
  readonly onToggle: (centre: Centre) => void;
}

export function centreTemplate(language: Language, view: CentreView): TemplateResult {
  const { centre, drawing, headingLevel, details } = view;
  const { name, area, languages } = centre;
  const mark = statusMarkTemplate(language, centre);
  return html`<article class="centre">
    <div class="head">
      <div class="logo" part="logo">${markTemplate(drawing?.lines ?? [])}</div>
      <div class="title">
        ${headingTemplate(
          headingLevel,
          'heading',
          html`<span lang=${languages[0] ?? nothing} translate="no"
            ><bdi>${name}</bdi>${isSaidIn(name, area) ? nothing : html` <bdi class="area">${area}</bdi>`}</span
          >`,
        )}
        ${mark === nothing ? nothing : html`<p class="facts">${mark}</p>`}
      </div>
    </div>
    <div class="details" part="details">${details}</div>
    ${view.associated.length ? associatedTemplate(language, view) : nothing}
  </article>`;
}

/** "Cité des métiers du Grand Genève" says "Grand Genève" already. */
const isSaidIn = (name: string, area: string): boolean => area.split(/[\s/]+/).every((word) => name.includes(word));

/** All that is known of each is drawn, so that it can be printed; one at a time is open. */
function associatedTemplate(language: Language, view: CentreView): TemplateResult {
  const { associated, headingLevel, openId, detailsOf, onToggle } = view;
  const title = language.msg('Associated centres', {
    id: 'centre.associated',
    desc: 'Label: smaller sites of this centre',
  });
  return html`<section class="associated">
    ${headingTemplate(headingLevel + 1, 'associated-heading', title)}
    <ul class="items" role="list">
      ${associated.map((centre, key) =>
        centreItemTemplate(language, {
          centre,
          key,
          associatedCount: 0,
          headingLevel: headingLevel + 2,
          isOpen: openId === centre.id,
          details: detailsOf(centre),
          distance: undefined,
          onToggle,
        }),
      )}
    </ul>
  </section>`;
}

export const unknownTemplate = ({ msg }: Language): TemplateResult =>
  html`<div class="notice" role="alert" part="message">
    <p>
      ${msg('This centre was not found.', { id: 'centre.unknown', desc: 'No centre has the id that the page asks for' })}
    </p>
  </div>`;
