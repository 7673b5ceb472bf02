import type { ArgTypes } from '@storybook/web-components-vite';

/** How Storybook's table of controls shows an argument; `type` is for reading. */
type ArgType = ArgTypes[string];

export const attribute = (description: string, type: string, control: ArgType = { control: 'text' }): ArgType => ({
  description,
  ...control,
  table: { category: 'Attributes', type: { summary: type } },
});

export const event = (description: string, detail: string): ArgType => ({
  description,
  control: false,
  table: { category: 'Events', type: { summary: detail } },
});

// What elements share:

export const src = attribute('URL of a feed. Empty: the network released with this version.', 'string');

export const network: ArgType = {
  description: 'Data that the page has already; `src` is not asked then.',
  control: 'object',
  table: { category: 'Properties', type: { summary: 'Network' } },
};

export const countries = attribute('ISO 3166-1 codes, parted by spaces, such as `FR BE RE`. Empty: all.', 'string');

export const statuses = attribute('Statuses to show, parted by spaces. Empty: all but `closed`.', 'string');

export const headingLevel = attribute('`heading-level`: level of the first headings.', 'number', {
  control: 'select',
  options: [2, 3, 4, 5, 6],
});

export const load = event('The network is there.', '{ count, updated, source }');

export const select = event('The visitor opened a centre.', '{ centre }');

export const error = event('Something failed; `detail.kind` says what.', 'CdmError');
