import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/centre/cdm-centre.define.js';
import { LOCALES } from '../../src/i18n/match-locale.js';
import type { CdmCentre, CdmError } from '../../src/index.js';
import { silenced, warningsOf } from '../support/console.js';
import { eventOf } from '../support/event.js';
import { closeHostPages, hostPage } from '../support/host-page.js';
import { centre, network, SMALL } from '../support/network.js';
import { waitUntil } from '../support/wait.js';

const shadow = (element: CdmCentre) => element.shadowRoot!;
const said = (node: Element | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const headingOf = (element: CdmCentre) => shadow(element).querySelector('.title :is(h2, h3, h4, h5, h6)');
const mainOf = (element: CdmCentre) => shadow(element).querySelector('.centre > .details');

const NIMES = network(...SMALL.centres, centre({ id: 'b', kind: 'associated', parent: 'nimes', area: 'Alès' }));

const shown = (id: string, { lang = 'en', data = NIMES } = {}) =>
  fixture<CdmCentre>(html`<cdm-centre lang=${lang} centre=${id} .network=${data}></cdm-centre>`);

/** What the element and its errors say when it is given an id that no centre has. */
async function unknown(act: (errors: CdmError[]) => Promise<unknown>): Promise<CdmError[]> {
  const errors: CdmError[] = [];
  const note = (event: Event): unknown => errors.push((event as CustomEvent<CdmError>).detail);
  document.addEventListener('cdm-error', note);
  await silenced(() => act(errors));
  document.removeEventListener('cdm-error', note);
  return errors;
}

describe('<cdm-centre>', () => {
  it('shows one centre of the released network, its logo drawn, all that is known open', async () => {
    const element = await fixture<CdmCentre>(html`<cdm-centre lang="fr" centre="geneve"></cdm-centre>`);
    await waitUntil(() => shadow(element).querySelector('.lettering'), 'the lettering');
    expect(said(headingOf(element))).to.equal('Cité des métiers du Grand Genève');
    expect(said(mainOf(element)))
      .to.contain('Genève')
      .and.to.contain('Les horaires et le téléphone ne sont pas publiés.');
    expect(shadow(element).querySelector('.logo svg')!.getAttribute('aria-hidden')).to.equal('true');
    expect(customElements.get('cdm-logo')).to.equal(undefined);
  });

  it('has a heading of the level asked for, and adds the area where the name does not say it', async () => {
    const data = network(centre({ id: 'x', name: 'Porta22', area: 'Barcelona', languages: ['ca'] }));
    const element = await shown('x', { data });
    element.headingLevel = 4;
    await element.updateComplete;
    const heading = headingOf(element)!;
    expect([heading.localName, said(heading), heading.querySelector('span')!.lang]).to.deep.equal([
      'h4',
      'Porta22 Barcelona',
      'ca',
    ]);
  });

  it('marks a centre that is not simply open, a closed one too', async () => {
    expect(said(shadow(await shown('nimes')).querySelector('.title .mark'))).to.equal('to be confirmed');
    expect(said(shadow(await shown('torino')).querySelector('.title .mark'))).to.equal('in project');
    expect(said(shadow(await shown('genova')).querySelector('.title .mark'))).to.equal('closed');
    expect(shadow(await shown('paris')).querySelector('.title .mark')).to.equal(null);
  });

  it('names the centre that an associated one belongs to', async () => {
    expect(said(mainOf(await shown('nimes-uzes')))).to.contain('Belongs to Cité des métiers de Nîmes');
  });

  it('opens an associated centre in place, by keyboard, and tells it', async () => {
    const element = await shown('nimes');
    const buttons = [...shadow(element).querySelectorAll<HTMLButtonElement>('.disclose')];
    expect(buttons.map(said)).to.deep.equal(['Uzès', 'Alès']);
    expect(shadow(element).querySelector('.associated > h3')!.textContent).to.equal('Associated centres');
    expect(shadow(element).querySelectorAll('.item h4').length).to.equal(2);
    buttons[0]!.focus();
    const selected = eventOf(element, 'cdm-select');
    await sendKeys({ press: 'Enter' });
    expect((await selected).detail.centre.id).to.equal('nimes-uzes');
    await element.updateComplete;
    const panel = shadow(element).getElementById(buttons[0]!.getAttribute('aria-controls')!)!;
    expect([buttons[0]!.getAttribute('aria-expanded'), panel.hidden]).to.deep.equal(['true', false]);
    expect(said(panel)).to.contain('OpenStreetMap');
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(panel.hidden).to.equal(true);
  });

  it('fires cdm-load with what it shows', async () => {
    const element = document.createElement('cdm-centre');
    element.centre = 'paris';
    element.network = SMALL;
    setTimeout(() => document.body.append(element));
    expect((await eventOf(element, 'cdm-load')).detail).to.deep.equal({
      count: 1,
      updated: '2026-01-31',
      source: 'feed',
    });
    element.remove();
  });

  describe('with an id that no centre has', () => {
    it('says so in place, shows the fallback, and fires one cdm-error', async () => {
      const errors = await unknown(async () => {
        const element = await fixture<CdmCentre>(
          html`<cdm-centre lang="en" centre="nowhere" .network=${SMALL}
            ><a data-fallback href="/c">Contact</a></cdm-centre
          >`,
        );
        element.requestUpdate();
        await element.updateComplete;
        expect(said(shadow(element).querySelector('[role="alert"]'))).to.equal('This centre was not found.');
        expect(element.querySelector('a')!.getClientRects().length).to.equal(1);
        await expect(element).to.be.accessible();
      });
      expect(errors).to.deep.equal([{ kind: 'unknown-centre', id: 'nowhere' }]);
    });

    it('takes the next id, hides the fallback again, and tells the next unknown one', async () => {
      const errors = await unknown(async () => {
        const element = await fixture<CdmCentre>(
          html`<cdm-centre centre="nowhere" .network=${SMALL}><a data-fallback href="/c">Contact</a></cdm-centre>`,
        );
        element.centre = 'paris';
        await element.updateComplete;
        expect(said(headingOf(element))).to.equal('Cité des métiers de Paris');
        expect(element.querySelector('a')!.getClientRects().length).to.equal(0);
        element.centre = 'nowhere';
        await element.updateComplete;
      });
      expect(errors).to.have.length(2);
    });
  });

  it('closes what was open when another centre is asked for', async () => {
    const element = await shown('nimes');
    shadow(element).querySelector<HTMLElement>('.disclose')!.click();
    element.centre = 'paris';
    await element.updateComplete;
    expect(shadow(element).querySelector('.item')).to.equal(null);
    element.centre = 'nimes';
    await element.updateComplete;
    expect(shadow(element).querySelector('[aria-expanded="true"]')).to.equal(null);
  });

  it('draws the logo of the centre that is shown, whatever came between', async () => {
    const element = await fixture<CdmCentre>(html`<cdm-centre centre="nimes"></cdm-centre>`);
    const path = () => shadow(element).querySelector('.lettering path')?.getAttribute('d');
    await waitUntil(path);
    const first = path();
    element.centre = 'geneve';
    element.centre = 'liege';
    await waitUntil(() => path() && said(headingOf(element)).includes('Liège'));
    expect(path()).to.be.a('string').and.not.equal('');
    element.centre = 'nimes';
    await waitUntil(() => path() === first);
  });

  it('shows the released network when its feed fails, with its date, and says so', async () => {
    const element = document.createElement('cdm-centre');
    element.lang = 'fr';
    element.centre = 'geneve';
    element.src = '/feed/not-found';
    await silenced(async () => {
      setTimeout(() => document.body.append(element));
      expect((await eventOf(element, 'cdm-error')).detail).to.deep.equal({ kind: 'http', status: 404 });
      await waitUntil(() => headingOf(element));
    });
    expect(said(shadow(element).querySelector('.notice'))).to.contain('22 novembre 2026');
    await expect(element).to.be.accessible();
    element.remove();
  });

  it('warns once of a report-to that it cannot use', async () => {
    const lines = await warningsOf(async () => {
      const element = await fixture<CdmCentre>(
        html`<cdm-centre centre="nimes" report-to="javascript:alert(1)" .network=${NIMES}></cdm-centre>`,
      );
      element.requestUpdate();
      await element.updateComplete;
      for (const link of shadow(element).querySelectorAll<HTMLAnchorElement>('.report')) {
        expect(link.href).to.equal('https://www.reseaucitesdesmetiers.org/');
      }
    });
    expect(lines).to.deep.equal([
      '<cdm-centre report-to="javascript:alert(1)">: ignored. Accepted: an https: or mailto: address.',
    ]);
  });

  it('shows a feed’s markup as text', async () => {
    const hostile = '<img src=x onerror=alert(1)>{{7*7}}';
    const element = await shown('"><b>', { data: network(centre({ id: '"><b>', name: hostile, area: hostile })) });
    expect([said(headingOf(element)), shadow(element).querySelectorAll('img, b').length]).to.deep.equal([hostile, 0]);
  });

  it('survives two centres that each belong to the other', async () => {
    const data = network(
      centre({ id: 'a', kind: 'associated', parent: 'b' }),
      centre({ id: 'b', kind: 'associated', parent: 'a' }),
    );
    expect(shadow(await shown('a', { data })).querySelectorAll('.item').length).to.equal(1);
  });

  it('hides nothing on paper but what cannot be followed there', async () => {
    const element = await shown('nimes');
    const rules = shadow(element).adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
    const printed = rules.filter((rule) => rule instanceof CSSMediaRule && rule.conditionText === 'print');
    // Drawn on the screen as they would be on paper.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(printed.flatMap((rule) => [...(rule as CSSMediaRule).cssRules].map((r) => r.cssText)).join('\n'));
    shadow(element).adoptedStyleSheets.push(sheet);
    const hidden = [...shadow(element).querySelectorAll('p, dt, dd, td, th, li, h2, h3, h4')].filter(
      (node) => !node.getClientRects().length && said(node),
    );
    expect(hidden.map(said)).to.deep.equal([]);
    expect(shadow(element).querySelectorAll('.item dd').length).to.be.above(1);
  });

  it('keeps its styles when it moves to another document', async () => {
    const host = await hostPage('<!doctype html><html lang="en"><head></head><body></body></html>');
    const element = await shown('nimes');
    host.document.body.append(element);
    await waitUntil(() => shadow(element).adoptedStyleSheets.length);
    const view = host.window;
    expect(view.getComputedStyle(shadow(element).querySelector('.head')!).display).to.equal('grid');
    expect(view.getComputedStyle(shadow(element).querySelector('.provenance')!).display).to.equal('flex');
    closeHostPages();
  });

  for (const lang of LOCALES) {
    it(`is accessible in ${lang}, with much and with little known`, async () => {
      await expect(await shown('paris', { lang })).to.be.accessible();
      const element = await shown('nimes', { lang });
      shadow(element).querySelector<HTMLElement>('.disclose')!.click();
      await element.updateComplete;
      await expect(element).to.be.accessible();
    });
  }

  for (const width of [280, 320, 640, 1280]) {
    it(`is as wide as its column at ${width} px, and no wider`, async () => {
      const area = 'Verkehrsinfrastrukturfinanzierungsgesellschaft';
      const data = network(
        centre({
          id: 'x',
          area,
          website: `https://www.${'example'.repeat(9)}.org/`,
          hours: 'Mo-Fr 09:00-12:30,13:30-18:00',
        }),
        centre({ id: 'y', kind: 'associated', parent: 'x', area }),
      );
      const element = await shown('x', { data });
      element.style.inlineSize = `${width}px`;
      const right = element.getBoundingClientRect().right;
      for (const node of shadow(element).querySelectorAll('.base *:not(.visually-hidden)')) {
        expect(node.getBoundingClientRect().right, node.className.toString()).to.be.at.most(right + 0.5);
      }
    });
  }
});
