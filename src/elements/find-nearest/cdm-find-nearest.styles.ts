import { css } from 'lit';

export const findNearestStyles = css`
  :host {
    min-inline-size: 0;
  }
  .base {
    container-type: inline-size;
    /* In a parent that shrinks to its content (a table cell, a flex row) there would be no width to contain. */
    contain-intrinsic-inline-size: 20em;
  }
  /* What the form takes at rest on a narrow page, so that nothing below it moves when it is drawn. */
  .form {
    max-inline-size: 36em;
  }
  .waiting,
  .resting {
    min-block-size: 12em;
  }
  .combobox {
    position: relative;
    display: flex;
    gap: 0.5em;
  }
  .combobox .field {
    flex: 1 1 auto;
    min-inline-size: 0;
    font-size: 1.125em;
  }
  .options {
    max-block-size: 20em;
    overflow-y: auto;
    overscroll-behavior: contain;
    position: absolute;
    inset-block-start: calc(100% + 0.25em);
    inset-inline: 0;
    z-index: 2;
    margin: 0;
    padding: 0.25em;
    list-style: none;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    color: var(--_on-surface);
    background: var(--_surface);
  }
  .option {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 0.5em;
    min-block-size: 2.75em;
    padding: 0.5em 0.5em;
    border-inline-start: 3px solid transparent;
    cursor: pointer;
  }
  .option:hover {
    background: var(--_quiet);
  }
  .option[aria-selected='true'] {
    border-inline-start-color: var(--_accent);
    background: var(--_chosen);
  }
  .option .where {
    font-size: max(0.875em, 14px);
  }
  .button.primary {
    border-color: var(--_button);
    background: var(--_button);
    color: var(--_on-button);
  }
  .button.primary:hover {
    text-decoration: underline;
  }
  .button[aria-disabled='true'] {
    cursor: default;
    opacity: 0.6;
  }
  .hint {
    margin: 0.375em 0 0;
    font-size: max(0.875em, 14px);
  }
  .locate {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375em 0.75em;
    margin-block-start: 0.75em;
  }
  .locate .hint {
    margin: 0;
  }
  .error {
    margin-block: 0.75em 0;
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--_accent);
    font-weight: var(--_weight);
  }
  .results {
    margin-block-start: 1.75em;
  }
  .results > div > :is(h2, h3, h4, h5, h6) {
    margin: 0 0 0.5em;
    font-size: 1.25em;
    font-weight: var(--_weight);
    line-height: 1.25;
  }
  .ranked {
    --_squares: 1.75em;
  }
  /* The first result is the answer. */
  .answer .item:first-child :is(h2, h3, h4, h5, h6) {
    font-size: 1.5em;
  }
  .subheading {
    margin-block: 1.5em 0.5em;
  }
  .credit {
    margin-block: 1em 0;
    font-size: max(0.875em, 14px);
  }
  @container (inline-size < 16em) {
    .combobox {
      flex-wrap: wrap;
    }
    .combobox .field,
    .combobox .button,
    .locate .button {
      flex: 1 1 100%;
      inline-size: 100%;
    }
  }
  @media (forced-colors: active) {
    .option {
      border-inline-start-color: Canvas;
    }
    .option[aria-selected='true'] {
      outline: 2px solid Highlight;
    }
  }
  @media print {
    .form {
      display: none;
    }
  }
`;
