/** What a logo needs only where something is wrong: loaded only then. */
import { css, html, type CSSResult, type TemplateResult } from 'lit';
import type { DrawingState } from '../../controllers/drawings.js';
import type { CdmError } from '../../error-event.js';
import type { Locale } from '../../i18n/match-locale.js';
import { markTemplate } from '../../logo/mark.template.js';
import { STATUSES } from '../../model/statuses.js';
import { restyle } from '../restyle.js';
import { TONES } from './cdm-logo.templates.js';
import type { CdmLogo } from './cdm-logo.js';
import words from './generated/fault-words.js';

/** In the logo's place and of its size: what is wrong, for the eye and for the ear. A link stays a link. */
export function faultTemplate(locale: Locale, fault: 'unknown' | 'failed', href: string | undefined): TemplateResult {
  const box = html`<span class="unknown">
    ${markTemplate([])}
    <span class="message" part="message">${words[locale][fault]}</span>
  </span>`;
  return href === undefined ? box : html`<a class="link" part="link" href=${href}>${box}</a>`;
}

const troubleStyles = css`
  :host(:state(holding)) {
    display: block;
    inline-size: auto;
  }
  :host(:state(holding)) svg {
    inline-size: 6em;
  }
  .unknown rect {
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-dasharray: 8 6;
  }
  .unknown .message {
    position: absolute;
    inset-block: 6% 54%;
    inset-inline: 12%;
    overflow: hidden;
    font-size: min(0.8em, 14px);
    line-height: 1.25;
    hyphens: auto;
    overflow-wrap: anywhere;
  }
`;

/** The logo's own styles, in the document where it is now, and those that only trouble needs. */
export function dress(logo: CdmLogo): void {
  const { elementStyles } = logo.constructor as typeof CdmLogo;
  restyle(logo, [...(elementStyles as CSSResult[]), troubleStyles]);
}

/** What was said of a logo already. */
const told = new WeakMap<CdmLogo, Set<unknown>>();

/** Says what is wrong, each thing once: to the console, and to the page as `cdm-error`. */
export function tell(logo: CdmLogo, { is, error }: DrawingState, report: (error: CdmError) => void): void {
  const { tone, status, centre } = logo;
  const known = told.get(logo) ?? new Set();
  told.set(logo, known);
  const once = (what: unknown, say: () => void): void => {
    if (!known.has(what)) say();
    known.add(what);
  };
  const warnOf = (name: string, value: string, accepted: readonly string[]): void =>
    once(name + value, () => {
      if (accepted.includes(value)) return;
      console.warn(`<cdm-logo ${name}="${value}">: ignored. Accepted: ${accepted.join(', ')}.`);
    });
  if (tone) warnOf('tone', tone, TONES);
  if (status) warnOf('status', status, STATUSES);
  if (![...logo.children].every((child) => child.matches('script,[data-fallback]')))
    once(makeRoom, () => makeRoom(logo));
  dress(logo);
  if (error) once(error, () => report(error));
  else if (is === 'unknown') once(`#${centre}`, () => report({ kind: 'unknown-centre', id: centre }));
}

/** The rest of the page must not be squeezed into the logo's width. */
function makeRoom(logo: CdmLogo): void {
  console.warn('<cdm-logo>: other content stands inside. Is its end tag, </cdm-logo>, missing?');
  try {
    logo.attachInternals().states.add('holding');
  } catch {
    // A browser without custom states: readable, though narrow.
  }
}
