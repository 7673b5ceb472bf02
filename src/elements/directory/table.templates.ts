import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../i18n/language.js';
import { disclosureTemplate, panelOf } from '../../parts/centre-disclosure.template.js';
import { statusMarkTemplate } from '../../parts/centre-status.template.js';
import type { Entry } from './entries.js';
import { moreTemplate, sectionTitle, type ListView } from './section.templates.js';

/** One row per centre; a row that is opened has its details in the next. */
export function tableTemplate(language: Language, view: ListView): TemplateResult {
  const { msg } = language;
  return html`<table
      class="table"
      part="table"
      aria-label=${msg('List of the centres', { id: 'map.list', desc: 'Opens the list that says what the map shows' })}
    >
      <thead>
        <tr>
          <th scope="col">${msg('Centre', { id: 'directory.table.centre', desc: 'Head of a column' })}</th>
          <th scope="col" class="aside">${msg('Town', { id: 'directory.table.town', desc: 'Head of a column' })}</th>
          <th scope="col" class="aside">
            ${msg('Languages', { id: 'centre.languages', desc: 'Label: languages that are spoken there' })}
          </th>
          <th scope="col">${msg('Status', { id: 'directory.statuses', desc: 'Name of a group of filters' })}</th>
        </tr>
      </thead>
      ${view.sections.map(
        (section) =>
          html`<tbody part="group">
            ${
              section.id
                ? html`<tr class="group-row">
                    <th colspan="4" scope="rowgroup" part="group-heading">${sectionTitle(language, section)}</th>
                  </tr>`
                : nothing
            }
            ${section.entries.map((entry) => rowTemplate(language, view, entry))}
          </tbody>`,
      )}
    </table>
    ${view.sections.map((section) => moreTemplate(language, view, section))}`;
}

function rowTemplate(language: Language, view: ListView, entry: Entry): TemplateResult {
  const { centre, key } = entry;
  const { format, msg } = language;
  const isOpen = view.openId === centre.id;
  const distanceM = view.distanceOf(centre);
  const mark = statusMarkTemplate(language, centre);
  return html`<tr class=${isOpen ? 'disclosed' : ''} part="item">
      <th scope="row" part="item-heading">
        ${disclosureTemplate({ centre, key, isOpen, onToggle: view.onToggle })}
        ${distanceM === Infinity ? nothing : html`<span class="distance">${format.distance(distanceM)}</span>`}
        <slot name="action-${centre.id}"></slot>
      </th>
      <td class="aside" lang=${centre.languages[0] ?? nothing} translate="no">
        <bdi>${centre.address?.city ?? nothing}</bdi>
      </td>
      <td class="aside">${format.list(centre.languages.map(format.languageName))}</td>
      <td>
        ${
          mark === nothing
            ? msg('open', {
                id: 'status.open',
                desc: 'Among the filters: a centre that works, as a recent source shows',
              })
            : mark
        }
      </td>
    </tr>
    <tr id=${panelOf(key)} ?hidden=${!isOpen}>
      <td colspan="4"><div class="details" part="details">${isOpen ? view.detailsOf(entry) : nothing}</div></td>
    </tr>`;
}
