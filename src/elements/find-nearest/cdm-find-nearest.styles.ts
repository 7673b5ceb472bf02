import { css } from 'lit';

export const findNearestStyles = css`
  /* What the form takes at rest on a narrow page, so that nothing below it moves when it is drawn. */
  .form {
    max-inline-size: 36em;
  }
  .waiting,
  .resting {
    min-block-size: 12.5em;
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
  .button.primary {
    border-color: var(--_button);
    background: var(--_button);
    color: var(--_on-button);
  }
  .button.primary:hover {
    text-decoration: underline;
  }
  .form :disabled,
  .button[aria-disabled='true'] {
    cursor: default;
    opacity: 0.6;
  }
  .hint {
    margin: 0.375em 0 0;
    font-size: max(0.875em, 14px);
  }
  .hint.above {
    margin: 0 0 0.375em;
  }
  .locate {
    margin-block-start: 0.75em;
  }
  /* For the keyboard: whoever sees the results needs no link to them. */
  .skip:not(:focus) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .skip:focus {
    display: inline-block;
    margin-block-start: 0.5em;
    padding: 0.25em 0;
  }
  .error {
    margin-block: 0.75em 0;
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--_accent);
    font-weight: var(--_weight);
  }
  .error p {
    margin: 0;
  }
  @container (inline-size < 16em) {
    .combobox {
      flex-wrap: wrap;
    }
    .combobox .field,
    .combobox .button,
    .locate {
      flex: 1 1 100%;
      inline-size: 100%;
    }
  }
  @media print {
    .form {
      display: none;
    }
  }
`;
