import { css } from 'lit';

/** Suggestions, guesses, results and the choice among them. */
export const resultsStyles = css`
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
  .results,
  .loading {
    margin-block-start: 1.75em;
  }
  .results > :is(h2, h3, h4, h5, h6) {
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
  .results :is(h2, h3, h4, h5, h6)[tabindex] {
    scroll-margin-block: calc(var(--cdm-sticky-offset, 0px) + 1em);
  }
  .origin {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.75em;
    margin-block: 0 0.5em;
  }
  .far {
    margin-block: 0 0.25em;
  }
  .button.quiet {
    padding-inline: 0;
    border-color: transparent;
    font-weight: inherit;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .guesses {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    margin-block: 0.5em 0.75em;
    font-weight: 400;
  }
  .guesses .button {
    font-weight: inherit;
  }
  /* As high as the map with its button from the start, so that what lies under it stays where it is. */
  .map-place {
    display: grid;
    grid-template-columns: minmax(0, 44em);
    margin-block-start: 1.5em;
  }
  .map-place::before {
    content: '';
    grid-area: 1 / 1;
    aspect-ratio: 6 / 5;
    margin-block-end: 3.25em;
  }
  .map-place > * {
    grid-area: 1 / 1;
  }
  @container (inline-size >= 50em) {
    .found.beside {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(20em, 28em);
      gap: 2.5em;
      align-items: start;
    }
    .map-place {
      position: sticky;
      inset-block-start: calc(var(--cdm-sticky-offset, 0px) + 1em);
      margin-block-start: 0;
    }
  }
  .guesses details {
    flex: 1 1 100%;
  }
  .guesses summary {
    padding-block: 0.5em;
    cursor: pointer;
  }
  .form ~ .notice {
    margin-block-start: var(--_space);
  }
  .partial {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75em;
    margin-block: 0.5em 0;
    font-size: max(0.875em, 14px);
  }
  .choices {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .choice {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2.75em;
    /* As near to its row as that is to itself, and above the button that covers the row. */
    position: relative;
    margin-block: -0.75em 0.25em;
    margin-inline-start: calc(var(--_squares, 1.4em) + 0.875em);
    cursor: pointer;
  }
  .choice input {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    margin: 0;
    accent-color: var(--_button);
  }
  .chosen {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.75em;
    max-inline-size: 36em;
    margin-block: 1em 0;
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid currentColor;
  }
  .chosen-name {
    flex: 1 1 12em;
    font-weight: var(--_weight);
  }
  .credit {
    margin-block: 1em 0;
    font-size: max(0.875em, 14px);
  }
  @media (forced-colors: active) {
    /* Its border is drawn there. */
    .button.quiet {
      padding-inline: 0.75em;
    }
    .option {
      border-inline-start-color: Canvas;
    }
    .option[aria-selected='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
