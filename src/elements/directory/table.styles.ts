import { css } from 'lit';

export const tableStyles = css`
  .table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .table :is(th, td) {
    padding: 0.625em 1em 0.625em 0;
    text-align: start;
    vertical-align: baseline;
    font-weight: inherit;
    border-block-end: 1px solid var(--_hairline);
  }
  .table thead th {
    font-size: max(0.875em, 14px);
    border-block-end-color: var(--_line);
  }
  .table .group-row th {
    padding-block: 1.5em 0.5em;
    font-size: 1.125em;
    font-weight: var(--_weight);
  }
  .table .count {
    margin-inline-start: 0.5em;
  }
  .table .disclose {
    position: relative;
    min-block-size: 1.5em;
    font-weight: var(--_weight);
    /* A column is as wide as its longest word. */
    overflow-wrap: break-word;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .table .disclose::after {
    inset: -0.375em 0;
  }
  .table .details {
    padding-block: 0 0.5em;
    padding-inline: 0;
  }
  .table .mark + span {
    margin-inline-start: 0.75em;
  }
  .table .disclosed > * {
    border-block-end-color: transparent;
  }
  /* In a narrow place the town and the languages stand in the details alone. */
  @container (inline-size < 36em) {
    .table .aside {
      display: none;
    }
  }
`;
