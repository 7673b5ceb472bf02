import { str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../i18n/language.js';
import type { Centre } from '../../model/network.js';
import { headingTemplate } from '../../parts/heading.template.js';
import type { Entry, Section } from './entries.js';

/** What every layout of the list is drawn from. */
export interface ListView {
  readonly sections: readonly Section[];
  readonly headingLevel: number;
  readonly openId: string | undefined;
  /** Metres; infinite where it is not known. */
  readonly distanceOf: (centre: Centre) => number;
  readonly detailsOf: (entry: Entry) => unknown;
  readonly onToggle: (centre: Centre) => void;
  readonly onMore: (section: Section) => void;
}

/** A country's name and count; nothing over a list without headings. */
export function sectionHeadingTemplate(
  language: Language,
  { headingLevel }: ListView,
  section: Section,
): TemplateResult | typeof nothing {
  if (!section.id) return nothing;
  return html`<div class="group-heading">
    ${headingTemplate(headingLevel, 'group-heading', sectionTitle(language, section))}
  </div>`;
}

/** The words of a heading: the name, and the count for the eye and for the ear. */
export const sectionTitle = (language: Language, section: Section): TemplateResult =>
  html`<span
      >${sectionName(language, section)}<span class="visually-hidden"
        >, ${countText(language, section.total)}</span
      ></span
    >
    <span class="count" aria-hidden="true">${language.format.number(section.total)}</span>`;

const sectionName = ({ msg, format }: Language, { id }: Section): string =>
  id === 'online'
    ? msg('Online services', { id: 'directory.online', desc: 'Heading of the services that have no place' })
    : format.country(id);

/** A way to the entries that are not shown yet. */
export function moreTemplate(
  language: Language,
  { onMore }: ListView,
  section: Section,
): TemplateResult | typeof nothing {
  const { msg, format } = language;
  const rest = section.total - section.entries.length;
  if (!rest) return nothing;
  return html`<button class="button more" type="button" part="more" @click=${() => onMore(section)}>
    ${msg('Show more', { id: 'directory.more', desc: 'Button under a list that is not shown to its end' })}
    <span class="count"
      >${msg(str`${format.number(rest)} left`, { id: 'directory.left', desc: 'After "Show more"' })}</span
    >
    ${section.id ? html`<span class="visually-hidden">, ${sectionName(language, section)}</span>` : nothing}
  </button>`;
}

/** "12 centres", or "1 centre". Online services count too. */
function countText({ msg, format }: Language, count: number): string {
  const n = format.number(count);
  return format.plural(count, {
    one: () => msg(str`${n} centre`, { id: 'directory.count.one', desc: 'n is 1; in French and Portuguese also 0' }),
    many: () => msg(str`${n} centres`, { id: 'directory.count.many', desc: 'n is a million or more' }),
    other: () => msg(str`${n} centres`, { id: 'directory.count.other', desc: 'n is another number' }),
  });
}
