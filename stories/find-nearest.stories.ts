import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { fireEvent, fn } from 'storybook/test';
import '../src/elements/find-nearest/cdm-find-nearest.define.js';
import type { CdmErrorEvent, CdmFindNearest, CdmLoadEvent, CdmSearchEvent, CdmSelectEvent } from '../src/index.js';
import { attribute, countries, error, event, headingLevel, load, network, select, src, statuses } from './arg-types.js';
import { fakeGeolocation, LONG_NAMES, MISSING_FEED, SMALL } from './fixtures.js';

type Args = Pick<
  CdmFindNearest,
  | 'src'
  | 'network'
  | 'countries'
  | 'statuses'
  | 'maxResults'
  | 'headingLevel'
  | 'noGeolocation'
  | 'noMap'
  | 'name'
  | 'required'
  | 'disabled'
  | 'value'
  | 'label'
> & {
  'cdm-load': (event: CdmLoadEvent) => void;
  'cdm-search': (event: CdmSearchEvent) => void;
  'cdm-select': (event: CdmSelectEvent) => void;
  'cdm-error': (event: CdmErrorEvent) => void;
};

/** Finds the centres nearest to a town, or to the visitor's position. What is typed is never sent. */
const meta = {
  title: 'Elements/Find nearest',
  component: 'cdm-find-nearest',
  args: {
    src: '',
    network: undefined,
    countries: '',
    statuses: '',
    maxResults: 3,
    headingLevel: 2,
    noGeolocation: false,
    noMap: false,
    name: '',
    required: false,
    disabled: false,
    value: '',
    label: '',
    'cdm-load': fn(),
    'cdm-search': fn(),
    'cdm-select': fn(),
    'cdm-error': fn(),
  },
  argTypes: {
    src,
    network,
    countries,
    statuses,
    maxResults: attribute('`max-results`: how many centres to list, 1 to 20.', 'number', {
      control: { type: 'number', min: 1, max: 20 },
    }),
    headingLevel,
    noGeolocation: attribute('`no-geolocation`: leaves the position button out.', 'boolean', { control: 'boolean' }),
    noMap: attribute('`no-map`: leaves the map of the results out.', 'boolean', { control: 'boolean' }),
    name: attribute('Name of the form’s entry; with it every result can be chosen.', 'string'),
    required: attribute('The form is not sent until a centre is chosen.', 'boolean', { control: 'boolean' }),
    disabled: attribute('Nothing can be typed or chosen.', 'boolean', { control: 'boolean' }),
    value: attribute('Id of the chosen centre.', 'string'),
    label: attribute('Label of the field, in place of the element’s own.', 'string'),
    'cdm-load': load,
    'cdm-search': event('A town or a position was chosen.', '{ place, origin, hits }'),
    'cdm-select': select,
    'cdm-error': error,
  },
  render: (args) =>
    html`<cdm-find-nearest
      src=${args.src || nothing}
      .network=${args.network}
      countries=${args.countries || nothing}
      statuses=${args.statuses || nothing}
      max-results=${args.maxResults}
      heading-level=${args.headingLevel}
      ?no-geolocation=${args.noGeolocation}
      ?no-map=${args.noMap}
      name=${args.name || nothing}
      ?required=${args.required}
      ?disabled=${args.disabled}
      value=${args.value || nothing}
      label=${args.label || nothing}
      @cdm-load=${args['cdm-load']}
      @cdm-search=${args['cdm-search']}
      @cdm-select=${args['cdm-select']}
      @cdm-error=${args['cdm-error']}
    ></cdm-find-nearest>`,
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

const finder = (canvas: HTMLElement): CdmFindNearest => canvas.querySelector('cdm-find-nearest')!;

const searches =
  (text: string) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> =>
    void (await finder(canvasElement).search(text));

/** The network released with this version; no town yet. */
export const Default: Story = {};

export const Suggestions: Story = {
  play: async ({ canvasElement }) => {
    await finder(canvasElement).updateComplete;
    const field = finder(canvasElement).shadowRoot!.querySelector('input')!;
    await fireEvent.input(field, { target: { value: 'st et' } });
  },
};

export const WithResults: Story = { play: searches('Lyon') };

export const FiveResults: Story = { ...WithResults, args: { maxResults: 5 } };

/** The results without their map. */
export const NoMap: Story = { ...WithResults, args: { noMap: true } };

/** Results overseas: each part of the world has its own drawing. */
export const MapOverseas: Story = { args: { maxResults: 5 }, play: searches('Saint-Denis Réunion') };

/** The nearest is far: the visitor is told, and offered what works from anywhere. */
export const FarAway: Story = {
  args: { network: SMALL },
  play: searches('Cayenne'),
};

/** A centre of the visitor's own territory has no known position. */
export const SameTerritory: Story = {
  args: { network: SMALL },
  play: searches('Basse-Terre'),
};

export const NoSuchTown: Story = { play: searches('Atlantis-sur-Mer') };

/** A part of the text is the name of a town: it is offered. */
export const Guesses: Story = { play: searches('Genève Cornavin') };

/** Several places have the name: the best is taken, the others are offered. */
export const Namesakes: Story = { play: searches('Saint-Denis') };

/** A form control: one of the results is chosen, and the form sends its id. */
export const InAForm: Story = { args: { name: 'centre', required: true }, play: searches('Genève') };

/** The choice stays when the results are of another town. */
export const Chosen: Story = { args: { name: 'centre', value: 'geneve' }, play: searches('Lyon') };

/** The visitor has tried to send the form. */
export const ChoiceMissing: Story = {
  args: { name: 'centre', required: true },
  play: async ({ canvasElement }) => {
    await finder(canvasElement).updateComplete;
    finder(canvasElement).reportValidity();
  },
};

export const Disabled: Story = { args: { name: 'centre', disabled: true } };

export const NoGeolocation: Story = { args: { noGeolocation: true } };

export const PositionDenied: Story = {
  tags: ['!autodocs'], // on one page with the others, it would deny them the position too
  beforeEach: () => {
    fakeGeolocation(1);
    return () => fakeGeolocation(undefined);
  },
  play: async ({ canvasElement }) => void (await finder(canvasElement).locate()),
};

/** The released network stands in. */
export const FeedUnavailable: Story = { args: { src: MISSING_FEED } };

export const Narrow: Story = {
  args: { network: LONG_NAMES },
  globals: { width: '280px' },
  play: searches('Villefranche-sur-Saône'),
};

export const TwoLanguages: Story = {
  args: { network: SMALL },
  render: ({ network }) =>
    html`<div class="row wide">
      <cdm-find-nearest lang="de" .network=${network}></cdm-find-nearest>
      <cdm-find-nearest lang="ca" .network=${network}></cdm-find-nearest>
    </div>`,
};
