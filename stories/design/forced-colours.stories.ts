import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { fiveElements, searchesLyon } from '../support/five.js';

export default {
  title: 'Design/Forced colours',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
} satisfies Meta;

const isForced = matchMedia('(forced-colors: active)');

/**
 * No page can turn forced colours on for itself, so neither can a story: the browser or the system does. The reference
 * screenshots of this story are taken with them.
 */
export const ForcedColours: StoryObj = {
  tags: ['reference-forced'],
  render: () =>
    html`<p class="aside" lang="en">
        Forced colours are <strong>${isForced.matches ? 'on' : 'off'}</strong> now. No page can turn them on. In Chrome
        and Edge: developer tools, Rendering, “Emulate CSS media feature forced-colors”. In Windows: Settings,
        Accessibility, Contrast themes. In Firefox: Settings, “Manage Colors…”, “Always”.
      </p>
      ${fiveElements()}`,
  play: searchesLyon,
};
