import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../src/elements/directory/cdm-directory.define.js';
import { element, metaOf, type StoryOf } from './support/element.js';
import { ENDLESS_FEED, firstLoadFails, networkNeverComes, ownPage, smallIsReleased } from './support/faults.js';
import { EVERY_STATUS, LONG_NAMES, LYON, MANY, MISSING_FEED, NO_CENTRE, ONE, SMALL } from './support/fixtures.js';
import { forcedColoursTemplate } from './support/forced-colours.js';

export default { title: 'Elements/Directory', ...metaOf('cdm-directory') };

type Story = StoryOf<'cdm-directory'>;

const inside = (canvas: HTMLElement): ShadowRoot => canvas.querySelector('cdm-directory')!.shadowRoot!;

/** Waits for what is drawn. */
const found = <Found extends HTMLElement>(canvas: HTMLElement, selector: string): Promise<Found> =>
  waitFor(() => {
    const one = inside(canvas).querySelector<Found>(selector);
    if (!one) throw new Error(`nothing is ${selector}`);
    return one;
  });

/** The network released with this version. */
export const Default: Story = {};

/** A record in every state. */
export const Small: Story = { tags: ['reference'], args: { network: SMALL } };

export const Cards: Story = { tags: ['reference'], args: { network: SMALL, layout: 'cards' } };

export const Table: Story = { tags: ['reference'], args: { network: SMALL, layout: 'table' } };

export const Compact: Story = { tags: ['reference'], args: { network: SMALL, layout: 'compact' } };

/** One list, in the order of the names. */
export const Ungrouped: Story = { args: { network: SMALL, groupBy: 'none', sort: 'name' } };

/** A page that knows where its visitor is says how far each centre is. */
export const ByDistance: Story = { tags: ['reference'], args: { network: SMALL, sort: 'distance', origin: LYON } };

export const OneCountry: Story = { args: { countries: 'BE' } };

export const OneResult: Story = { tags: ['reference'], args: { network: ONE } };

/** Of more than 200 centres each country shows its first, and a button the next hundred. */
export const ManyResults: Story = {
  tags: ['reference-wide'],
  args: { network: MANY },
  play: async ({ canvasElement }) => {
    const before =
      (await found(canvasElement, '[part~="item"]')) && inside(canvasElement).querySelectorAll('li').length;
    await userEvent.click(await found(canvasElement, '.more'));
    await waitFor(() => expect(inside(canvasElement).querySelectorAll('li').length).toBe(before + 100));
  },
};

/** Closed centres are shown only where a page asks for them. */
export const EveryStatus: Story = {
  tags: ['reference'],
  args: { network: EVERY_STATUS, statuses: 'open prefiguration project unverified closed' },
};

export const LongNames: Story = { tags: ['reference'], args: { network: LONG_NAMES } };

/** The visitor has opened a centre of which everything is known. */
export const Opened: Story = {
  tags: ['reference'],
  args: { network: LONG_NAMES, countries: 'FR' },
  play: async ({ canvasElement, args: { 'cdm-select': onSelect } }) => {
    const button = await found(canvasElement, 'li button[aria-expanded], li [aria-expanded]');
    await userEvent.click(button);
    await found(canvasElement, '[part~="details"]');
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    await expect(onSelect).toHaveBeenCalledOnce();
  },
};

/** The visitor has asked for the map, and chosen a centre on it or in the list. */
export const MapOpen: Story = {
  tags: ['reference'],
  args: { network: SMALL },
  play: async ({ canvasElement }) => {
    await userEvent.click(await found(canvasElement, '[part~="map-button"]'));
    await userEvent.click(await found(canvasElement, '.disclose'));
    await found(canvasElement, '[part~="map"]');
  },
};

export const NoMap: Story = { args: { network: SMALL, noMap: true } };

export const NoSearch: Story = { args: { network: SMALL, noSearch: true } };

/** The visitor has typed: every letter narrows the list. */
export const Filtered: Story = {
  tags: ['reference'],
  args: { network: SMALL },
  play: async ({ canvasElement, args: { 'cdm-filter': onFilter } }) => {
    await userEvent.type(await found(canvasElement, '[part~="input"]'), 'nimes');
    await waitFor(() => expect(inside(canvasElement).querySelectorAll('[part~="item"]').length).toBeLessThan(3));
    await waitFor(() => expect(onFilter).toHaveBeenCalled());
  },
};

/** What can be filtered, with how many centres each choice leaves. */
export const Filters: Story = {
  tags: ['reference'],
  args: { network: SMALL },
  play: async ({ canvasElement }) => {
    await userEvent.click(await found(canvasElement, '[part~="filters"]'));
    await found(canvasElement, '[part~="filter"]');
  },
};

export const NoMatch: Story = {
  tags: ['reference'],
  args: { network: SMALL },
  play: async ({ canvasElement }) => {
    await canvasElement.querySelector('cdm-directory')!.filter('Atlantis');
    await expect(inside(canvasElement).querySelector('[part~="empty"]')).not.toBeNull();
  },
};

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
  args: { src: MISSING_FEED },
  parameters: ownPage(700),
  beforeEach: smallIsReleased,
};

/** Nothing at all can be loaded. The visitor can try again, which works here. */
export const ErrorWithRetry: Story = { tags: ['reference'], parameters: ownPage(400), beforeEach: firstLoadFails };

/** The visitor has tried again. */
export const AfterRetry: Story = {
  ...ErrorWithRetry,
  args: { countries: 'CH' },
  play: async ({ canvasElement, args: { 'cdm-error': onError, 'cdm-load': onLoad } }) => {
    const message = await found(canvasElement, '[part~="message"]');
    await expect(onError).toHaveBeenCalledOnce();
    await userEvent.click(message.querySelector('button')!);
    await found(canvasElement, '[part~="item"]');
    await expect(onLoad).toHaveBeenCalledOnce();
  },
};

export const Dark: Story = { args: { network: SMALL }, globals: { scheme: 'dark' }, parameters: ownPage(700) };

/** What is ticked, opened and has the focus. */
export const ForcedColours: Story = {
  tags: ['reference-forced'],
  args: { network: SMALL },
  render: (args) => forcedColoursTemplate(element('cdm-directory', args)),
  play: async ({ canvasElement }) => {
    await userEvent.click(await found(canvasElement, '[part~="filters"]'));
    await userEvent.click(await found(canvasElement, '[part~="filter"] input'));
    await userEvent.click(await found(canvasElement, '.disclose'));
    await found(canvasElement, '[part~="details"]');
  },
};

export const Narrow: Story = { args: { network: LONG_NAMES }, globals: { width: '320px' } };

export const TwoLanguages: Story = {
  tags: ['reference-wide'],
  args: { network: SMALL, countries: 'FR BE' },
  render: (args) =>
    html`<div class="row wide">
      <div lang="de">${element('cdm-directory', args)}</div>
      <div lang="pt">${element('cdm-directory', args)}</div>
    </div>`,
};
