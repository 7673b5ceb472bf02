import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/elements/map/cdm-map.define.js';
import type { CdmMap } from '../../src/index.js';
import { LOCALES } from '../../src/i18n/match-locale.js';
import type { Centre } from '../../src/model/network.js';
import { silenced } from '../support/console.js';
import { eventOf } from '../support/event.js';
import { centre, LYON, network, SMALL } from '../support/network.js';
import { waitUntil } from '../support/wait.js';

const PARIS = centre({ id: 'paris', area: 'Paris', position: { lat: 48.8956, lon: 2.3881 } });
const NANTERRE = centre({
  id: 'nanterre',
  area: 'Nanterre',
  name: 'La Cité de l’ouest',
  status: 'unverified',
  position: { lat: 48.892, lon: 2.207 },
  address: { street: null, postalCode: null, city: 'Nanterre' },
});
const NAMUR = centre({ id: 'namur', area: 'Namur', country: 'BE', position: { lat: 50.467, lon: 4.867 } });
const REUNION = centre({ id: 'reunion', area: 'La Réunion', territory: 'RE', position: { lat: -21.34, lon: 55.478 } });
const RODRIGUES = centre({ id: 'rodrigues', area: 'Rodrigues', country: 'MU', position: { lat: -19.7, lon: 63.42 } });
const LIMOUSIN = centre({ id: 'limousin', area: 'Limousin' });
const MONTREAL = centre({ id: 'montreal', area: 'Montréal', country: 'CA', position: { lat: 45.5, lon: -73.6 } });

const shadow = (element: CdmMap) => element.shadowRoot!;
const all = <E extends Element = Element>(element: CdmMap, selector: string): readonly E[] => [
  ...shadow(element).querySelectorAll<E>(selector),
];
const textOf = (node: Element) => node.textContent.replace(/\s+/g, ' ').trim();
const pinNames = (element: CdmMap) => all(element, '.pin title').map(textOf);
const pinOf = (element: CdmMap, name: string) =>
  all(element, '.pin').find((pin) => textOf(pin.querySelector('title')!).includes(name))!;
const frameNames = (element: CdmMap) => all(element, '.frame').map(textOf);
const buttonOf = (element: CdmMap, text: string) =>
  all<HTMLButtonElement>(element, 'button').find((button) => textOf(button).includes(text))!;
/** Frame units across the drawing: less is closer. */
const unitsAcross = (element: CdmMap) => {
  const map = shadow(element).querySelector<SVGSVGElement>('.map')!;
  const [, scale = ''] =
    /scale\(([\d.]+)\)/.exec(map.querySelector('[transform^="scale"]')!.getAttribute('transform')!) ?? [];
  return Math.round(map.viewBox.baseVal.width / Number(scale));
};
const isDrawn = (element: CdmMap) => waitUntil(() => all(element, '.map .land').length, 'the map came');

async function click(element: CdmMap, target: Element): Promise<void> {
  target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  await element.updateComplete;
}

async function mapOf(...centres: readonly Centre[]): Promise<CdmMap> {
  const element = await fixture<CdmMap>(html`<cdm-map lang="en" .network=${network(...centres)}></cdm-map>`);
  await isDrawn(element);
  return element;
}

async function rankedMapOf(...centres: readonly Centre[]): Promise<CdmMap> {
  const element = await fixture<CdmMap>(
    html`<cdm-map lang="en" ranked no-list .centres=${centres} .origin=${LYON}></cdm-map>`,
  );
  await isDrawn(element);
  return element;
}

describe('<cdm-map>', () => {
  it('shows the released network: Europe, and each other part of the world that has a centre', async () => {
    const element = await fixture<CdmMap>(html`<cdm-map lang="fr"></cdm-map>`);
    await isDrawn(element);
    expect(frameNames(element)).to.deep.equal(['Europe (43)', 'La Réunion (1)', 'Mayotte (1)', 'Togo (1)']);
    expect(unitsAcross(element)).to.equal(2520);
  });

  it('names a marker by its centre, its town and what is not sure of it', async () => {
    const element = await mapOf(NAMUR, NANTERRE);
    expect(pinNames(element)).to.deep.equal([
      'Cité des métiers de Namur',
      'La Cité de l’ouest, Nanterre, to be confirmed',
    ]);
  });

  it('tells a choice by pointer, reflects it and says its name', async () => {
    const element = await mapOf(NAMUR, PARIS);
    setTimeout(() => void click(element, pinOf(element, 'Paris')));
    const { detail } = await eventOf(element, 'cdm-select');
    await element.updateComplete;
    expect([detail.centre, element.getAttribute('selected')]).to.deep.equal([PARIS, 'paris']);
    expect(textOf(shadow(element).querySelector('.chosen.pin')!)).to.contain('Paris');
    expect(textOf(shadow(element).querySelector('[part="chosen"]')!)).to.equal(
      'Paris Cité des métiers de Paris France',
    );
  });

  it('fires nothing when a script chooses, and shows the part of the world where that is', async () => {
    const element = await mapOf(NAMUR, PARIS, REUNION);
    let fired = 0;
    element.addEventListener('cdm-select', () => fired++);
    element.selected = 'reunion';
    await element.updateComplete;
    expect([fired, textOf(shadow(element).querySelector('[aria-pressed="true"]')!)]).to.deep.equal([0, 'Réunion (1)']);
    expect(pinNames(element)).to.deep.equal(['Cité des métiers de La Réunion']);
  });

  it('keeps its word when `selected` names nobody', async () => {
    const element = await mapOf(NAMUR);
    element.selected = 'atlantis';
    await element.updateComplete;
    expect([all(element, '.pin').length, all(element, '.pin.chosen').length]).to.deep.equal([1, 0]);
  });

  it('gathers centres that lie too close, and parts them on a click', async () => {
    const element = await mapOf(PARIS, NANTERRE, NAMUR);
    element.countries = 'FR BE';
    await element.updateComplete;
    expect(pinNames(element)).to.deep.equal(['Paris and Nanterre', 'Cité des métiers de Namur']);
    await click(element, pinOf(element, 'Nanterre'));
    expect(unitsAcross(element)).to.equal(240);
    expect(pinNames(element)).to.deep.equal([
      'Cité des métiers de Paris',
      'La Cité de l’ouest, Nanterre, to be confirmed',
    ]);
  });

  it('goes to the whole map and back by one button, which keeps the focus', async () => {
    const element = await mapOf(NAMUR);
    const close = unitsAcross(element);
    const button = buttonOf(element, 'Whole map');
    button.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect([close < 2520, unitsAcross(element)]).to.deep.equal([true, 2520]);
    expect([textOf(button), shadow(element).activeElement]).to.deep.equal(['Zoom to the centres', button]);
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(unitsAcross(element)).to.equal(close);
  });

  it('shows the countries asked for, and only their centres', async () => {
    const element = await fixture<CdmMap>(
      html`<cdm-map lang="en" countries="BE" .network=${network(PARIS, NAMUR)}></cdm-map>`,
    );
    await isDrawn(element);
    // Belgium is 283 km across from De Panne to the three-country point.
    expect(unitsAcross(element)).to.be.within(283, 450);
    expect([pinNames(element), all(element, '.map .shown').length]).to.deep.equal([['Cité des métiers de Namur'], 1]);
  });

  it('changes the part of the world by a button', async () => {
    const element = await mapOf(PARIS, NAMUR, RODRIGUES);
    await click(element, buttonOf(element, 'Mauritius'));
    expect(pinNames(element)).to.deep.equal(['Cité des métiers de Rodrigues']);
    expect(textOf(shadow(element).querySelector('.inset-name')!)).to.equal('Rodrigues');
    expect(shadow(element).querySelector('.map')!.getAttribute('aria-label')).to.equal(
      'Map of the centres (Mauritius)',
    );
  });

  it('says which centres are not on it, and lists them all the same', async () => {
    const element = await mapOf(PARIS, LIMOUSIN, MONTREAL);
    expect(textOf(shadow(element).querySelector('.missing')!)).to.equal('Not on the map: Limousin and Montréal');
    expect(all(element, '.entry .area').map(textOf)).to.deep.equal(['Limousin', 'Montréal', 'Paris']);
  });

  it('has no place for services without one', async () => {
    const element = await mapOf(PARIS, centre({ id: 'online', kind: 'online', position: LYON }));
    expect([all(element, '.pin').length, all(element, '.entry').length]).to.deep.equal([1, 1]);
  });

  describe('with a ranking of somebody else’s', () => {
    it('numbers the centres in their order, even in one town, and draws where the visitor sets out', async () => {
      const element = await rankedMapOf(PARIS, NANTERRE, LIMOUSIN, NAMUR);
      expect(all(element, '.pin text').map(textOf)).to.deep.equal(['1', '2', '4']);
      expect(pinNames(element)[1]).to.equal('2, La Cité de l’ouest, Nanterre, to be confirmed');
      expect(textOf(shadow(element).querySelector('.origin title')!)).to.equal('Starting point');
    });

    it('never hides one behind another', async () => {
      const twins = Array.from({ length: 9 }, (_, i) => ({ ...PARIS, id: `paris-${i}` }));
      const element = await rankedMapOf(...twins);
      const places = all(element, '.pin').map((pin) => pin.getAttribute('transform'));
      expect([places.length, new Set(places).size]).to.deep.equal([9, 9]);
    });

    it('shows the first of them, wherever it is, rather than where most are', async () => {
      const element = await rankedMapOf(REUNION, PARIS, NAMUR);
      expect(textOf(shadow(element).querySelector('[aria-pressed="true"]')!)).to.equal('Réunion (1)');
    });

    it('loads no network, and leaves the list to the page', async () => {
      const element = await fixture<CdmMap>(
        html`<cdm-map ranked no-list src="/missing.json" .centres=${[PARIS]}></cdm-map>`,
      );
      await isDrawn(element);
      expect([all(element, '.entry').length, all(element, '[role="alert"]').length]).to.deep.equal([0, 0]);
    });

    it('keeps the view when it is given the same centres again', async () => {
      const element = await rankedMapOf(PARIS, NAMUR);
      await click(element, buttonOf(element, 'Whole map'));
      element.centres = [PARIS, NAMUR];
      element.origin = { ...LYON };
      await element.updateComplete;
      expect(unitsAcross(element)).to.equal(2520);
      element.centres = [NAMUR, PARIS];
      await element.updateComplete;
      expect(unitsAcross(element)).to.be.below(2520);
    });
  });

  describe('by keyboard', () => {
    it('has no stop on the drawing, and nothing in it for assistive technology but its name', async () => {
      const element = await mapOf(PARIS, NAMUR);
      expect(all(element, '.map :is(a, button, [tabindex])').length).to.equal(0);
      expect(all(element, '.pin').every((pin) => pin.closest('[aria-hidden="true"]'))).to.equal(true);
    });

    it('opens the list and chooses in it', async () => {
      const element = await mapOf(PARIS, NAMUR, REUNION);
      const list = buttonOf(element, 'List of the centres');
      list.focus();
      await sendKeys({ press: 'Enter' });
      await element.updateComplete;
      expect([list.getAttribute('aria-expanded'), all(element, '.list:not([hidden])').length]).to.deep.equal([
        'true',
        1,
      ]);
      await sendKeys({ press: 'Tab' });
      const selected = eventOf(element, 'cdm-select');
      await sendKeys({ press: 'Enter' });
      expect((await selected).detail.centre.id).to.equal('reunion');
      await element.updateComplete;
      expect(textOf(shadow(element).querySelector('[aria-current="true"] .area')!)).to.equal('La Réunion');
      expect(pinNames(element)).to.deep.equal(['Cité des métiers de La Réunion']);
    });
  });

  it('lets the page scroll: wheel and touch are not its own', async () => {
    const element = await mapOf(PARIS);
    const map = shadow(element).querySelector('.map')!;
    const isLeftAlone = ['wheel', 'touchstart', 'touchmove', 'pointerdown'].map((type) =>
      map.dispatchEvent(new Event(type, { bubbles: true, cancelable: true, composed: true })),
    );
    expect([isLeftAlone, getComputedStyle(map).touchAction]).to.deep.equal([[true, true, true, true], 'auto']);
  });

  it('keeps its markers’ size at every width', async () => {
    const sizes: number[] = [];
    for (const width of ['280px', '900px']) {
      const host = await fixture<HTMLElement>(html`<div></div>`);
      host.style.width = width;
      const element = document.createElement('cdm-map');
      element.network = network(PARIS, NAMUR);
      host.append(element);
      await isDrawn(element);
      const map = shadow(element).querySelector<SVGSVGElement>('.map')!;
      await waitUntil(() => map.viewBox.baseVal.width === Math.round(map.getBoundingClientRect().width), width);
      sizes.push(Math.round(shadow(element).querySelector('.target')!.getBoundingClientRect().width));
    }
    expect(sizes).to.deep.equal([24, 24]);
  });

  it('draws again what was taken out and put back, at its new width', async () => {
    const element = await mapOf(PARIS);
    const host = element.parentElement!;
    element.remove();
    host.style.width = '300px';
    host.append(element);
    const map = shadow(element).querySelector<SVGSVGElement>('.map')!;
    await waitUntil(() => map.viewBox.baseVal.width === 300, 'it was measured');
  });

  it('fits 320 px with the longest names, list open', async () => {
    await setViewport({ width: 320, height: 600 });
    const element = await fixture<CdmMap>(html`<cdm-map lang="de" .network=${SMALL}></cdm-map>`);
    await isDrawn(element);
    await click(element, buttonOf(element, 'Liste'));
    await nextFrame();
    const { scrollWidth, clientWidth } = document.documentElement;
    await setViewport({ width: 800, height: 600 });
    expect(scrollWidth).to.be.at.most(clientWidth);
  });

  it('falls back to the released network, and says so', async () => {
    const element = await silenced(async () => {
      const made = await fixture<CdmMap>(html`<cdm-map lang="en" src="/missing.json"></cdm-map>`);
      await isDrawn(made);
      return made;
    });
    expect(all(element, '[part="message"]').length).to.equal(1);
  });

  it('survives whatever a page gives', async () => {
    const element = await mapOf(PARIS);
    const bad = element as unknown as Record<string, unknown>;
    await silenced(async () => {
      Object.assign(bad, { origin: { lat: NaN, lon: 'x' }, countries: null, statuses: undefined, selected: undefined });
      await element.updateComplete;
      bad.centres = [{ ...PARIS, position: { lat: 1e9, lon: Infinity } }];
      await element.updateComplete;
      bad.centres = 'x';
      await element.updateComplete;
      await aTimeout(0);
      Object.assign(bad, { centres: undefined, origin: undefined, countries: '', statuses: '', selected: '' });
      await element.updateComplete;
    });
    expect(pinNames(element)).to.deep.equal(['Cité des métiers de Paris']);
  });

  for (const lang of LOCALES) {
    it(`is accessible closed, open and with a choice, in ${lang}`, async () => {
      const element = await fixture<CdmMap>(
        html`<cdm-map lang=${lang} .network=${network(PARIS, NANTERRE, NAMUR, REUNION, LIMOUSIN)}></cdm-map>`,
      );
      await isDrawn(element);
      await expect(element).to.be.accessible();
      shadow(element).querySelector<HTMLElement>('.open-list')!.click();
      element.selected = 'namur';
      await element.updateComplete;
      await expect(element).to.be.accessible();
    });
  }
});
