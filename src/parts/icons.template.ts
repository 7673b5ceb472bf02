import { html, nothing, svg, type TemplateResult } from 'lit';

/* Drawn for this library on one 24-unit grid with 1.75-unit strokes; always beside words. */

const icon = (lines: unknown): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${lines}</svg>`;

export const chevronIcon = (): TemplateResult => icon(svg`<path d="M6 9.5l6 6 6-6"></path>`);

export const searchIcon = (): TemplateResult =>
  icon(svg`<circle cx="10.5" cy="10.5" r="6"></circle><path d="M15 15l5.5 5.5"></path>`);

export const locateIcon = (): TemplateResult =>
  icon(svg`<circle cx="12" cy="12" r="6"></circle><path d="M12 2.5V6M12 18v3.5M2.5 12H6M18 12h3.5"></path>`);

/**
 * The network's two squares, without the lettering that nobody could read at this size.
 *
 * @param rank - Place in a ranked list, in the lower square; the list says it to assistive technology.
 */
export const squaresTemplate = (rank?: number): TemplateResult =>
  html`<svg class="squares" viewBox="0 0 24 49" aria-hidden="true" focusable="false">
    <rect width="24" height="24"></rect>
    <rect y="25" width="24" height="24"></rect>
    ${rank === undefined ? nothing : svg`<text x="12" y="43" text-anchor="middle">${rank}</text>`}
  </svg>`;
