import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../i18n/language.js';

/** Nothing to show at all: a sentence, and a way to try again. */
export const failureTemplate = ({ msg }: Language, retry: () => void): TemplateResult => html`
  <div class="notice" role="alert" part="message">
    <p>
      ${msg('The list of centres could not be loaded.', {
        id: 'network.failed',
        desc: 'Neither the feed nor the copy released with the library could be read',
      })}
    </p>
    <button class="button" type="button" @click=${retry}>
      ${msg('Try again', { id: 'network.retry', desc: 'Button under a message that loading failed' })}
    </button>
  </div>
`;

/** A part of the page could not be loaded: a sentence, and a way to try again. */
export const unavailableTemplate = ({ msg }: Language, retry: () => void): TemplateResult => html`
  <div class="notice" role="alert" part="message">
    <p>${msg('This part could not be loaded.', { id: 'part.failed', desc: 'The connection was lost' })}</p>
    <button class="button" type="button" @click=${retry}>
      ${msg('Try again', { id: 'network.retry', desc: 'Button under a message that loading failed' })}
    </button>
  </div>
`;

/** The released copy stands in for the feed: said once, with its date, above what it gives. */
export const snapshotTemplate = ({ msg, format }: Language, updated: string, retry: () => void): TemplateResult => html`
  <div class="notice" role="status" part="message">
    <p>
      ${msg('The latest data could not be reached. What you see was saved on this date:', {
        id: 'network.snapshot',
        desc: 'Followed by a date. The feed failed, an older copy is shown',
      })}
      <time datetime=${updated}>${format.date(updated)}</time>.
    </p>
    <button class="button" type="button" @click=${retry}>
      ${msg('Try again', { id: 'network.retry', desc: 'Button under a message that loading failed' })}
    </button>
  </div>
`;

/** Rows of the final size while the network loads: told to everybody, drawn without motion. */
export const loadingTemplate = ({ msg }: Language, rows: number): TemplateResult => html`
  <div class="loading" aria-busy="true">
    <p class="visually-hidden" role="status">
      ${msg('Loading the centres', { id: 'network.loading', desc: 'Spoken while the list is loading' })}
    </p>
    ${rows ? Array.from({ length: rows }).map(() => html`<div class="placeholder" aria-hidden="true"></div>`) : nothing}
  </div>
`;
