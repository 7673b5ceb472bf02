import { css } from 'lit';

export const toolsStyles = css`
  .tools {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr));
    gap: 1.25em 2em;
    margin-block-end: 1.5em;
    padding-block: 1em;
    border-block: 1px solid var(--_hairline);
  }
  .tools[hidden] {
    display: none;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    margin-block-end: 0.25em;
    padding: 0;
    font-weight: var(--_weight);
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
  }
  .choice {
    display: flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: 2.25em;
    cursor: pointer;
  }
  .choice input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_button);
  }
  .choice .none {
    text-decoration: line-through;
    text-decoration-color: var(--_line);
  }
  .tools .button {
    justify-self: start;
    align-self: end;
  }
  select.field {
    padding-inline-end: 0.5em;
    appearance: auto;
  }
  @media print {
    .tools {
      display: none;
    }
  }
`;
