import { css } from 'lit';

export const mapStyles = css`
  :host {
    min-inline-size: 0;
  }
  .base {
    container-type: inline-size;
    /* In a parent that shrinks to its content there would be no width to contain. */
    contain-intrinsic-inline-size: 20em;
  }
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
  .map {
    display: block;
    inline-size: 100%;
    block-size: auto;
    border-radius: var(--_radius);
    overflow: hidden;
  }
  .tall {
    max-inline-size: 20em;
    margin-inline: auto;
  }

  /* Land is the page's own colour, thinned; water is the page. */
  .land {
    fill: currentColor;
    fill-opacity: 0.06;
  }
  .shown {
    fill-opacity: 0.15;
  }
  .small .shown {
    fill-opacity: 0.45;
  }
  .border,
  .region {
    fill: none;
    stroke: var(--_surface);
    stroke-width: 1.5px;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }
  .region {
    stroke-width: 0.75px;
  }
  .inset {
    fill: none;
    stroke: var(--_hairline);
    vector-effect: non-scaling-stroke;
  }
  .inset-name {
    fill: currentColor;
    font-size: 12px;
  }

  .pin {
    cursor: pointer;
  }
  .target {
    fill: transparent;
  }
  .square {
    fill: var(--_logo);
    stroke: var(--_on-logo);
    stroke-width: 1.5px;
  }
  .pin text {
    fill: var(--_on-logo);
    font-size: 12px;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .pin:hover .mark-of {
    transform: scale(1.15);
  }
  .pin.pointed .mark-of {
    transform: scale(1.3);
  }
  .pointed .square {
    stroke: currentColor;
  }
  .pin.chosen .mark-of {
    transform: scale(1.6);
  }
  .cluster.chosen .mark-of {
    transform: scale(1.3);
  }
  .lead {
    fill: none;
    stroke: currentColor;
    stroke-width: 1px;
  }
  .origin-ring {
    fill: none;
    stroke: currentColor;
    stroke-width: 2px;
  }
  .origin-dot,
  .origin-name {
    fill: currentColor;
  }
  .origin-name {
    font-size: 13px;
    font-weight: var(--_weight);
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 3px;
    stroke-linejoin: round;
  }
  @media (prefers-reduced-motion: no-preference) {
    .mark-of {
      transition: transform 0.12s;
    }
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
  .frames {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(6.5em, 1fr));
    gap: 0.5em;
    margin: 0.75em 0 0;
    padding: 0;
    list-style: none;
  }
  .frame {
    flex-direction: column;
    gap: 0.25em;
    inline-size: 100%;
    block-size: 100%;
    padding: 0.5em 0.25em;
    font-size: max(0.875em, 14px);
    font-weight: 400;
    line-height: 1.25;
    text-align: center;
  }
  .frame[aria-pressed='true'] {
    border-color: currentColor;
    background: var(--_chosen);
    font-weight: var(--_weight);
  }
  .small {
    flex: none;
    inline-size: 3.6em;
    block-size: 3em;
  }
  .count {
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }

  /* As high with a name as with the hint: what lies under it must not move when a marker is touched. */
  .chosen {
    min-block-size: 4.75em;
    margin-block-start: 0.75em;
    padding-block: 0.25em;
  }
  .hint,
  .missing {
    margin: 0;
    font-size: max(0.875em, 14px);
  }
  .missing {
    margin-block-start: 1em;
  }
  .area,
  .line {
    display: block;
  }
  .area {
    font-weight: var(--_weight);
    line-height: 1.25;
  }
  .to-list {
    margin-block-start: 0.5em;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    font-size: max(0.875em, 14px);
  }
  .mark {
    padding: 0 0.5em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .disclosure {
    border-block: 1px solid var(--_hairline);
  }
  .open-list,
  .entry {
    inline-size: 100%;
    min-block-size: 2.75em;
    margin: 0;
    padding: 0.5em 0;
    border: 0;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    color: inherit;
    text-align: start;
    background: none;
    cursor: pointer;
  }
  .open-list {
    display: flex;
    align-items: center;
    gap: 0.5em;
    font-weight: var(--_weight);
  }
  .open-list:hover,
  .entry:hover {
    background: var(--_quiet);
  }
  .open-list[aria-expanded='true'] .icon {
    transform: rotate(180deg);
  }
  .list {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .list li {
    border-block-start: 1px solid var(--_hairline);
  }
  .entry[aria-current] {
    padding-inline-start: 0.625em;
    border-inline-start: 0.375em solid var(--_accent);
  }

  @container (inline-size >= 50em) {
    .layout {
      display: grid;
      grid-template-columns: minmax(0, 44em) minmax(14em, 1fr);
      gap: 0 2em;
      align-items: start;
    }
    .chosen {
      margin-block-start: 0;
    }
  }
  @media (forced-colors: active) {
    .land {
      fill: Canvas;
      stroke: GrayText;
      stroke-width: 1px;
      vector-effect: non-scaling-stroke;
    }
    .shown {
      stroke: CanvasText;
    }
    /* Countries have outlines already. */
    .border,
    .region {
      stroke: none;
    }
    .square {
      fill: CanvasText;
      stroke: Canvas;
    }
    .pin text {
      fill: Canvas;
    }
    :is(.chosen, .pointed) .square {
      fill: Highlight;
    }
    :is(.chosen, .pointed) text {
      fill: HighlightText;
    }
    .lead,
    .origin-ring {
      stroke: CanvasText;
    }
    .origin-dot,
    .origin-name,
    .inset-name {
      fill: CanvasText;
    }
    .frame[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
  @media print {
    .square {
      print-color-adjust: exact;
    }
    .bar .button,
    .to-list,
    .frames,
    .hint,
    .open-list .icon {
      display: none;
    }
    .list,
    .list[hidden] {
      display: block;
      columns: 2;
    }
    .map,
    .list li {
      break-inside: avoid;
    }
  }
`;
