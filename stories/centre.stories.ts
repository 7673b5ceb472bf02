import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { fn } from 'storybook/test';
import '../src/elements/centre/cdm-centre.define.js';
import type { CdmCentre, CdmErrorEvent, CdmLoadEvent, CdmSelectEvent } from '../src/index.js';
import { attribute, error, headingLevel, load, network, select, src } from './arg-types.js';
import { ENDLESS_FEED, holdBack, LONG_NAMES, MISSING_FEED, SMALL } from './fixtures.js';

type Args = Pick<CdmCentre, 'centre' | 'src' | 'network' | 'headingLevel' | 'reportTo'> & {
  'cdm-load': (event: CdmLoadEvent) => void;
  'cdm-select': (event: CdmSelectEvent) => void;
  'cdm-error': (event: CdmErrorEvent) => void;
};

/** One centre with all that is known of it, for a member’s own contact page. Its associated centres open in place. */
const meta = {
  title: 'Elements/Centre',
  component: 'cdm-centre',
  args: {
    centre: 'geneve',
    src: '',
    network: undefined,
    headingLevel: 2,
    reportTo: '',
    'cdm-load': fn(),
    'cdm-select': fn(),
    'cdm-error': fn(),
  },
  argTypes: {
    centre: attribute('Id of a centre.', 'string'),
    src,
    network,
    headingLevel,
    reportTo: attribute('`report-to`: an `https:` or `mailto:` address. Empty: the network’s own site.', 'string'),
    'cdm-load': load,
    'cdm-select': select,
    'cdm-error': error,
  },
  render: (args) =>
    html`<cdm-centre
      centre=${args.centre}
      src=${args.src || nothing}
      .network=${args.network}
      heading-level=${args.headingLevel}
      report-to=${args.reportTo || nothing}
      @cdm-load=${args['cdm-load']}
      @cdm-select=${args['cdm-select']}
      @cdm-error=${args['cdm-error']}
      ><a data-fallback href="#contact">Contact</a></cdm-centre
    >`,
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;

/** Of the network released with this version. */
export const Default: Story = {};

/** Hours, phone, e-mail, site, services: every member filled, names as long as they get. */
export const EverythingKnown: Story = { args: { centre: 'marseille', network: LONG_NAMES } };

/** The mail’s subject names the centre and its id. */
export const ErrorsByMail: Story = {
  args: { centre: 'paris', network: SMALL, reportTo: 'mailto:erreurs@example.org' },
};

export const ToBeConfirmed: Story = { args: { centre: 'nimes', network: SMALL } };

export const InProject: Story = { args: { centre: 'torino', network: SMALL } };

export const Closed: Story = { args: { centre: 'genova', network: SMALL } };

/** It names the centre that it belongs to. */
export const Associated: Story = { args: { centre: 'nimes-uzes', network: SMALL } };

export const Online: Story = { args: { centre: 'en-ligne', network: SMALL } };

/** The fallback is seen again. */
export const Unknown: Story = { args: { centre: 'nowhere' } };

/** The released network stands in. */
export const FeedUnavailable: Story = { args: { src: MISSING_FEED } };

export const Loading: Story = { args: { src: ENDLESS_FEED }, beforeEach: () => holdBack(ENDLESS_FEED) };

export const Dark: Story = {
  args: { centre: 'marseille', network: LONG_NAMES },
  globals: { scheme: 'dark' },
};

export const Narrow: Story = { args: { centre: 'marseille', network: LONG_NAMES }, globals: { width: '280px' } };

/** A centre with two names, for readers of each. */
export const TwoLanguages: Story = {
  args: { centre: 'bruxelles' },
  render: ({ centre }) =>
    html`<div class="row wide">
      <cdm-centre lang="fr" centre=${centre}></cdm-centre>
      <cdm-centre lang="nl" centre=${centre}></cdm-centre>
    </div>`,
};
