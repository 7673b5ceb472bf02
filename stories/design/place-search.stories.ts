import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fireEvent, waitFor } from 'storybook/test';
import './place-search-lab.js';

export default {
  title: 'Design/Place search',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
} satisfies Meta;

/** The library’s own search, at work: what a query is read as, and why what is found stands where it does. */
export const PlaceSearch: StoryObj = {
  globals: { language: 'en' },
  render: () => html`<place-search-lab></place-search-lab>`,
  play: async ({ canvasElement }) => {
    const lab = canvasElement.querySelector('place-search-lab')!.shadowRoot!;
    const first = () => lab.querySelector('tbody th')?.textContent;
    const folded = () => lab.querySelector('dd code')?.textContent;
    const type = (value: string) => fireEvent.input(lab.querySelector('input')!, { target: { value } });
    await waitFor(() => expect(first()).toBe('Saint-Étienne'), { timeout: 5_000 });
    await type('zuerich');
    await waitFor(() => expect(first()).toBe('Zürich'));
    await expect(folded()).toBe('zuerich');
    await type(' L’HAŸ-les-Rœses ');
    await waitFor(() => expect(folded()).toBe('l hay les roeses'));
    await type('st et');
  },
};
