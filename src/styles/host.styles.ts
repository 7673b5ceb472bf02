import { css } from 'lit';
import { tokens } from './tokens.styles.js';

/** What every element shares: its box, and a wrapper on which hostile inherited styles end. */
export const hostStyles = [
  tokens,
  css`
    :host {
      display: block;
      box-sizing: border-box;
    }
    :host([hidden]) {
      display: none !important;
    }
    /* Layout lives here, so that a page that forces the host to be inline does no harm. No rem anywhere: the host's
       own text size counts, with a floor. */
    .base {
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
    :focus-visible {
      outline: 2px solid var(--_accent);
      outline-offset: 2px;
      box-shadow: 0 0 0 2px var(--_surface);
    }
    .visually-hidden {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      margin: -1px;
      padding: 0;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
      border: 0;
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
