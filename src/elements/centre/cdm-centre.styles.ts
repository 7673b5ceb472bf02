import { css } from 'lit';

export const centreStyles = css`
  /* As high as a centre of which little is known, so that what lies below moves but once. */
  .waiting,
  .loading {
    min-block-size: 24em;
  }
  .head {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 1em;
    align-items: start;
    margin-block-end: 1.25em;
  }
  .logo svg {
    display: block;
    /* Below 72 px nobody can read the mention. */
    inline-size: max(4.5em, 72px);
    aspect-ratio: 28 / 53;
    /* Its clear space would part it from the text's edge. */
    margin: -0.32em;
  }
  rect {
    fill: var(--_logo);
  }
  .lettering {
    fill: var(--_on-logo);
  }
  .title :is(h2, h3, h4, h5, h6) {
    margin: 0;
    font-size: 1.375em;
    font-weight: var(--_weight);
    line-height: 1.25;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  .area {
    display: block;
    font-size: 0.8em;
    font-weight: 400;
  }
  .title .facts {
    margin-block-start: 0.5em;
  }
  .centre > .details {
    padding: 0;
  }
  .associated > :is(h3, h4, h5, h6) {
    margin: 1.5em 0 0.5em;
    font-size: 1.125em;
    font-weight: var(--_weight);
    line-height: 1.25;
  }
  @container (inline-size >= 32em) {
    .head {
      gap: 0 1.5em;
      align-items: center;
    }
    .logo svg {
      inline-size: 6em;
      margin: -0.43em;
    }
    .title :is(h2, h3, h4, h5, h6) {
      font-size: 1.5em;
    }
  }
  /* Two columns that are read one after the other, as on paper. */
  @container (inline-size >= 60em) {
    .centre > .details > dl {
      columns: 2;
      column-gap: 2.5em;
    }
    .centre > .details > dl > div {
      break-inside: avoid;
    }
  }
  @media (forced-colors: active) {
    rect {
      fill: CanvasText;
    }
    .lettering {
      fill: Canvas;
    }
  }
  @media print {
    .logo svg {
      print-color-adjust: exact;
    }
    .item .details[hidden] {
      display: block;
    }
  }
`;
