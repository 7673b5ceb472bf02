import { css } from 'lit';

export const controlStyles = css`
  .button,
  .field {
    min-block-size: 2.75em;
    margin: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    font: inherit;
    color: inherit;
    background: transparent;
  }
  .field {
    inline-size: 100%;
    padding: 0 0.75em;
    appearance: none;
  }
  .field::placeholder {
    color: inherit;
    opacity: 0.7;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    padding: 0.25em 1em;
    font-weight: var(--_weight);
    cursor: pointer;
    touch-action: manipulation;
  }
  .button:hover {
    background: var(--_quiet);
    border-color: currentColor;
  }
  .button.primary {
    border-color: var(--_button);
    background: var(--_button);
    color: var(--_on-button);
  }
  .button.primary:hover {
    text-decoration: underline;
  }
  .button[disabled] {
    cursor: default;
    opacity: 0.6;
  }
  .label {
    display: block;
    margin-block-end: 0.375em;
    font-weight: var(--_weight);
  }
  .hint {
    margin: 0.375em 0 0;
    font-size: max(0.875em, 14px);
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
    color: var(--_accent);
    text-decoration-thickness: 2px;
  }
`;
