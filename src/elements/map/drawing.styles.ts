import { css } from 'lit';

/** Land, pins and where the visitor sets out from. */
export const drawingStyles = css`
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
  }
  @media print {
    .square {
      print-color-adjust: exact;
    }
    .map {
      break-inside: avoid;
    }
  }
`;
