import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { fiveElements, searchesLyon } from '../support/five.js';
import { forcedColoursTemplate } from '../support/forced-colours.js';

export default {
  title: 'Design/Forced colours',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
} satisfies Meta;

/** The five elements on one page. Each has a story of its own, too, in a state where colours say something. */
export const ForcedColours: StoryObj = {
  render: () => forcedColoursTemplate(fiveElements()),
  play: searchesLyon,
};
