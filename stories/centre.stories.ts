import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../src/elements/centre/cdm-centre.define.js';
import { element, metaOf, type StoryOf } from './support/element.js';
import { ENDLESS_FEED, firstLoadFails, networkNeverComes, ownPage, smallIsReleased } from './support/faults.js';
import { EVERY_STATUS, LONG_NAMES, MISSING_FEED, SMALL } from './support/fixtures.js';
import { forcedColoursTemplate } from './support/forced-colours.js';

const { args, ...meta } = metaOf('cdm-centre', html`<a data-fallback href="#contact">Contact</a>`);
export default { title: 'Elements/Centre', ...meta, args: { ...args, centre: 'geneve' } };

type Story = StoryOf<'cdm-centre'>;

const inside = (canvas: HTMLElement): ShadowRoot => canvas.querySelector('cdm-centre')!.shadowRoot!;

/** Of the network released with this version. */
export const Default: Story = {};

/** Hours, phone, e-mail, site, services: every member filled, names as long as they get. */
export const EverythingKnown: Story = { args: { centre: 'marseille', network: LONG_NAMES } };

/** A word that nothing breaks, and a town of many words. */
export const LongNames: Story = { tags: ['reference'], args: { centre: 'unbreakable', network: LONG_NAMES } };

/** One of its associated centres is opened in place. */
export const AssociatedOpened: Story = {
  tags: ['reference'],
  args: { centre: 'marseille', network: LONG_NAMES },
  play: async ({ canvasElement, args: { 'cdm-select': onSelect } }) => {
    const button = await waitFor(() => {
      const one = inside(canvasElement).querySelector<HTMLElement>('[part~="item"] [aria-expanded]');
      if (!one) throw new Error('no associated centre');
      return one;
    });
    await userEvent.click(button);
    await waitFor(() => expect(button).toHaveAttribute('aria-expanded', 'true'));
    await expect(onSelect).toHaveBeenCalledOnce();
  },
};

/** The mail’s subject names the centre and its id. */
export const ErrorsByMail: Story = {
  args: { centre: 'paris', network: SMALL, reportTo: 'mailto:erreurs@example.org' },
};

export const EveryStatus: Story = {
  tags: ['reference'],
  args: { network: EVERY_STATUS },
  argTypes: { centre: { control: false } },
  render: (args) =>
    html`<div class="row wide">
      ${EVERY_STATUS.centres.map(({ id }) => html`<div>${element('cdm-centre', { ...args, centre: id })}</div>`)}
    </div>`,
};

/** It names the centre that it belongs to. */
export const Associated: Story = { tags: ['reference'], args: { centre: 'nimes-uzes', network: SMALL } };

export const Online: Story = { tags: ['reference'], args: { centre: 'en-ligne', network: SMALL } };

/** The fallback is seen again. */
export const Unknown: Story = {
  tags: ['reference'],
  args: { centre: 'nowhere' },
  play: async ({ canvasElement, args: { 'cdm-error': onError } }) => {
    await waitFor(() => expect(onError).toHaveBeenCalledOnce());
    await expect(canvasElement.querySelector<HTMLElement>('[data-fallback]')).toBeVisible();
  },
};

export const Loading: Story = {
  tags: ['reference'],
  args: { src: ENDLESS_FEED },
  parameters: ownPage(300),
  beforeEach: networkNeverComes,
};

/** The feed of the page is not there; the released network stands in, with its date. */
export const OfflineSnapshot: Story = {
  tags: ['reference'],
  args: { src: MISSING_FEED, centre: 'paris' },
  parameters: ownPage(500),
  beforeEach: smallIsReleased,
};

/** Nothing at all can be loaded. The visitor can try again, which works here. */
export const ErrorWithRetry: Story = { tags: ['reference'], parameters: ownPage(300), beforeEach: firstLoadFails };

export const Dark: Story = {
  args: { centre: 'marseille', network: LONG_NAMES },
  globals: { scheme: 'dark' },
  parameters: ownPage(700),
};

export const ForcedColours: Story = {
  tags: ['reference-forced'],
  args: { centre: 'nimes', network: SMALL },
  render: (args) => forcedColoursTemplate(element('cdm-centre', args)),
};

export const Narrow: Story = { args: { centre: 'marseille', network: LONG_NAMES }, globals: { width: '320px' } };

/** A centre with two names, for readers of each. */
export const TwoLanguages: Story = {
  tags: ['reference-wide'],
  args: { centre: 'bruxelles', network: SMALL },
  render: (args) =>
    html`<div class="row wide">
      <div lang="fr">${element('cdm-centre', args)}</div>
      <div lang="nl">${element('cdm-centre', args)}</div>
    </div>`,
};
