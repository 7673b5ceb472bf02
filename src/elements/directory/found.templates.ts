import { str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { Language } from '../../i18n/language.js';

/** Nothing found: a sentence, and a way on. */
export const noMatchTemplate = ({ msg }: Language, onReset: () => void): TemplateResult =>
  html`<div class="notice" part="empty">
    <p>${msg('No centre matches your search.', { id: 'directory.none', desc: 'Shown where the list would be' })}</p>
    <button class="button" type="button" @click=${onReset}>
      ${msg('Show all centres', { id: 'directory.reset', desc: 'Button that empties the filter' })}
    </button>
  </div>`;

/** "12 centres shown of 36". */
export function filterStatus({ msg, format }: Language, count: number, total: number): string {
  const n = format.number(count);
  const all = format.number(total);
  return format.plural(count, {
    one: () => msg(str`${n} centre shown of ${all}`, { id: 'directory.filtered.one', desc: 'Spoken after filtering' }),
    many: () =>
      msg(str`${n} centres shown of ${all}`, { id: 'directory.filtered.many', desc: 'n is a million or more' }),
    other: () =>
      msg(str`${n} centres shown of ${all}`, { id: 'directory.filtered.other', desc: 'Spoken after filtering' }),
  });
}
