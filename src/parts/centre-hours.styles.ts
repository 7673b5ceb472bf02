import { css } from 'lit';

export const centreHoursStyles = css`
  .open-state {
    margin: 0 0 0.375em;
  }
  .open-state::first-letter,
  .hours th::first-letter {
    text-transform: uppercase;
  }
  .open-state strong {
    font-weight: var(--_weight);
  }
  .hours {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  .hours th,
  .hours td {
    padding: 0.0625em 0;
    font-weight: inherit;
    text-align: start;
    vertical-align: baseline;
  }
  .hours td {
    padding-inline-start: 1.25em;
  }
  .today {
    font-weight: var(--_weight);
  }
  .interval {
    /* for what is hidden in it: it must not reach out of a box that scrolls */
    position: relative;
    white-space: nowrap;
  }
`;
