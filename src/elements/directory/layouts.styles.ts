import { css } from 'lit';

/** Of the layouts that are not the usual list. */
export const layoutStyles = css`
  .compact .items {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(16em, 100%), 1fr));
    column-gap: 2em;
  }
  .compact .row {
    grid-template-columns: minmax(0, 1fr) auto;
    padding-block: 0.5em;
  }
  .compact :is(.squares, .name),
  .compact .facts > :not(.mark, .distance) {
    display: none;
  }
  .compact .row :is(h2, h3, h4, h5, h6) {
    font-size: 1em;
  }
  .compact .details {
    padding-inline-start: 0;
  }
  .cards .items {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(17em, 100%), 1fr));
    gap: 1em;
    align-items: stretch;
  }
  .cards .item,
  .cards .item:last-child {
    padding-inline: 1em;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
  }
  .cards .row {
    --_squares: 2em;
  }
  .cards .item:hover {
    border-color: var(--_line);
  }
  .cards .row:hover {
    background: none;
  }
  :is(.cards, .compact) .item.disclosed {
    grid-column: 1 / -1;
  }
`;
