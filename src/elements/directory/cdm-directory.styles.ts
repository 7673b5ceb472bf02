import { css } from 'lit';

export const directoryStyles = css`
  .search:not(:empty) {
    margin-block-end: 1.5em;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .bar + .tools {
    margin-block-start: 1em;
  }
  .field-with-icon {
    position: relative;
    flex: 1 1 16em;
    max-inline-size: 36em;
  }
  .button .icon {
    inline-size: 1em;
    block-size: 1em;
  }
  .button.opened .icon {
    transform: rotate(180deg);
  }
  #map {
    margin-block: 1.5em;
  }
  /* While the map is loading: about its size. */
  #map:empty {
    aspect-ratio: 6 / 5;
    max-inline-size: 44em;
  }
  #map[hidden] {
    display: none;
  }
  .more {
    margin-block-start: 1em;
  }
  .more .count {
    font-weight: 400;
  }
  .field-with-icon .icon {
    position: absolute;
    inset-block-start: 0.75em;
    inset-inline-start: 0.75em;
    pointer-events: none;
  }
  .field-with-icon .field {
    padding-inline-start: 2.5em;
  }
  .group {
    margin-block-end: 2em;
  }
  .group:last-of-type {
    margin-block-end: 0;
  }
  /* It sticks only where the page says how far below its own sticky header, and on what colour. */
  .group-heading {
    position: sticky;
    inset-block-start: var(--cdm-sticky-offset, auto);
    z-index: 1;
    padding-block: 0.375em;
    background: var(--cdm-color-surface, transparent);
  }
  .group-heading :is(h2, h3, h4, h5, h6) {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
    margin: 0;
    font-size: 1.25em;
    font-weight: var(--_weight);
    line-height: 1.25;
  }
  .count {
    font-size: 0.8em;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  /* As high as the page is likely to be, so that nothing below it moves into sight and out again. */
  .waiting,
  .loading {
    min-block-size: 100vh;
  }
  .item ::slotted(*) {
    margin-block-end: 0.75em;
  }
  @container (inline-size >= 60em) {
    .list .items {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      column-gap: 2.5em;
    }
    /* An open centre takes the whole width: beside its neighbour it would leave a hole. */
    .list .item.disclosed {
      grid-column: 1 / -1;
    }
    .list .item:nth-last-child(2):nth-child(odd) {
      border-block-end: 1px solid var(--_hairline);
    }
  }
  @media print {
    :is(.search, .more) {
      display: none;
    }
    .group-heading {
      position: static;
      break-after: avoid;
    }
  }
`;
