import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { GAP, SIDE, VIEW_BOX, type DrawnLine } from './drawing.js';

/** Two squares and their lettering. Colours are the style sheet's. */
export const markTemplate = (lines: readonly DrawnLine[]): TemplateResult =>
  html`<svg viewBox=${VIEW_BOX} aria-hidden="true">
    <rect width=${SIDE} height=${SIDE}></rect>
    <rect y=${SIDE + GAP} width=${SIDE} height=${SIDE}></rect>
    <g class="lettering">${lines.map(lineTemplate)}</g>
  </svg>`;

const lineTemplate = ({ at, d, text }: DrawnLine): SVGTemplateResult =>
  text
    ? svg`<text transform=${at} font-weight="700" font-size=${text.size} textLength=${text.width} lengthAdjust="spacingAndGlyphs">${text.words}</text>`
    : svg`<path transform=${at} d=${d}></path>`;
