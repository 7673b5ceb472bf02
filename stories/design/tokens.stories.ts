import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fireEvent, spyOn, waitFor } from 'storybook/test';
import { tokens } from '../support/manifest.js';
import { DECORATION, PAIRS } from '../support/token-pairs.js';
import './token-studio.js';

export default {
  title: 'Design/Tokens',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
} satisfies Meta;

/** Every custom property of the manifest, on every element at once. */
export const Tokens: StoryObj = {
  globals: { language: 'en' },
  render: () => html`<token-studio></token-studio>`,
  play: async ({ canvasElement }) => {
    const studio = canvasElement.querySelector('token-studio')!.shadowRoot!;
    const field = (name: string) => studio.querySelector<HTMLInputElement>(`[id="${name}"]`)!;

    await waitFor(() => expect(studio.querySelectorAll('tbody tr')).toHaveLength(PAIRS.length));
    for (const { name } of tokens()) await expect(field(name)).not.toBeNull();
    const judged = new Set([...DECORATION, ...PAIRS.flatMap(({ colour, on }) => [colour, on])]);
    for (const { name } of tokens()) {
      const [, colour] = /^--cdm-color-(.*)/.exec(name) ?? [];
      if (colour) await expect(judged, `${name} is of no pair`).toContain(colour);
    }
    await expect(studio.querySelector('.fails'), 'a default that fails').toBeNull();

    await fireEvent.input(field('--cdm-color-button'), { target: { value: '#ff8080' } });
    await waitFor(() => expect(studio.querySelectorAll('.fails').length).toBeGreaterThan(0));
    const css = ':root {\n  --cdm-color-button: #ff8080;\n}\n';
    await expect(studio.querySelector('textarea')).toHaveValue(css);
    const write = spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await fireEvent.click(studio.querySelector('.copy')!);
    await expect(write).toHaveBeenCalledOnce();
    await expect(write).toHaveBeenCalledWith(css);
    write.mockRestore();
    await waitFor(() => expect(studio.querySelector('[role="status"]')).toHaveTextContent('Copied.'));
    const submit = studio.querySelector('cdm-find-nearest')!.shadowRoot!.querySelector('[part~="submit"]')!;
    await expect(getComputedStyle(submit).backgroundColor).toBe('rgb(255, 128, 128)');
    await fireEvent.input(field('--cdm-color-button'), { target: { value: '' } });
    await waitFor(() => expect(studio.querySelector('.fails')).toBeNull());
  },
};
