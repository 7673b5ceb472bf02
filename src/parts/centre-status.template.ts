import { str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Centre } from '../model/network.js';
import type { Language } from '../i18n/language.js';

/** A plain mark in words, and the year of the last evidence where that matters. Nothing for an open centre. */
export function statusMarkTemplate(language: Language, { status, verified }: Centre): TemplateResult | typeof nothing {
  const text = statusText(language, status);
  if (text === undefined) return nothing;
  const since = status === 'unverified' && verified ? lastEvidence(language, verified) : undefined;
  // The space is in the text: one that stands alone, before a comment of Lit's, is missing from names in Chromium.
  return html`<span class="mark" part="status">${text}</span>${since ? html`<span>${` ${since}`}</span>` : nothing}`;
}

/** `undefined` for an open centre, which needs no mark. */
export function statusText({ msg }: Language, status: Centre['status']): string | undefined {
  switch (status) {
    case 'open':
      return undefined;
    case 'unverified':
      return msg('to be confirmed', {
        id: 'status.unverified',
        desc: 'Mark on a centre: no recent source shows that it works',
      });
    case 'project':
      return msg('in project', {
        id: 'status.project',
        desc: 'Mark on a centre: first step of the label, "en projet"',
      });
    case 'prefiguration':
      return msg('in preparation', {
        id: 'status.prefiguration',
        desc: 'Mark on a centre: second step of the label, "en préfiguration"',
      });
    case 'closed':
      return msg('closed', { id: 'status.closed', desc: 'Mark on a centre that has stopped for good' });
  }
}

export const lastEvidence = ({ msg, format }: Language, verified: string): string =>
  msg(str`last confirmed: ${format.date(verified)}`, {
    id: 'status.last-evidence',
    desc: 'Followed by the year or date of the newest source that shows the centre working',
  });
