import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../src/elements/directory/cdm-directory.define.js';
import '../../src/elements/find-nearest/cdm-find-nearest.define.js';
import { LOCALES } from '../../src/i18n/match-locale.js';
import type { CdmDirectory, CdmFindNearest } from '../../src/index.js';
import { eventOf } from '../support/event.js';
import { centre, LYON, network, SMALL } from '../support/network.js';
import { waitUntil } from '../support/wait.js';

type Host = CdmDirectory | CdmFindNearest;

/** Names that a page has given away before: the map within must not need them. */
const taken = { map: class extends HTMLElement {}, within: class extends HTMLElement {} };
customElements.define('cdm-map', taken.map);
customElements.define('cdm-map-within-1', taken.within);

const shadow = (element: Element) => element.shadowRoot!;
const words = (node: Element | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const loaded = () => performance.getEntriesByType('resource').map(({ name }) => name);
const ofTheMap = () => loaded().filter((name) => /src\/(elements\/map|map\/)/.test(name));

const mapButton = (element: CdmDirectory) => shadow(element).querySelector<HTMLElement>('[part="map-button"]')!;
const mapIn = (element: Host) => shadow(element).querySelector<HTMLElement>('[part="map"] > *')!;
const inMap = <E extends Element = Element>(element: Host, selector: string): readonly E[] => [
  ...(mapIn(element)?.shadowRoot?.querySelectorAll<E>(selector) ?? []),
];
const pins = (element: Host) => inMap(element, '.pin title').map(words);
const pinOf = (element: Host, name: string) =>
  inMap(element, '.pin').find((pin) => words(pin.querySelector('title')).includes(name))!;
const marked = (element: Host, how: string) => inMap(element, `.pin.${how} title`).map(words);
const rowOf = (element: Host, area: string) =>
  [...shadow(element).querySelectorAll<HTMLElement>('.disclose')].find((button) => words(button) === area)!;
const openAreas = (element: Host) =>
  [...shadow(element).querySelectorAll('.disclose[aria-expanded="true"]')].map(words);
const mapButtonOf = (element: Host, text: string) =>
  inMap<HTMLButtonElement>(element, 'button').find((button) => words(button).includes(text))!;

/** Of the frame, in its units. */
const EUROPE = 2520;
/** Frame units across the drawing: less is closer. */
const unitsAcross = (element: Host): number => {
  const [map] = inMap<SVGSVGElement>(element, '.map');
  const [, scale = ''] =
    /scale\(([\d.]+)\)/.exec(map!.querySelector('[transform^="scale"]')!.getAttribute('transform')!) ?? [];
  return Math.round(map!.viewBox.baseVal.width / Number(scale));
};

const press = (target: Element) => target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
const isDrawn = (element: Host) => waitUntil(() => pins(element).length, 'the map came');

async function directory(lang = 'en'): Promise<CdmDirectory> {
  const element = await fixture<CdmDirectory>(html`<cdm-directory lang=${lang} .network=${SMALL}></cdm-directory>`);
  mapButton(element).click();
  await isDrawn(element);
  return element;
}

/** What the visitor sees once they have scrolled to the map. */
async function finder(lang = 'en', town = 'Lyon', data = SMALL): Promise<CdmFindNearest> {
  const element = await fixture<CdmFindNearest>(
    html`<cdm-find-nearest lang=${lang} .network=${data}></cdm-find-nearest>`,
  );
  await element.search(town);
  shadow(element).querySelector('[part="map"]')!.scrollIntoView();
  await isDrawn(element);
  return element;
}

const selections = (element: Host) => {
  const ids: string[] = [];
  element.addEventListener('cdm-select', ({ detail }) => ids.push(detail.centre.id));
  return ids;
};

describe('a map beside a list', () => {
  // The first tests of the file: later ones have loaded what they need.
  it('costs nothing with `no-map`', async () => {
    const list = await fixture<CdmDirectory>(html`<cdm-directory no-map .network=${SMALL}></cdm-directory>`);
    const search = await fixture<CdmFindNearest>(html`<cdm-find-nearest no-map .network=${SMALL}></cdm-find-nearest>`);
    await search.search('Lyon');
    shadow(search).querySelector('.results')!.scrollIntoView();
    await nextFrame();
    await nextFrame();
    expect(shadow(list).querySelector('.map')).to.equal(null);
    expect(shadow(search).querySelector('[part="map"]')).to.equal(null);
    expect(ofTheMap()).to.deep.equal([]);
  });

  it('costs nothing in a directory until the visitor asks for it', async () => {
    const element = await fixture<CdmDirectory>(html`<cdm-directory lang="en" .network=${SMALL}></cdm-directory>`);
    expect([mapButton(element).getAttribute('aria-expanded'), ofTheMap()]).to.deep.equal(['false', []]);
  });

  it('costs nothing under results until its place comes near what the visitor sees', async () => {
    const box = await fixture(html`<div><div class="far"></div></div>`);
    (box.firstElementChild as HTMLElement).style.blockSize = '4000px';
    const element = document.createElement('cdm-find-nearest');
    element.network = SMALL;
    element.lang = 'en';
    box.append(element);
    window.scrollTo(0, 0);
    await element.search('Lyon');
    await nextFrame();
    await nextFrame();
    const place = shadow(element).querySelector<HTMLElement>('[part="map"]')!;
    const before = place.getBoundingClientRect().height;
    expect(ofTheMap()).to.deep.equal([]);
    place.scrollIntoView();
    await isDrawn(element);
    expect(ofTheMap().some((name) => name.includes('outlines'))).to.equal(true);
    // What stands under it has not moved by more than the credit of a narrow map may break into a second line.
    expect(place.getBoundingClientRect().height).to.be.within(before - 1, before + 16);
  });

  it('needs neither the tag of the page’s maps nor any name that is taken', async () => {
    const element = await directory();
    expect([customElements.get('cdm-map'), customElements.get('cdm-map-within-1')]).to.deep.equal([
      taken.map,
      taken.within,
    ]);
    expect([mapIn(element) instanceof taken.map, mapIn(element) instanceof taken.within]).to.deep.equal([false, false]);
  });

  it('loads no network of its own', async () => {
    const count = (): number => loaded().filter((name) => /released-network|geojson/.test(name)).length;
    const before = count();
    await directory();
    expect(count()).to.equal(before);
  });

  it('follows the language of the element around it', async () => {
    const element = await directory();
    element.lang = 'de';
    await waitUntil(() => words(mapButtonOf(element, 'Ganze Karte') ?? mapIn(element)), 'a map');
    await waitUntil(() => /Karte/.test(inMap(element, '[role="img"]')[0]!.getAttribute('aria-label')!), 'German');
    expect(mapIn(element).lang).to.equal('de');
  });

  describe('of a directory', () => {
    it('shows what the filter has left over', async () => {
      const element = await directory();
      expect(pins(element)).to.have.lengthOf(4);
      await element.filter('Torino');
      await waitUntil(() => pins(element).length === 1);
      expect(pins(element)).to.deep.equal(['Città dei Mestieri di Torino, in project']);
      await element.filter('');
      await waitUntil(() => pins(element).length === 4);
    });

    it('has neither a list nor numbers of its own', async () => {
      const element = await directory();
      expect([inMap(element, '[part="list"]'), inMap(element, '.pin text')]).to.deep.equal([[], []]);
    });

    it('opens the item of a marker, tells it once, and leads there on demand', async () => {
      const element = await directory();
      const told = selections(element);
      press(pinOf(element, 'Torino'));
      await waitUntil(() => openAreas(element).length);
      await waitUntil(() => mapButtonOf(element, 'Show in the list'), 'a way to the item');
      expect([told, openAreas(element), marked(element, 'chosen')]).to.deep.equal([
        ['torino'],
        ['Torino'],
        ['Città dei Mestieri di Torino, in project'],
      ]);
      mapButtonOf(element, 'Show in the list').click();
      expect(shadow(element).activeElement).to.equal(rowOf(element, 'Torino'));
      press(pinOf(element, 'Torino'));
      await element.updateComplete;
      expect([told, openAreas(element)]).to.deep.equal([['torino'], ['Torino']]);
    });

    it('marks what is opened in the list, and forgets what is closed', async () => {
      const element = await directory();
      rowOf(element, 'Nîmes').click();
      await waitUntil(() => marked(element, 'chosen').length);
      expect(marked(element, 'chosen')[0]).to.contain('Nîmes');
      rowOf(element, 'Nîmes').click();
      await waitUntil(() => !marked(element, 'chosen').length);
    });

    it('marks what is under the pointer or the focus, the pointer first', async () => {
      const element = await directory();
      rowOf(element, 'Nîmes').focus();
      await waitUntil(() => marked(element, 'pointed')[0]?.includes('Nîmes'), 'the focus');
      rowOf(element, 'Torino').dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
      await waitUntil(() => marked(element, 'pointed')[0]?.includes('Torino'), 'the pointer');
      element.dispatchEvent(new PointerEvent('pointerleave'));
      await waitUntil(() => marked(element, 'pointed')[0]?.includes('Nîmes'), 'the focus again');
      rowOf(element, 'Nîmes').blur();
      await waitUntil(() => !marked(element, 'pointed').length, 'nothing');
    });

    it('keeps its view when it is pointed at, and when it is closed and opened again', async () => {
      const element = await directory();
      press(mapButtonOf(element, 'Whole map'));
      await waitUntil(() => unitsAcross(element) === EUROPE);
      rowOf(element, 'Nîmes').focus();
      await waitUntil(() => marked(element, 'pointed').length);
      expect(unitsAcross(element)).to.equal(EUROPE);
      mapButton(element).click();
      await element.updateComplete;
      expect(mapIn(element)).to.equal(null);
      mapButton(element).click();
      await isDrawn(element);
      expect(unitsAcross(element)).to.equal(EUROPE);
    });

    it('shows where distances are from', async () => {
      const element = await directory();
      element.origin = LYON;
      await waitUntil(() => inMap(element, '.origin').length === 1);
    });

    it('goes with the table too', async () => {
      const element = await directory();
      element.layout = 'table';
      await waitUntil(() => shadow(element).querySelector('[part="table"]'));
      press(pinOf(element, 'Torino'));
      await waitUntil(() => openAreas(element).includes('Torino'));
      rowOf(element, 'Nîmes').focus();
      await waitUntil(() => marked(element, 'pointed')[0]?.includes('Nîmes'));
    });

    it('goes where `no-map` comes', async () => {
      const element = await directory();
      element.noMap = true;
      await element.updateComplete;
      expect([shadow(element).querySelector('.map'), mapIn(element)]).to.deep.equal([null, null]);
    });
  });

  describe('of results', () => {
    it('has the numbers of the list, and the town that they are from', async () => {
      const element = await finder();
      const ranks = [...shadow(element).querySelectorAll('.ranked .squares text')].map(words);
      expect(inMap(element, '.pin text').map(words)).to.deep.equal(ranks);
      expect(words(inMap(element, '.origin-name')[0])).to.equal('Lyon');
    });

    it('has the name of that town where it crosses no marker, and nowhere if there is no such side', async () => {
      const near = (id: string, lon: number) => centre({ id, position: { lat: 45.75, lon } });
      const [east, west] = [near('east', 4.95), near('west', 4.74)];
      const sides: (string | null | undefined)[] = [];
      for (const centres of [[east], [west], [east, west]]) {
        const element = await finder('en', 'Lyon', network(...centres));
        sides.push(inMap(element, '.origin-name')[0]?.getAttribute('text-anchor'));
        element.remove();
      }
      expect(sides).to.deep.equal(['end', 'start', undefined]);
    });

    it('leads from a marker to its item, opened, and tells it once', async () => {
      const element = await finder();
      const told = selections(element);
      const selected = eventOf(element, 'cdm-select');
      press(pinOf(element, 'Torino'));
      await selected;
      await waitUntil(() => shadow(element).activeElement === rowOf(element, 'Torino'), 'the focus');
      expect([told, openAreas(element)]).to.deep.equal([['torino'], ['Torino']]);
      await waitUntil(() => marked(element, 'chosen').length);
    });

    it('shows the next results when there are others', async () => {
      const element = await finder();
      const before = pins(element);
      await element.search('Bruxelles');
      await waitUntil(() => pins(element).join() !== before.join(), 'other markers');
      expect(pins(element)[0]).to.match(/^1, .*Bruxelles/);
      expect(words(inMap(element, '.origin-name')[0])).to.match(/^Bru/);
    });

    it('shows more than the results at a press, and goes back to them', async () => {
      const element = await finder();
      const closer = unitsAcross(element);
      press(mapButtonOf(element, 'Whole map'));
      await waitUntil(() => unitsAcross(element) === EUROPE);
      press(mapButtonOf(element, 'Zoom to the centres'));
      await waitUntil(() => unitsAcross(element) === closer);
      expect(closer).to.be.below(EUROPE);
    });

    it('has no stop for the keyboard on the drawing', async () => {
      const element = await finder();
      expect(inMap(element, '.map :is(a, button, [tabindex])').length).to.equal(0);
    });

    it('is no part of a form’s choice: a marker opens, and chooses nothing', async () => {
      const element = await finder();
      element.name = 'centre';
      await element.updateComplete;
      press(pinOf(element, 'Torino'));
      await waitUntil(() => openAreas(element).length);
      expect(element.value).to.equal('');
    });
  });

  it('fits 320 px, in a directory and under results', async () => {
    await setViewport({ width: 320, height: 600 });
    await directory('de');
    await finder('de');
    await nextFrame();
    const { scrollWidth, clientWidth } = document.documentElement;
    await setViewport({ width: 800, height: 600 });
    expect(scrollWidth).to.be.at.most(clientWidth);
  });

  for (const lang of LOCALES) {
    it(`is accessible in both, with a choice, in ${lang}`, async () => {
      const list = await directory(lang);
      press(pinOf(list, 'Torino'));
      await waitUntil(() => marked(list, 'chosen').length);
      await expect(list).to.be.accessible();
      await expect(await finder(lang)).to.be.accessible();
    });
  }
});
