import { css } from 'lit';

export const controlStyles = css`
  /* What gets the focus comes into view below what sticks: the page's own header, and under it a country's name. */
  :where(a, button, input, select) {
    scroll-margin-block: calc(var(--cdm-sticky-offset, 0px) + 4em);
  }
  .button,
  .field {
    min-block-size: 2.75em;
    margin: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    color: inherit;
    background: transparent;
  }
  .field {
    inline-size: 100%;
    padding: 0 0.75em;
    appearance: none;
  }
  /* Escape empties the field; the browser's own cross is of no colour of the page's. */
  .field::-webkit-search-cancel-button {
    display: none;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    padding: 0.25em 1em;
    font-weight: var(--_weight);
    text-align: start;
    cursor: pointer;
    touch-action: manipulation;
  }
  .button:hover {
    background: var(--_quiet);
    border-color: currentColor;
  }
  .label {
    display: block;
    margin-block-end: 0.375em;
    font-weight: var(--_weight);
  }
  .icon {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  a {
    color: inherit;
    text-underline-offset: 0.15em;
    text-decoration-thickness: 1px;
  }
  a:hover {
    text-decoration-thickness: 2px;
  }
`;
