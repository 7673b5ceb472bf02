import { css } from 'lit';

export const logoStyles = css`
  :host {
    display: inline-block;
    flex: none;
    vertical-align: middle;
    inline-size: 6em;
    max-inline-size: 100%;
  }
  :host(:state(holding)) {
    display: block;
    inline-size: auto;
  }
  :host(:state(holding)) .mark {
    inline-size: 6em;
  }
  /* A page that forces the host to be inline gets no larger a logo than this. */
  .base {
    max-inline-size: 40em;
  }
  .link {
    display: block;
    color: inherit;
  }
  .waiting,
  .mark {
    display: block;
    position: relative;
    inline-size: 100%;
    aspect-ratio: 240 / 490;
  }
  svg {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
  }
  .square {
    fill: var(--_logo);
  }
  .lettering {
    fill: var(--_on-logo);
  }
  .mono .square {
    fill: currentColor;
  }
  .mono .lettering {
    fill: var(--_surface);
  }
  .reverse .square {
    fill: #fff;
  }
  .reverse .lettering {
    fill: var(--_logo);
  }
  @supports (color: light-dark(red, blue)) {
    .auto .square {
      fill: light-dark(var(--_logo), #fff);
    }
    .auto .lettering {
      fill: light-dark(var(--_on-logo), var(--_logo));
    }
  }
  .unknown .square {
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-dasharray: 8 6;
  }
  .message {
    position: absolute;
    inset-block: 0 51%;
    inset-inline: 0;
    padding: 10%;
    overflow: hidden;
    font-size: min(0.8em, 14px);
    line-height: 1.25;
    hyphens: auto;
    overflow-wrap: anywhere;
  }
  @media (forced-colors: active) {
    .square {
      fill: CanvasText;
    }
    .lettering {
      fill: Canvas;
    }
  }
  @media print {
    .square,
    .lettering {
      print-color-adjust: exact;
    }
  }
`;
