/* The elements in each state that a person may meet, brought there as a visitor would. Runs in a page, of any engine. */
import { NETWORK } from './network.js';

const inside = (element, selector) => element.shadowRoot.querySelector(selector);

/** Waits until something is there. A frame at a time: what is drawn is what is waited for. */
async function until(find, what) {
  const end = performance.now() + 10_000;
  for (;;) {
    const found = find();
    if (found) return found;
    if (performance.now() > end) throw new Error(`never came: ${what}`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

const shown = (selector) => (element) => until(() => inside(element, selector), `${element.localName} ${selector}`);

const press = async (element, selector, wanted) => {
  (await shown(selector)(element)).click();
  await shown(wanted)(element);
};

/** What a visitor types, at once. */
async function type(element, text) {
  const field = await shown('#place')(element);
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await shown('[role="option"]')(element);
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));
  await shown('[role="option"][aria-selected="true"]')(element);
}

const search = (text, wanted) => async (element) => {
  await element.search(text);
  await shown(wanted)(element);
};

/** With the map beside them, which is loaded when its place comes into view. */
const found = (text, wanted) => async (element) => {
  await search(text, wanted)(element);
  const place = await shown('.map-place')(element);
  place.scrollIntoView();
  await until(() => place.firstElementChild?.shadowRoot?.querySelector('.map .pin'), 'the map of the results');
  await place.firstElementChild.updateComplete;
};

/** No such file: the copy that is released with the library stands in. One centre of it is enough. */
const OFFLINE = { src: '/missing.geojson', network: undefined, countries: 'RE' };

/** What each element has to say at each moment: its properties, and what a visitor does then. */
export const STATES = {
  'cdm-logo': {
    shown: [{ centre: 'nimes' }, shown('.lettering path')],
    linked: [{ centre: 'nimes', href: '/' }, shown('.lettering path')],
    decorative: [{ centre: 'nimes', decorative: true }, shown('.lettering path')],
  },
  'cdm-centre': {
    shown: [{ centre: 'paris' }, shown('.lettering path')],
    'with an associated centre open': [{ centre: 'nimes' }, (element) => press(element, '.disclose', '.disclosed dl')],
    unknown: [{ centre: 'nowhere' }, shown('[role="alert"]')],
  },
  'cdm-directory': {
    shown: [{}, shown('.item')],
    'with a centre open': [{}, (element) => press(element, '.disclose', '.disclosed dl')],
    'with its filters open': [{}, (element) => press(element, '[part="filters"]', '.choice')],
    'in a table': [{ layout: 'table' }, shown('.table')],
    'with nothing found': [
      {},
      async (element) => {
        await element.filter('zzz');
        await shown('[part="empty"]')(element);
      },
    ],
    offline: [OFFLINE, shown('.item')],
  },
  'cdm-find-nearest': {
    shown: [{}, shown('#place')],
    'with suggestions': [{}, (element) => type(element, 'montp')],
    'with results': [{}, found('Lyon', '.ranked .item')],
    'with a centre to choose': [{ name: 'centre', required: true }, found('Lyon', '.choice')],
    'with an unknown town and a guess': [{}, search('Genève Cornavin', '.guesses')],
    'with nothing typed': [{}, search('', '#place[aria-invalid]')],
  },
  'cdm-map': {
    shown: [{}, shown('.map .pin')],
    'with its list open and a centre chosen': [
      { selected: 'torino' },
      async (element) => {
        await shown('.map .pin')(element);
        await press(element, '.open-list', '.list:not([hidden])');
      },
    ],
    offline: [OFFLINE, shown('.notice')],
  },
};

export const TAGS = Object.keys(STATES);

/**
 * Makes an element and brings it into a state.
 *
 * @param place - Where it is put.
 */
export async function bring(tag, state, { lang, place }) {
  const [properties, act] = STATES[tag][state];
  const element = Object.assign(document.createElement(tag), { network: NETWORK, ...properties });
  element.lang = lang;
  place.append(element);
  await element.updateComplete;
  await act(element);
  await element.updateComplete;
  return element;
}
