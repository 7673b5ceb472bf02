import { css } from 'lit';
import { boxStyles } from './box.styles.js';
import { tokens } from './tokens.styles.js';

/** What every element with text shares: its box, its tokens, and a wrapper on which hostile inherited styles end. */
export const hostStyles = [
  boxStyles,
  tokens,
  css`
    :host {
      min-inline-size: 0;
    }
    /* Layout lives here, so that a page that forces the host to be inline does no harm. No rem anywhere: the host's
       own text size counts, with a floor. */
    .base {
      container-type: inline-size;
      /* In a parent that shrinks to its content (a table cell, a flex row) there would be no width to contain. One that
         grows to it (a fieldset) must not be wider than a phone. */
      contain-intrinsic-inline-size: min(20em, 75vw);
      font-size: max(1em, 14px);
      line-height: 1.5;
      text-align: start;
      text-indent: 0;
      text-transform: none;
      white-space: normal;
      overflow-wrap: break-word;
    }
    .base *,
    .base *::before,
    .base *::after {
      box-sizing: border-box;
    }
    /* Firefox (153 was tested) loses on paper what the width of a container gives another display. */
    @supports (-moz-appearance: none) {
      @media print {
        .base {
          container-type: normal;
        }
      }
    }
    @media (forced-colors: active) {
      .base {
        --_line: CanvasText;
        --_hairline: CanvasText;
        --_accent: Highlight;
      }
    }
  `,
];
