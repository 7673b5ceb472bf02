import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../src/elements/map/cdm-map.define.js';
import { element, metaOf, type StoryOf } from './support/element.js';
import {
  ENDLESS_FEED,
  firstLoadFails,
  firstOutlinesFail,
  networkNeverComes,
  ownPage,
  smallIsReleased,
} from './support/faults.js';
import {
  CLOSE,
  EVERY_STATUS,
  LONG_NAMES,
  LYON,
  MISSING_FEED,
  network,
  NO_CENTRE,
  ONE,
  OVERSEAS,
  RANKED,
  SMALL,
} from './support/fixtures.js';
import { forcedColoursTemplate } from './support/forced-colours.js';

export default { title: 'Elements/Map', ...metaOf('cdm-map') };

type Story = StoryOf<'cdm-map'>;

const found = <Found extends HTMLElement>(canvas: HTMLElement, selector: string): Promise<Found> =>
  waitFor(() => {
    const one = canvas.querySelector('cdm-map')!.shadowRoot!.querySelector<Found>(selector);
    if (!one) throw new Error(`nothing is ${selector}`);
    return one;
  });

/** The network released with this version. */
export const Default: Story = {};

export const OneCountry: Story = { args: { countries: 'BE' } };

export const OneResult: Story = { tags: ['reference'], args: { network: ONE } };

export const EveryStatus: Story = {
  tags: ['reference'],
  args: { network: EVERY_STATUS, statuses: 'open prefiguration project unverified closed' },
};

/** Another part of the world comes into the large frame. */
export const Overseas: Story = { tags: ['reference'], args: { network: OVERSEAS, selected: 'la-reunion' } };

/** The chosen marker grows, and its name stands under the map. */
export const Chosen: Story = { args: { countries: 'BE', selected: 'namur' } };

/** As an element with a list of its own uses it: numbered like the list, from the visitor’s town. */
export const Ranked: Story = {
  tags: ['reference'],
  args: { centres: RANKED, ranked: true, noList: true, origin: { lat: 46.2, lon: 6.15 } },
};

/** Twenty in a small space: each has its number, at its place or beside it with a line that leads there. */
export const RankedClosely: Story = {
  tags: ['reference'],
  args: { centres: CLOSE.centres, ranked: true, noList: true, origin: LYON },
};

/** The list says the same in words; from it a centre is chosen by keyboard. One has been: its marker has grown. */
export const ListOpen: Story = {
  tags: ['reference'],
  args: { network: LONG_NAMES },
  play: async ({ canvasElement, args: { 'cdm-select': onSelect } }) => {
    await userEvent.click(await found(canvasElement, '.open-list'));
    const list = await found(canvasElement, '[part~="list"]');
    await waitFor(() => expect(list).toBeVisible());
    await userEvent.click(list.querySelectorAll('button')[2]!);
    await waitFor(() => expect(onSelect).toHaveBeenCalledOnce());
  },
};

export const LongNames: Story = { args: { network: LONG_NAMES, selected: 'marseille' } };

export const Empty: Story = { tags: ['reference'], args: { network: NO_CENTRE } };

export const Loading: Story = {
  tags: ['reference'],
  args: { src: ENDLESS_FEED },
  parameters: ownPage(400),
  beforeEach: networkNeverComes,
};

/** The feed of the page is not there; the released network stands in, with its date. */
export const OfflineSnapshot: Story = {
  tags: ['reference'],
  args: { src: MISSING_FEED, countries: 'BE' },
  parameters: ownPage(700),
  beforeEach: smallIsReleased,
};

/** Nothing at all can be loaded. The visitor can try again, which works here. */
export const ErrorWithRetry: Story = { tags: ['reference'], parameters: ownPage(300), beforeEach: firstLoadFails };

/** The centres are there, the outlines are not: the list says it all. */
export const WithoutOutlines: Story = {
  tags: ['reference'],
  args: { network: SMALL },
  parameters: ownPage(500),
  beforeEach: firstOutlinesFail,
};

export const Dark: Story = { args: { network: SMALL }, globals: { scheme: 'dark' }, parameters: ownPage(700) };

/** A marker that is chosen, one that stands for two, and the frames of other parts of the world. */
export const ForcedColours: Story = {
  tags: ['reference-forced'],
  args: { network: network(...SMALL.centres, ...OVERSEAS.centres.slice(1)), selected: 'torino' },
  render: (args) => forcedColoursTemplate(element('cdm-map', args)),
};

export const Narrow: Story = { globals: { width: '320px' } };

export const TwoLanguages: Story = {
  tags: ['reference-wide'],
  args: { network: SMALL },
  render: (args) =>
    html`<div class="row wide">
      <div lang="it">${element('cdm-map', args)}</div>
      <div lang="nl">${element('cdm-map', args)}</div>
    </div>`,
};
