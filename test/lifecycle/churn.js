/* What a page does to elements in the course of a long day, in any engine; shared by the tests that measure it. */

const SMALL = (area) => ({
  updated: '2026-01-31',
  licence: null,
  centres: [{ id: 'a', name: `Cité des métiers de ${area}`, area, country: 'CH', position: { lat: 46.2, lon: 6.1 } }],
});
const feedOf = (area) => ({
  type: 'FeatureCollection',
  features: [{ type: 'Feature', geometry: null, properties: { id: 'a', name: area, area, country: 'CH' } }],
});

export const TAGS = ['cdm-logo', 'cdm-directory', 'cdm-find-nearest', 'cdm-map'];

/** One element, with the little that it needs. */
export function make(tag) {
  const element = document.createElement(tag);
  element.lang = 'fr';
  element.network = SMALL('Nîmes');
  element.setAttribute('centre', 'a');
  return element;
}

/** One round of each; `kept` is an element that stays. */
export const CHURN = {
  'made, shown and thrown away': async ({ tag, stage }) => {
    const element = make(tag);
    stage.append(element);
    await element.updateComplete;
    element.remove();
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
};

/** A place to show things, in this page and in a frame. */
export function setUp() {
  const stage = document.createElement('div');
  const frame = document.createElement('iframe');
  document.body.append(stage, frame);
  return { stage, frame, elsewhere: frame.contentDocument.body };
}

/** Rounds of one kind, by each element in turn. `kept` are elements that stay. */
export async function churn(name, { rounds, tags = TAGS, place, kept }) {
  for (let round = 0; round < rounds; round++) {
    const tag = tags[round % tags.length];
    await CHURN[name]({ ...place, tag, round, kept: kept.find(({ localName }) => localName === tag) });
    // Observers and timers have their turn.
    if (round % 100 === 99) await new Promise((resolve) => setTimeout(resolve));
  }
}
