import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { fn } from 'storybook/test';
import '../src/elements/logo/cdm-logo.define.js';
import type { CdmErrorEvent, CdmLogo } from '../src/index.js';
import { attribute, error, network, src } from './arg-types.js';
import { SMALL } from './fixtures.js';

type Args = Pick<
  CdmLogo,
  'centre' | 'concept' | 'area' | 'status' | 'tone' | 'href' | 'decorative' | 'src' | 'network'
> & {
  'cdm-error': (event: CdmErrorEvent) => void;
};

/** The network's logo for one centre: two red squares with the concept's name and the area. */
const meta = {
  title: 'Elements/Logo',
  component: 'cdm-logo',
  args: {
    centre: '',
    concept: '',
    area: '',
    status: '',
    tone: 'color',
    href: '',
    decorative: false,
    src: '',
    network: SMALL,
    'cdm-error': fn(),
  },
  argTypes: {
    centre: attribute('Id of a centre; it gives what is not set below.', 'string'),
    concept: attribute('Words of the upper square.', 'string'),
    area: attribute('Words of the lower square.', 'string'),
    status: attribute('`project` and `prefiguration` add their mention.', 'CentreStatus', {
      control: 'select',
      options: ['', 'open', 'prefiguration', 'project', 'closed', 'unverified'],
    }),
    tone: attribute('Which colours.', 'Tone', {
      control: 'inline-radio',
      options: ['color', 'mono', 'reverse', 'auto'],
    }),
    href: attribute('Makes the logo a link.', 'https: or http: URL'),
    decorative: attribute('Hides it from assistive technology.', 'boolean', { control: 'boolean' }),
    src,
    network,
    'cdm-error': error,
  },
  render: (args) =>
    html`<cdm-logo
      centre=${args.centre || nothing}
      concept=${args.concept || nothing}
      area=${args.area || nothing}
      status=${args.status || nothing}
      tone=${args.tone}
      href=${args.href || nothing}
      ?decorative=${args.decorative}
      src=${args.src || nothing}
      .network=${args.network}
      @cdm-error=${args['cdm-error']}
    ></cdm-logo>`,
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = { args: { centre: 'paris' } };

export const LongName: Story = { args: { area: 'Marseille et Provence-Alpes-Côte d’Azur' } };

/** The form of the page's language where the centre has it (choose français, Nederlands), else both. */
export const Bilingual: Story = { args: { centre: 'bruxelles' } };

export const Project: Story = { args: { centre: 'torino' } };

export const Prefiguration: Story = { args: { area: 'Saint-Denis', status: 'prefiguration' } };

export const Tones: Story = {
  args: { centre: 'paris' },
  argTypes: { tone: { control: false } },
  render: ({ centre, network }) =>
    html`<div class="row">
      <div class="panel"><cdm-logo centre=${centre} .network=${network} tone="color"></cdm-logo></div>
      <div class="panel"><cdm-logo centre=${centre} .network=${network} tone="mono"></cdm-logo></div>
      <div class="panel"><cdm-logo centre=${centre} .network=${network} tone="auto"></cdm-logo></div>
      <div class="panel dark"><cdm-logo centre=${centre} .network=${network} tone="color"></cdm-logo></div>
      <div class="panel dark"><cdm-logo centre=${centre} .network=${network} tone="reverse"></cdm-logo></div>
      <div class="panel red"><cdm-logo centre=${centre} .network=${network} tone="reverse"></cdm-logo></div>
    </div>`,
};

export const Linked: Story = { args: { centre: 'nimes', href: 'https://example.org/' } };

export const Decorative: Story = {
  args: { centre: 'nimes', decorative: true },
  render: ({ centre, network, decorative }) =>
    html`<div class="row">
      <cdm-logo centre=${centre} .network=${network} ?decorative=${decorative}></cdm-logo>
      <p>Cité des métiers de Nîmes</p>
    </div>`,
};

export const UnknownCentre: Story = { args: { centre: 'atlantis' } };

/** The host's font draws a line that has a letter without outline. */
export const CharactersWithoutOutline: Story = { args: { concept: 'Πόλη των επαγγελμάτων', area: 'Θεσσαλονίκη' } };

export const Sizes: Story = {
  args: { centre: 'bruxelles' },
  render: ({ centre, network }) =>
    html`<div class="row">
      <cdm-logo centre=${centre} .network=${network} style="inline-size: 24px"></cdm-logo>
      <cdm-logo centre=${centre} .network=${network} style="inline-size: 48px"></cdm-logo>
      <cdm-logo centre=${centre} .network=${network}></cdm-logo>
      <cdm-logo centre=${centre} .network=${network} style="font-size: 2em"></cdm-logo>
      <cdm-logo centre=${centre} .network=${network} style="inline-size: 20rem"></cdm-logo>
    </div>`,
};
