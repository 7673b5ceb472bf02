import { css } from 'lit';

export const centreDetailsStyles = css`
  .details dl {
    margin: 0;
  }
  .details dt {
    font-size: max(0.875em, 14px);
    font-weight: var(--_weight);
  }
  .details dd {
    margin: 0 0 0.625em;
  }
  .details address {
    font-style: normal;
  }
  .details address span {
    display: block;
  }
  .details ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .provenance {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    margin: 0.25em 0 0;
    font-size: max(0.875em, 14px);
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
  }
  @container (inline-size >= 32em) {
    .details dl > div {
      display: grid;
      grid-template-columns: 10em minmax(0, 1fr);
      gap: 0 1.25em;
    }
    .details dt {
      padding-block-start: 0.1em;
    }
  }
  @media print {
    .report {
      display: none;
    }
    .details dl > div {
      break-inside: avoid;
    }
  }
`;
