import { css } from 'lit';

export const logoStyles = css`
  :host {
    display: inline-block;
    flex: none;
    vertical-align: middle;
    inline-size: 6em;
    max-inline-size: 100%;
  }
  .base {
    --_logo: var(--cdm-color-logo, #c4122f);
    --_on-logo: var(--cdm-color-on-logo, #fff);
    /* A page that forces the host to be inline gets no larger a logo than this. */
    max-inline-size: 40em;
  }
  span,
  svg,
  .link,
  .waiting {
    display: block;
    position: relative;
    color: inherit;
  }
  .waiting,
  svg {
    inline-size: 100%;
    aspect-ratio: 28 / 53;
  }
  rect {
    fill: var(--_logo);
  }
  .lettering {
    fill: var(--_on-logo);
  }
  .mono rect {
    fill: currentColor;
  }
  .mono .lettering {
    fill: var(--_surface);
  }
  .reverse rect {
    fill: #fff;
  }
  .reverse .lettering {
    fill: var(--_logo);
  }
  @supports (color: light-dark(red, blue)) {
    .auto rect {
      fill: light-dark(var(--_logo), #fff);
    }
    .auto .lettering {
      fill: light-dark(var(--_on-logo), var(--_logo));
    }
  }
  @media (forced-colors: active) {
    /* Of whatever tone. */
    .base rect {
      fill: CanvasText;
    }
    .base .lettering {
      fill: Canvas;
    }
  }
  @media print {
    svg {
      print-color-adjust: exact;
    }
  }
`;
