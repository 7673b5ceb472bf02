import { css } from 'lit';

export const centreItemStyles = css`
  .items {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .item {
    border-block-start: 1px solid var(--_hairline);
  }
  .item:last-child {
    border-block-end: 1px solid var(--_hairline);
  }
  .row {
    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0 0.875em;
    align-items: start;
    padding-block: 0.75em;
  }
  .row:hover {
    background: var(--_quiet);
  }
  .squares {
    inline-size: var(--_squares, 1.4em);
    margin-block-start: 0.125em;
    fill: var(--_logo);
  }
  .squares text {
    fill: var(--_on-logo);
    font-size: 17px;
    font-weight: 700;
  }
  .row :is(h2, h3, h4, h5, h6) {
    margin: 0;
    font-size: 1.125em;
    font-weight: var(--_weight);
    line-height: 1.25;
  }
  .disclose {
    margin: 0;
    padding: 0;
    border: 0;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    color: inherit;
    text-align: start;
    background: none;
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  /* The whole row is the target; the words are the name. */
  .disclose::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--_radius);
  }
  .disclose:focus-visible {
    outline: none;
    box-shadow: none;
  }
  .disclose:focus-visible::after {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--_surface);
  }
  .row:hover .disclose {
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.15em;
  }
  .name {
    margin: 0.125em 0 0;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    align-items: baseline;
    margin: 0.25em 0 0;
    font-size: max(0.875em, 14px);
  }
  .mark {
    padding: 0 0.5em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .distance {
    font-weight: var(--_weight);
  }
  .row > .icon {
    margin-block-start: 0.125em;
  }
  /* Not turned round: it would be wider on its way, and WebKit lets a page scroll sideways for that ever after. */
  .disclosed .row > .icon {
    transform: scaleY(-1);
  }
  @media (prefers-reduced-motion: no-preference) {
    .row > .icon {
      transition: transform 0.12s;
    }
  }
  .details {
    padding-block: 0.5em 1em;
    padding-inline-start: calc(var(--_squares, 1.4em) + 0.875em);
  }
  @media (forced-colors: active) {
    .squares {
      fill: CanvasText;
    }
    .squares text {
      fill: Canvas;
    }
  }
  @media print {
    .squares {
      print-color-adjust: exact;
    }
    .item {
      break-inside: avoid;
    }
    .row > .icon {
      display: none;
    }
  }
`;
