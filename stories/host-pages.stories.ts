import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { fiveElements, searchesLyon } from './support/five.js';

/**
 * The five elements in pages with a style sheet of their own. The toolbar puts any other story into these pages too. Each
 * is ours: what is particular of such pages in a few lines, not a copy.
 */
export default {
  title: 'Design/Host pages',
  tags: ['!autodocs', 'reference-wide'],
  parameters: { controls: { disable: true } },
  render: fiveElements,
  play: searchesLyon,
} satisfies Meta;

/** With no picture of its own: the page with a small root looks the same. */
export const Plain: StoryObj = { tags: ['!reference-wide'] };

export const FrenchState: StoryObj = { globals: { host: 'dsfr' } };

export const WordPress: StoryObj = { globals: { host: 'wordpress' } };

export const Bootstrap: StoryObj = { globals: { host: 'bootstrap' } };

/** The elements reckon in `em`: where the page’s text has its size, they have it too. */
export const SmallRoot: StoryObj = { globals: { host: 'small-root' } };
