import { html, type TemplateResult } from 'lit';
import type { Language } from '../../i18n/language.js';
import { centreItemTemplate } from '../../parts/centre-item.template.js';
import type { Entry, Section } from './entries.js';
import { sectionHeadingTemplate, moreTemplate, type ListView } from './section.templates.js';

/** Sections of disclosable items: list, cards and compact differ in their styles only. */
export const listTemplate = (language: Language, view: ListView): TemplateResult =>
  html`${view.sections.map(
    (section) =>
      html`<section class="group" part="group">
        ${sectionHeadingTemplate(language, view, section)}
        <ul class="items" role="list">
          ${section.entries.map((entry) => itemTemplate(language, view, section, entry))}
        </ul>
        ${moreTemplate(language, view, section)}
      </section>`,
  )}`;

function itemTemplate(language: Language, view: ListView, { id }: Section, entry: Entry): TemplateResult {
  const { centre, associated, key } = entry;
  const isOpen = view.openId === centre.id;
  const distanceM = view.distanceOf(centre);
  return centreItemTemplate(language, {
    centre,
    associatedCount: associated.length,
    key,
    headingLevel: view.headingLevel + (id ? 1 : 0),
    isOpen,
    details: isOpen ? view.detailsOf(entry) : undefined,
    distance: distanceM === Infinity ? undefined : language.format.distance(distanceM),
    // Whatever a page wants to offer for one centre: <a slot="action-geneve">.
    action: html`<slot name="action-${centre.id}"></slot>`,
    onToggle: view.onToggle,
  });
}
