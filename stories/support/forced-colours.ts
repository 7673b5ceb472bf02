import { html, type TemplateResult } from 'lit';

const isForced = matchMedia('(forced-colors: active)');

/**
 * Says over a story whether forced colours are on. No page can turn them on for itself, so neither can a story: the
 * browser or the system does. The reference pictures of stories tagged `reference-forced` are taken with them.
 */
export const forcedColoursTemplate = (story: TemplateResult): TemplateResult =>
  html`<p class="aside" lang="en">
      Forced colours are <strong>${isForced.matches ? 'on' : 'off'}</strong> now. No page can turn them on. In Chrome
      and Edge: developer tools, Rendering, “Emulate CSS media feature forced-colors”. In Windows: Settings,
      Accessibility, Contrast themes. In Firefox: Settings, “Manage Colors…”, “Always”.
    </p>
    ${story}`;
