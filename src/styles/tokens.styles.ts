import { css } from 'lit';

/**
 * Every `--cdm-*` that a host page may set, read with its default into a private `--_…`. Never declared on `:host`:
 * then one rule at the page's `:root` themes every element. Text keeps the host's own colour, whatever it is.
 */
export const tokens = css`
  .base {
    --_button: var(--cdm-color-button, #c4122f);
    --_on-button: var(--cdm-color-on-button, #fff);
    --_logo: var(--cdm-color-logo, #c4122f);
    --_on-logo: var(--cdm-color-on-logo, #fff);
    --_line: var(--cdm-color-line, #8a8a8a);
    --_hairline: var(--cdm-color-hairline, #cfcfcf);
    --_quiet: var(--cdm-color-quiet, transparent);
    --_chosen: transparent;
    --_on-surface: var(--cdm-color-on-surface, CanvasText);
    --_radius: var(--cdm-radius, 0.25em);
    --_space: var(--cdm-space, 1em);
    --_weight: var(--cdm-font-weight-strong, 600);
    font-family: var(--cdm-font-family, inherit);
  }
  @supports (color: color-mix(in srgb, red, blue)) {
    .base {
      /* So dark that a page's own grey text of 5.7:1 still gives a line of 3:1. */
      --_line: var(--cdm-color-line, color-mix(in srgb, currentColor 70%, transparent));
      --_hairline: var(--cdm-color-hairline, color-mix(in srgb, currentColor 18%, transparent));
      --_quiet: var(--cdm-color-quiet, color-mix(in srgb, currentColor 5%, transparent));
      --_chosen: color-mix(in srgb, currentColor 12%, transparent);
    }
  }
`;
