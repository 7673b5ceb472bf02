import { css } from 'lit';

/** What every element has: its box, its focus ring, and text for assistive technology alone. */
export const boxStyles = css`
  :host {
    display: block;
    box-sizing: border-box;
  }
  :host([hidden]) {
    display: none !important;
  }
  .base {
    --_accent: var(--cdm-color-accent, #c4122f);
    --_surface: var(--cdm-color-surface, Canvas);
  }
  /* The same red, lighter where the host's colour scheme is dark: as text it needs 4.5:1. Never on the logo. */
  @supports (color: light-dark(red, blue)) {
    .base {
      --_accent: var(--cdm-color-accent, light-dark(#c4122f, #ff8a8f));
    }
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
`;
