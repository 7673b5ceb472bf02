import { nothing, svg, type SVGTemplateResult } from 'lit';
import { GAP, HEIGHT, SIDE, type Line, type Mark } from './mark.js';

/** Two squares and, when it is known, the lettering. Colours are the style sheet's. */
export const markTemplate = (mark: Mark | undefined): SVGTemplateResult => svg`
  <rect class="square" width=${SIDE} height=${SIDE}></rect>
  <rect class="square" y=${SIDE + GAP} width=${SIDE} height=${SIDE}></rect>
  ${mark ? mark.lines.map(lineTemplate) : nothing}
`;

export const MARK_VIEW_BOX = `0 0 ${SIDE} ${HEIGHT}`;

const lineTemplate = ({ text, x, y, size, width, path }: Line): SVGTemplateResult =>
  path === undefined
    ? svg`<text class="lettering" x=${x} y=${y} font-size=${size} textLength=${width} lengthAdjust="spacingAndGlyphs">${text}</text>`
    : svg`<path class="lettering" transform="translate(${x} ${y})" d=${path}></path>`;
