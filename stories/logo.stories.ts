import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../src/elements/logo/cdm-logo.define.js';
import { element, metaOf, type StoryOf } from './support/element.js';
import { ENDLESS_FEED, networkNeverComes, ownPage } from './support/faults.js';
import { MISSING_FEED, SMALL } from './support/fixtures.js';
import { forcedColoursTemplate } from './support/forced-colours.js';

const { args, ...meta } = metaOf('cdm-logo');
export default { title: 'Elements/Logo', ...meta, args: { ...args, network: SMALL } };

type Story = StoryOf<'cdm-logo'>;

export const Default: Story = { tags: ['reference'], args: { centre: 'paris' } };

export const LongName: Story = { tags: ['reference'], args: { area: 'Marseille et Provence-Alpes-Côte d’Azur' } };

/** The form of the page’s language where the centre has it (choose français, Nederlands), else both. */
export const Bilingual: Story = { tags: ['reference'], args: { centre: 'bruxelles' } };

/** Two of them have a mention, in the language of the page; the others look alike. */
export const EveryStatus: Story = {
  tags: ['reference'],
  args: { area: 'Saint-Denis' },
  render: (args) =>
    html`<div class="row">
      ${(['open', 'prefiguration', 'project', 'unverified', 'closed'] as const).map((status) =>
        element('cdm-logo', { ...args, status }),
      )}
    </div>`,
};

export const Tones: Story = {
  tags: ['reference'],
  args: { centre: 'paris' },
  argTypes: { tone: { control: false } },
  render: (args) =>
    html`<div class="row">
      <div class="panel">${element('cdm-logo', { ...args, tone: 'color' })}</div>
      <div class="panel">${element('cdm-logo', { ...args, tone: 'mono' })}</div>
      <div class="panel">${element('cdm-logo', { ...args, tone: 'auto' })}</div>
      <div class="panel dark">${element('cdm-logo', { ...args, tone: 'color' })}</div>
      <div class="panel dark">${element('cdm-logo', { ...args, tone: 'reverse' })}</div>
      <div class="panel red">${element('cdm-logo', { ...args, tone: 'reverse' })}</div>
    </div>`,
};

export const Linked: Story = { args: { centre: 'nimes', href: 'https://example.org/' } };

/** Where its words stand beside it, assistive technology reads them once. */
export const Decorative: Story = {
  args: { centre: 'nimes', decorative: true },
  render: (args) =>
    html`<div class="row">
      ${element('cdm-logo', args)}
      <p>Cité des métiers de Nîmes</p>
    </div>`,
};

/** Six times the height of the text that it stands in, unless a page gives it a width: 24, 48, 96 and 320 px. */
export const Sizes: Story = {
  tags: ['reference'],
  args: { centre: 'bruxelles' },
  render: (args) =>
    html`<div class="row sizes">
      ${[24, 48, 96, 320].map((width) => html`<div style="font-size: ${width / 6}px; max-inline-size: 100%">${element('cdm-logo', args)}</div>`)}
    </div>`,
};

/** Until the centre’s words are there, its space is kept. */
export const Loading: Story = {
  tags: ['reference'],
  args: { centre: 'paris', network: undefined, src: ENDLESS_FEED },
  parameters: ownPage(300),
  beforeEach: networkNeverComes,
};

/** The released network stands in: a logo does not show its age. */
export const FeedUnavailable: Story = { args: { centre: 'geneve', network: undefined, src: MISSING_FEED } };

export const UnknownCentre: Story = {
  tags: ['reference'],
  args: { centre: 'atlantis' },
  play: async ({ args: { 'cdm-error': onError } }) => {
    await waitFor(() => expect(onError).toHaveBeenCalledOnce());
  },
};

/** The page’s font draws a line that has a letter without outline. */
export const CharactersWithoutOutline: Story = { args: { concept: 'Πόλη των επαγγελμάτων', area: 'Θεσσαλονίκη' } };

export const Dark: Story = { args: { centre: 'torino' }, globals: { scheme: 'dark' }, parameters: ownPage(300) };

/** The squares keep their red only where a page says so: else they have the system’s own pair of colours. */
export const ForcedColours: Story = {
  tags: ['reference-forced'],
  args: { centre: 'torino' },
  argTypes: { tone: { control: false } },
  render: (args) =>
    forcedColoursTemplate(
      html`<div class="row">
        ${(['color', 'mono', 'reverse', 'auto'] as const).map((tone) => element('cdm-logo', { ...args, tone }))}
      </div>`,
    ),
};

export const Narrow: Story = { args: { centre: 'torino' }, globals: { width: '320px' } };

export const TwoLanguages: Story = {
  tags: ['reference'],
  args: { area: 'Valencia', status: 'project' },
  render: (args) =>
    html`<div class="row">
      ${(['es', 'de'] as const).map((lang) => html`<div lang=${lang}>${element('cdm-logo', args)}</div>`)}
    </div>`,
};
