import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { fn } from 'storybook/test';
import '../src/elements/directory/cdm-directory.define.js';
import type { CdmDirectory, CdmErrorEvent, CdmFilterEvent, CdmLoadEvent, CdmSelectEvent } from '../src/index.js';
import { attribute, countries, error, event, headingLevel, load, network, select, src, statuses } from './arg-types.js';
import { ENDLESS_FEED, holdBack, LONG_NAMES, MISSING_FEED, NO_CENTRE, SMALL } from './fixtures.js';

type Args = Pick<CdmDirectory, 'src' | 'network' | 'countries' | 'statuses' | 'headingLevel' | 'noSearch' | 'noMap'> & {
  'cdm-load': (event: CdmLoadEvent) => void;
  'cdm-filter': (event: CdmFilterEvent) => void;
  'cdm-select': (event: CdmSelectEvent) => void;
  'cdm-error': (event: CdmErrorEvent) => void;
};

/** The whole network as a list, grouped by country, with a field that filters it. Each centre opens in place. */
const meta = {
  title: 'Elements/Directory',
  component: 'cdm-directory',
  args: {
    src: '',
    network: undefined,
    countries: '',
    statuses: '',
    headingLevel: 2,
    noSearch: false,
    noMap: false,
    'cdm-load': fn(),
    'cdm-filter': fn(),
    'cdm-select': fn(),
    'cdm-error': fn(),
  },
  argTypes: {
    src,
    network,
    countries,
    statuses,
    headingLevel,
    noSearch: attribute('`no-search`: leaves the filter field out.', 'boolean', { control: 'boolean' }),
    noMap: attribute('`no-map`: leaves the map out.', 'boolean', { control: 'boolean' }),
    'cdm-load': load,
    'cdm-filter': event('The visitor’s filter has been applied.', '{ count, total }'),
    'cdm-select': select,
    'cdm-error': error,
  },
  render: (args) =>
    html`<cdm-directory
      src=${args.src || nothing}
      .network=${args.network}
      countries=${args.countries || nothing}
      statuses=${args.statuses || nothing}
      heading-level=${args.headingLevel}
      ?no-search=${args.noSearch}
      ?no-map=${args.noMap}
      @cdm-load=${args['cdm-load']}
      @cdm-filter=${args['cdm-filter']}
      @cdm-select=${args['cdm-select']}
      @cdm-error=${args['cdm-error']}
    ></cdm-directory>`,
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

/** The network released with this version. */
export const Default: Story = {};

/** A record in every state. */
export const Small: Story = { args: { network: SMALL } };

export const OneCountry: Story = { args: { countries: 'BE' } };

export const ClosedCentres: Story = { args: { network: SMALL, statuses: 'open closed' } };

export const LongNames: Story = { args: { network: LONG_NAMES } };

/** The visitor has opened a centre of which everything is known. */
export const Opened: Story = {
  args: { network: LONG_NAMES, countries: 'FR' },
  play: async ({ canvasElement }) => {
    const directory = canvasElement.querySelector('cdm-directory')!;
    await directory.updateComplete;
    directory.shadowRoot!.querySelector<HTMLElement>('[aria-expanded]')!.click();
  },
};

/** The visitor has asked for the map, and chosen a centre on it or in the list. */
export const MapOpen: Story = {
  play: async ({ canvasElement }) => {
    const directory = canvasElement.querySelector('cdm-directory')!;
    await directory.updateComplete;
    directory.shadowRoot!.querySelector<HTMLElement>('[part="map-button"]')!.click();
    directory.shadowRoot!.querySelector<HTMLElement>('.disclose')!.click();
  },
};

export const NoMap: Story = { args: { network: SMALL, noMap: true } };

export const NoSearch: Story = { args: { network: SMALL, noSearch: true } };

export const NoMatch: Story = {
  args: { network: SMALL },
  play: ({ canvasElement }) => canvasElement.querySelector('cdm-directory')!.filter('Atlantis'),
};

export const Empty: Story = { args: { network: NO_CENTRE } };

/** The released network stands in. */
export const FeedUnavailable: Story = { args: { src: MISSING_FEED } };

export const Loading: Story = { args: { src: ENDLESS_FEED }, beforeEach: () => holdBack(ENDLESS_FEED) };

export const Narrow: Story = { args: { network: LONG_NAMES }, globals: { width: '280px' } };

export const TwoLanguages: Story = {
  args: { network: SMALL, countries: 'FR BE' },
  render: ({ network, countries }) =>
    html`<div class="row wide">
      <cdm-directory lang="de" countries=${countries} .network=${network}></cdm-directory>
      <cdm-directory lang="pt" countries=${countries} .network=${network}></cdm-directory>
    </div>`,
};
