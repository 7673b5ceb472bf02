import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { fn } from 'storybook/test';
import '../src/elements/map/cdm-map.define.js';
import type { CdmErrorEvent, CdmMap, CdmSelectEvent } from '../src/index.js';
import { attribute, countries, error, network, select, src, statuses } from './arg-types.js';
import { ENDLESS_FEED, holdBack, LONG_NAMES, MISSING_FEED, NO_CENTRE, RANKED, SMALL } from './fixtures.js';

type Args = Pick<
  CdmMap,
  'src' | 'network' | 'countries' | 'statuses' | 'selected' | 'centres' | 'ranked' | 'origin' | 'noList'
> & {
  'cdm-select': (event: CdmSelectEvent) => void;
  'cdm-error': (event: CdmErrorEvent) => void;
};

/** Where the centres are: outlines and markers, drawn from the library’s own files, and the list that says the same. */
const meta = {
  title: 'Elements/Map',
  component: 'cdm-map',
  args: {
    src: '',
    network: undefined,
    countries: '',
    statuses: '',
    selected: '',
    centres: undefined,
    ranked: false,
    origin: undefined,
    noList: false,
    'cdm-select': fn(),
    'cdm-error': fn(),
  },
  argTypes: {
    src,
    network,
    countries,
    statuses,
    selected: attribute('Id of the chosen centre.', 'string'),
    centres: {
      description: 'What to show, in this order, instead of a network.',
      control: 'object',
      table: { category: 'Properties', type: { summary: 'Centre[]' } },
    },
    ranked: attribute('Numbers the centres in their order.', 'boolean', { control: 'boolean' }),
    origin: {
      description: 'Where the visitor sets out from.',
      control: 'object',
      table: { category: 'Properties', type: { summary: 'LatLon' } },
    },
    noList: attribute('`no-list`: leaves the list out.', 'boolean', { control: 'boolean' }),
    'cdm-select': select,
    'cdm-error': error,
  },
  render: (args) =>
    html`<cdm-map
      src=${args.src || nothing}
      .network=${args.network}
      countries=${args.countries || nothing}
      statuses=${args.statuses || nothing}
      selected=${args.selected || nothing}
      .centres=${args.centres}
      ?ranked=${args.ranked}
      .origin=${args.origin}
      ?no-list=${args.noList}
      @cdm-select=${args['cdm-select']}
      @cdm-error=${args['cdm-error']}
    ></cdm-map>`,
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

/** The network released with this version. */
export const Default: Story = {};

export const OneCountry: Story = { args: { countries: 'BE' } };

/** Another part of the world comes into the large frame. */
export const Overseas: Story = { args: { selected: 'la-reunion' } };

/** The chosen marker grows, and its name stands under the map. */
export const Chosen: Story = { args: { countries: 'BE', selected: 'namur' } };

/** As an element with a list of its own uses it: numbered like the list, from the visitor’s town. */
export const Ranked: Story = {
  args: { centres: RANKED, ranked: true, noList: true, origin: { lat: 46.2, lon: 6.15 } },
};

export const ListOpen: Story = {
  args: { network: LONG_NAMES },
  play: async ({ canvasElement }) => {
    const map = canvasElement.querySelector('cdm-map')!;
    await map.updateComplete;
    map.shadowRoot!.querySelector<HTMLElement>('.open-list')!.click();
  },
};

export const Empty: Story = { args: { network: NO_CENTRE } };

/** The released network stands in. */
export const FeedUnavailable: Story = { args: { src: MISSING_FEED } };

export const Loading: Story = { args: { src: ENDLESS_FEED }, beforeEach: () => holdBack(ENDLESS_FEED) };

export const Dark: Story = { args: { network: SMALL }, globals: { scheme: 'dark' } };

export const Narrow: Story = { globals: { width: '280px' } };

export const TwoLanguages: Story = {
  args: { network: SMALL },
  render: ({ network }) =>
    html`<div class="row wide">
      <cdm-map lang="it" .network=${network}></cdm-map>
      <cdm-map lang="nl" .network=${network}></cdm-map>
    </div>`,
};
