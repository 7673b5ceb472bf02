import { css } from 'lit';

export const mapStyles = css`
  .waiting,
  .loading,
  .expected {
    aspect-ratio: 6 / 5;
    max-inline-size: 44em;
  }
  .loading,
  .expected {
    border-radius: var(--_radius);
    background: var(--_quiet);
  }
  .stage {
    max-inline-size: 44em;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25em 1em;
    margin-block-start: 0.5em;
  }
  .credit {
    flex: 1;
    margin: 0;
    font-size: max(0.875em, 14px);
    text-align: end;
  }
  .count {
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .missing {
    margin-block: 1em 0;
    font-size: max(0.875em, 14px);
  }
  @container (inline-size >= 50em) {
    .layout {
      display: grid;
      grid-template-columns: minmax(0, 44em) minmax(14em, 1fr);
      gap: 0 2em;
      align-items: start;
    }
  }
  @media print {
    .bar .button {
      display: none;
    }
  }
`;
