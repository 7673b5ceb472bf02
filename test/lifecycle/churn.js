/* What a page does to elements in the course of a long day, in any engine; shared by the tests that measure it. */

const SMALL = (area) => ({
  updated: '2026-01-31',
  licence: null,
  centres: [{ id: 'a', name: `Cité des métiers de ${area}`, area, country: 'CH', position: { lat: 46.2, lon: 6.1 } }],
});
const feedOf = (area) => ({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [6.1, 46.2] },
      properties: { id: 'a', name: area, area, country: 'CH' },
    },
  ],
});

/** Two feeds that have an address. They answer here, since what is measured is not the way to a server. */
const ADDRESSES = ['https://feeds.invalid/1', 'https://feeds.invalid/2'];
const { fetch } = globalThis;
globalThis.fetch = async (address, ...rest) =>
  ADDRESSES.includes(address) ? Response.json(feedOf(`Nîmes ${address.at(-1)}`)) : fetch(address, ...rest);

/** One element, with the little that it needs. */
export function make(tag) {
  const element = document.createElement(tag);
  element.lang = 'fr';
  element.network = SMALL('Nîmes');
  element.setAttribute('centre', 'a');
  return element;
}

const press = (element, selector) =>
  element.shadowRoot.querySelector(selector).dispatchEvent(new MouseEvent('click', { bubbles: true }));

/**
 * Each element, and what a visitor does with it until all that comes late is there: what is not loaded cannot leak.
 * Whatever is opened stays open.
 */
const VISITS = {
  'cdm-logo': () => undefined,
  'cdm-centre': () => undefined,
  'cdm-directory': async (element) => {
    press(element, '.disclose');
    press(element, '[part="map-button"]');
    await element.filter('Nîmes');
    await shown(element, '[part="details"]');
    await shown(element, '[part="map"] > *');
  },
  'cdm-find-nearest': async (element) => {
    await element.search('Genève');
    press(element, '.disclose');
    await shown(element, '[part="details"]');
    // The map is loaded once its place comes into sight.
    element.shadowRoot.querySelector('.map-place')?.scrollIntoView();
    await shown(element, '[part="map"] > *');
  },
  'cdm-map': async (element) => {
    await shown(element, '.pin');
    press(element, '.pin');
    await shown(element, '.chosen');
  },
};

export const TAGS = Object.keys(VISITS);

export async function visit(element) {
  await element.updateComplete;
  await VISITS[element.localName](element);
  await element.updateComplete;
}

async function shown(element, selector) {
  for (let turn = 0; turn < 2_000; turn++) {
    if (!element.isConnected || element.shadowRoot.querySelector(selector)) return;
    await new Promise((resolve) => setTimeout(resolve, turn < 20 ? 0 : 5));
  }
  throw new Error(`${element.localName} has no ${selector}`);
}

/** One round of each; `kept` is an element that stays, and that somebody has used. */
export const CHURN = {
  'made, shown and thrown away': async ({ tag, stage }) => {
    const element = make(tag);
    stage.append(element);
    await element.updateComplete;
    element.remove();
  },
  'made, used and thrown away': async ({ tag, stage }) => {
    const element = make(tag);
    stage.append(element);
    await visit(element);
    element.remove();
  },
  'made and thrown away in the midst of its use': async ({ tag, stage }) => {
    const element = make(tag);
    stage.append(element);
    await element.updateComplete;
    const used = visit(element).catch(() => undefined);
    element.remove();
    await used;
  },
  'taken out and put back': ({ kept, stage }) => {
    kept.remove();
    stage.append(kept);
  },
  'moved to another document and back': ({ kept, stage, elsewhere }) => {
    elsewhere.append(kept);
    stage.append(kept);
  },
  'given another language': async ({ kept }) => {
    kept.lang = kept.lang === 'fr' ? 'en' : 'fr';
    await kept.updateComplete;
  },
  'given another network': async ({ kept, round }) => {
    kept.network = SMALL(`Nîmes ${round}`);
    await kept.updateComplete;
  },
  'given another feed to read': async ({ kept, round }) => {
    kept.network = feedOf(`Nîmes ${round}`);
    await kept.updateComplete;
  },
  'given another address to read from': async ({ kept, round }) => {
    kept.network = undefined;
    kept.src = ADDRESSES[round % 2];
    // It is asked for once; from then on what was read is there after a few turns.
    for (let turn = 0; turn < 8; turn++) await kept.updateComplete;
  },
};

/** What a page does over and over to an element that stays. It takes little time: it is tried the most often. */
export const OVER_AND_OVER = [
  'taken out and put back',
  'moved to another document and back',
  'given another language',
  'given another network',
  'given another feed to read',
  'given another address to read from',
];

/** A place to show things, in this page and in a frame. */
export function setUp() {
  const stage = document.createElement('div');
  const frame = document.createElement('iframe');
  document.body.append(stage, frame);
  return { stage, frame, elsewhere: frame.contentDocument.body };
}

/** Rounds of one kind by one element; `kept` is one of that tag. */
export async function churn(name, { rounds, tag, place, kept }) {
  for (let round = 0; round < rounds; round++) {
    await CHURN[name]({ ...place, tag, round, kept });
    // Observers and timers have their turn.
    if (round % 100 === 99) await new Promise((resolve) => setTimeout(resolve));
  }
}
