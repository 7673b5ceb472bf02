import { css } from 'lit';

export const findNearestStyles = css`
  .base {
    container-type: inline-size;
  }
  /* What the form takes at rest on a narrow page, so that nothing below it moves when it is drawn. */
  .waiting,
  .form {
    max-inline-size: 36em;
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
    background: var(--_quiet);
  }
  .option .where {
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
    margin-block-start: 1em;
  }
  .results > :is(h2, h3, h4, h5, h6) {
    margin: 0 0 0.5em;
    font-size: 1.25em;
    font-weight: var(--_weight);
    line-height: 1.25;
  }
  /* The first result is the answer. */
  .ranked .item:first-child :is(h2, h3, h4, h5, h6) {
    font-size: 1.5em;
  }
  .ranked .item:first-child {
    --_squares: 2em;
  }
  .subheading {
    margin-block: 1.5em 0.5em;
  }
  .credit {
    margin-block: 1em 0;
    font-size: max(0.875em, 14px);
  }
  @container (inline-size < 15em) {
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
