import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { FeedError } from '../feed/feed-error.js';
import type { Language } from '../i18n/language.js';
import type { Network } from '../model/network.js';

/** What could not be had, and a way to try again. */
export const retryTemplate = (
  language: Language,
  words: unknown,
  retry: () => void,
  role: 'alert' | 'status' = 'alert',
): TemplateResult => html`
  <div class="notice" role=${role} part="message">
    <p>${words}</p>
    <button class="button" type="button" @click=${retry}>${retryText(language)}</button>
  </div>
`;

export const retryText = ({ msg }: Language): string =>
  msg('Try again', { id: 'network.retry', desc: 'Button under a message that loading failed' });

/** Nothing to show at all. What fails again is said again: `error` is new each time. */
export const failureTemplate = (
  language: Language,
  { error }: { readonly error: FeedError },
  retry: () => void,
): unknown =>
  keyed(
    error,
    retryTemplate(
      language,
      language.msg('The list of centres could not be loaded.', {
        id: 'network.failed',
        desc: 'Neither the feed nor the copy released with the library could be read',
      }),
      retry,
    ),
  );

/** A part of what is shown could not be loaded. */
export const unavailableTemplate = (language: Language, retry: () => void): TemplateResult =>
  retryTemplate(
    language,
    language.msg('This part could not be loaded.', { id: 'part.failed', desc: 'The connection was lost' }),
    retry,
  );

/** Where the released copy stands in for the feed: said once for each failure, with its date, above what it gives. */
export const snapshotTemplate = (
  language: Language,
  { error, network: { updated } }: { readonly error?: FeedError; readonly network: Network },
  retry: () => void,
): unknown =>
  error &&
  keyed(
    error,
    retryTemplate(
      language,
      html`${language.msg('The latest data could not be reached. What you see was saved on this date:', {
          id: 'network.snapshot',
          desc: 'Followed by a date. The feed failed, an older copy is shown',
        })} <time datetime=${updated}>${language.format.date(updated)}</time>.`,
      retry,
      'status',
    ),
  );

/** Where the list would be. */
export const noCentreTemplate = (language: Language): TemplateResult => html`<p>${noCentreText(language)}</p>`;

export const noCentreText = ({ msg }: Language): string =>
  msg('There is no centre to show.', { id: 'directory.empty', desc: 'The chosen feed has none' });

/** Rows of the final size while the network loads: told to everybody, drawn without motion. */
export const loadingTemplate = ({ msg }: Language, rows: number): TemplateResult => html`
  <div class="loading" aria-busy="true">
    <p class="visually-hidden" role="status">
      ${msg('Loading the centres', { id: 'network.loading', desc: 'Spoken while the list is loading' })}
    </p>
    ${rows ? Array.from({ length: rows }).map(() => html`<div class="placeholder" aria-hidden="true"></div>`) : nothing}
  </div>
`;
