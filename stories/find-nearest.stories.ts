import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../src/elements/find-nearest/cdm-find-nearest.define.js';
import type { CdmFindNearest } from '../src/index.js';
import { loadPlaces } from '../src/places/load-places.js';
import { element, metaOf, type StoryOf } from './support/element.js';
import {
  ENDLESS_FEED,
  firstLoadFails,
  networkNeverComes,
  ownPage,
  smallIsReleased,
  placesFail,
} from './support/faults.js';
import {
  CLOSE,
  EVERY_STATUS,
  fakeGeolocation,
  LONG_NAMES,
  LYON,
  MISSING_FEED,
  network,
  NO_CENTRE,
  ONE,
  RANKED,
  SMALL,
} from './support/fixtures.js';
import { forcedColoursTemplate } from './support/forced-colours.js';

export default { title: 'Elements/Find nearest', ...metaOf('cdm-find-nearest') };

type Story = StoryOf<'cdm-find-nearest'>;

const finder = (canvas: HTMLElement): CdmFindNearest => canvas.querySelector('cdm-find-nearest')!;

const found = <Found extends HTMLElement>(canvas: HTMLElement, selector: string): Promise<Found> =>
  waitFor(() => {
    const one = finder(canvas).shadowRoot!.querySelector<Found>(selector);
    if (!one) throw new Error(`nothing is ${selector}`);
    return one;
  });

const searches =
  (text: string) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> =>
    void (await finder(canvasElement).search(text));

/** The network released with this version; no town yet. */
export const Default: Story = { tags: ['reference'] };

/** The visitor types; an arrow key goes to the first of what is offered. All towns are there: the list does not grow. */
export const Suggestions: Story = {
  tags: ['reference', 'reference-forced'],
  parameters: ownPage(500),
  // They lie over what follows: there is nothing else to make room for them.
  render: (args) => html`<div style="min-block-size: 30em">${element('cdm-find-nearest', args)}</div>`,
  play: async ({ canvasElement }) => {
    const places = await loadPlaces();
    if (places.ok) await places.value.wantAll([]);
    const field = await found(canvasElement, '[part~="input"]');
    await userEvent.type(field, 'st et');
    await found(canvasElement, '[role="option"]');
    await userEvent.keyboard('{ArrowDown}');
    await waitFor(() => expect(field).toHaveAttribute('aria-activedescendant'));
  },
};

export const WithResults: Story = { tags: ['reference'], args: { network: CLOSE }, play: searches('Lyon') };

export const OneResult: Story = { tags: ['reference'], args: { network: ONE }, play: searches('Lyon') };

/** The most that are listed. On a narrow page their map comes after all of them. */
export const ManyResults: Story = {
  tags: ['reference-wide', 'reference-end'],
  args: { network: CLOSE, maxResults: 20 },
  play: searches('Lyon'),
};

export const LongNames: Story = {
  tags: ['reference'],
  args: { network: LONG_NAMES },
  play: searches('Villefranche-sur-Saône'),
};

export const EveryStatus: Story = {
  tags: ['reference'],
  args: { network: EVERY_STATUS, statuses: 'open prefiguration project unverified closed', maxResults: 5, noMap: true },
  play: searches('Lyon'),
};

/** The visitor has opened the nearest. */
export const Opened: Story = {
  tags: ['reference'],
  args: { network: SMALL, noMap: true },
  play: async ({ canvasElement, args: { 'cdm-select': onSelect } }) => {
    await finder(canvasElement).search('Orléans');
    await userEvent.click(await found(canvasElement, '[part~="item"] [aria-expanded]'));
    await found(canvasElement, '[part~="details"]');
    await expect(onSelect).toHaveBeenCalledOnce();
  },
};

/** The results without their map. */
export const NoMap: Story = { args: { network: CLOSE, noMap: true }, play: searches('Lyon') };

/** Results overseas: each part of the world has its own drawing. */
export const MapOverseas: Story = { args: { maxResults: 5 }, play: searches('Saint-Denis Réunion') };

/** The nearest is far: the visitor is told, and offered what works from anywhere. */
export const FarAway: Story = { tags: ['reference'], args: { network: SMALL }, play: searches('Cayenne') };

/** A centre of the visitor’s own territory has no known position. */
export const SameTerritory: Story = { args: { network: SMALL }, play: searches('Basse-Terre') };

export const NoSuchTown: Story = { tags: ['reference'], play: searches('Atlantis-sur-Mer') };

/** A part of the text is the name of a town: it is offered. */
export const Guesses: Story = { tags: ['reference'], play: searches('Genève Cornavin') };

/** Several places have the name: the best is taken, the others are offered. */
export const Namesakes: Story = { play: searches('Saint-Denis') };

/** A form control: one of the results is chosen, and the form sends its id. */
export const InAForm: Story = {
  tags: ['reference'],
  args: { name: 'centre', required: true, network: network(...RANKED) },
  render: (args) =>
    html`<form
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const form = event.target as HTMLFormElement;
        form.querySelector('output')!.textContent = new URLSearchParams([
          ...new FormData(form),
        ] as string[][]).toString();
      }}
    >
      <p>
        <label>Nom <input name="name" value="Camille" autocomplete="off" /></label>
      </p>
      ${element('cdm-find-nearest', args)}
      <p><button>Envoyer</button> <output></output></p>
    </form>`,
  play: async ({ canvasElement, args: { input: onInput } }) => {
    const [send] = [...canvasElement.querySelectorAll('button')];
    await finder(canvasElement).search('Genève');
    await userEvent.click(await found(canvasElement, 'input[type="radio"]'));
    await expect(onInput).toHaveBeenCalledOnce();
    await userEvent.click(send!);
    await expect(canvasElement.querySelector('output')).toHaveTextContent('name=Camille&centre=geneve');
  },
};

/** The choice stays when the results are of another town. */
export const Chosen: Story = { args: { name: 'centre', value: 'geneve' }, play: searches('Lyon') };

/** The visitor has tried to send the form. The bubble is the browser’s own. */
export const ChoiceMissing: Story = {
  args: { name: 'centre', required: true },
  parameters: ownPage(400),
  play: async ({ canvasElement }) => {
    await finder(canvasElement).updateComplete;
    await expect(finder(canvasElement).reportValidity()).toBe(false);
  },
};

export const Disabled: Story = { tags: ['reference'], args: { name: 'centre', disabled: true } };

export const NoGeolocation: Story = { args: { noGeolocation: true } };

const position = (answer: Parameters<typeof fakeGeolocation>[0]) => () => {
  fakeGeolocation(answer);
  return () => void fakeGeolocation(undefined);
};

/** The visitor has pressed the button, and the browser is looking. */
export const Locating: Story = {
  tags: ['reference'],
  parameters: ownPage(300),
  beforeEach: position('never'),
  play: async ({ canvasElement }) => userEvent.click(await found(canvasElement, '[part~="locate"]')),
};

export const Located: Story = {
  parameters: ownPage(600),
  beforeEach: position(LYON),
  play: async ({ canvasElement, args: { 'cdm-search': onSearch } }) => {
    await userEvent.click(await found(canvasElement, '[part~="locate"]'));
    await waitFor(() => expect(onSearch).toHaveBeenCalledOnce());
  },
};

export const PositionDenied: Story = {
  tags: ['reference'],
  parameters: ownPage(400),
  beforeEach: position(1),
  play: async ({ canvasElement }) => void (await finder(canvasElement).locate()),
};

/** The visitor has searched, and the network is on its way. */
export const Loading: Story = {
  tags: ['reference'],
  args: { src: ENDLESS_FEED },
  parameters: ownPage(300),
  beforeEach: networkNeverComes,
  play: ({ canvasElement }) => void finder(canvasElement).search('Lyon'),
};

/** The feed of the page is not there; the released network stands in, with its date. */
export const OfflineSnapshot: Story = {
  tags: ['reference'],
  args: { src: MISSING_FEED, noMap: true },
  parameters: ownPage(700),
  beforeEach: smallIsReleased,
  play: searches('Lyon'),
};

/** There is nobody to be near to. */
export const Empty: Story = { tags: ['reference'], args: { network: NO_CENTRE }, play: searches('Lyon') };

/** The centres cannot be loaded. The visitor can try again, which works here. */
export const ErrorWithRetry: Story = { tags: ['reference'], parameters: ownPage(400), beforeEach: firstLoadFails };

/** The list of towns cannot be loaded. */
export const WithoutTowns: Story = {
  tags: ['reference'],
  parameters: ownPage(400),
  beforeEach: placesFail,
  play: searches('Lyon'),
};

export const Dark: Story = {
  args: { network: SMALL },
  globals: { scheme: 'dark' },
  parameters: ownPage(700),
  play: searches('Lyon'),
};

/** What is chosen, in the list and on the map. */
export const ForcedColours: Story = {
  tags: ['reference-forced'],
  args: { name: 'centre', network: network(...RANKED), maxResults: 5 },
  render: (args) => forcedColoursTemplate(element('cdm-find-nearest', args)),
  play: async ({ canvasElement }) => {
    await finder(canvasElement).search('Genève');
    await userEvent.click(await found(canvasElement, 'input[type="radio"]'));
  },
};

export const Narrow: Story = {
  args: { network: LONG_NAMES },
  globals: { width: '320px' },
  play: searches('Villefranche-sur-Saône'),
};

export const TwoLanguages: Story = {
  tags: ['reference-wide'],
  args: { network: SMALL },
  render: (args) =>
    html`<div class="row wide">
      <div lang="de">${element('cdm-find-nearest', args)}</div>
      <div lang="ca">${element('cdm-find-nearest', args)}</div>
    </div>`,
};
