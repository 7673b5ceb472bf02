import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/elements/directory/cdm-directory.define.js';
import '../../src/elements/logo/cdm-logo.define.js';
import { define } from '../../src/elements/define.js';
import { CdmLogo } from '../../src/elements/logo/cdm-logo.js';
import type { CdmDirectory } from '../../src/index.js';
import { waitUntil } from '../support/wait.js';
import { silenced, warningsOf } from '../support/console.js';
import { SMALL } from '../support/network.js';
import { eventOf } from '../support/event.js';

const filterLabel = (element: Element): string => element.shadowRoot!.querySelector('label')!.textContent.trim();

describe('every element', () => {
  it('keeps what the host put inside in sight, and its fallback out of sight once it is drawn', async () => {
    const element = await fixture<CdmDirectory>(
      html`<cdm-directory .network=${SMALL}
        ><a data-fallback href="https://example.org/">List</a>
        <p>The rest of the page</p></cdm-directory
      >`,
    );
    const [fallback, rest] = [element.querySelector('a')!, element.querySelector('p')!];
    expect([fallback.getClientRects().length, rest.getClientRects().length]).to.deep.equal([0, 1]);
  });

  it('hides a fallback that comes later', async () => {
    const element = await fixture<CdmDirectory>(html`<cdm-directory .network=${SMALL}></cdm-directory>`);
    const late = document.createElement('p');
    late.dataset['fallback'] = '';
    late.textContent = 'late';
    element.append(late);
    await nextFrame();
    expect(late.getClientRects().length).to.equal(0);
  });

  it('shows the fallback until its language is there', () => {
    const host = document.createElement('div');
    host.innerHTML = '<cdm-directory lang="ca"><p data-fallback>Fallback</p></cdm-directory>';
    document.body.append(host);
    expect(host.querySelector('p')!.getClientRects().length).to.equal(1);
    host.remove();
  });

  it('leaves a second registration alone', () => {
    define('cdm-logo', class extends CdmLogo {});
    expect(customElements.get('cdm-logo')).to.equal(CdmLogo);
  });

  it('says in one line that another version came first', () => {
    const lines: unknown[] = [];
    const { warn } = console;
    console.warn = (...words) => lines.push(words.join(' '));
    define(
      'cdm-logo',
      class extends CdmLogo {
        static override readonly version: string = '9.9.9';
      },
    );
    console.warn = warn;
    expect(lines).to.deep.equal(['cdm-widgets 9.9.9 ignored: __VERSION__ came first.']);
  });

  it('takes properties that were set before it was defined', async () => {
    const element = document.createElement('cdm-later') as CdmDirectory;
    element.network = SMALL;
    document.body.append(element);
    const { CdmDirectory: Class } = await import('../../src/elements/directory/cdm-directory.js');
    customElements.define('cdm-later', class extends Class {});
    await element.updateComplete;
    expect(element.shadowRoot!.textContent).to.contain('Nîmes');
    element.remove();
  });

  it('takes what it has to load something for from a property that was set before it was defined', async () => {
    const element = document.createElement('cdm-later-table') as CdmDirectory;
    Object.assign(element, { network: SMALL, layout: 'table' });
    document.body.append(element);
    const { CdmDirectory: Class } = await import('../../src/elements/directory/cdm-directory.js');
    customElements.define('cdm-later-table', class extends Class {});
    await waitUntil(() => element.shadowRoot!.querySelector('.items, table'), 'it is drawn');
    expect([!!element.shadowRoot!.querySelector('table'), element.getAttribute('layout')]).to.deep.equal([
      true,
      'table',
    ]);
    element.remove();
  });

  it('writes no default into the host’s markup, and goes back to it when an attribute goes', async () => {
    const element = await fixture<CdmDirectory>(html`<cdm-directory lang="fr" .network=${SMALL}></cdm-directory>`);
    expect(element.getAttributeNames()).to.deep.equal(['lang']);
    element.setAttribute('heading-level', '4');
    element.setAttribute('src', '/x');
    element.removeAttribute('heading-level');
    element.removeAttribute('src');
    expect([element.headingLevel, element.src]).to.deep.equal([2, '']);
  });

  it('keeps its styles when it moves to another document', async () => {
    const element = await fixture<CdmDirectory>(html`<cdm-directory .network=${SMALL}></cdm-directory>`);
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentDocument!.body.append(element);
    await nextFrame();
    const inFrame = frame.contentWindow!.getComputedStyle(element.shadowRoot!.querySelector('.items')!).listStyleType;
    document.body.append(element);
    await nextFrame();
    const back = getComputedStyle(element.shadowRoot!.querySelector('.items')!).listStyleType;
    expect([inFrame, back]).to.deep.equal(['none', 'none']);
    element.remove();
    frame.remove();
  });

  it('keeps the last good content when there is nothing to draw from, says so, and draws again', async () => {
    const element = await fixture<CdmDirectory>(html`<cdm-directory .network=${SMALL}></cdm-directory>`);
    const broken = {
      ...SMALL.centres[0]!,
      get area(): string {
        throw new Error('on purpose');
      },
    };
    await silenced(async () => {
      setTimeout(() => (element.network = { ...SMALL, centres: [broken] }));
      expect((await eventOf(element, 'cdm-error')).detail.kind).to.equal('internal');
    });
    expect(element.shadowRoot!.textContent).to.contain('Nîmes');
    element.network = { ...SMALL, centres: SMALL.centres.slice(0, 1) };
    await element.updateComplete;
    expect(element.shadowRoot!.textContent).not.to.contain('Nîmes');
  });

  for (const [src, line] of [
    ['/feed/not-found', '<cdm-directory>: http status 404'],
    ['/feed/empty', '<cdm-directory>: format at feed expected JSON'],
    ['http://127.0.0.1:1/', /^<cdm-directory>: network cause TypeError: \S/],
  ] as const) {
    it(`says in the text of its line what went wrong: ${src}`, async () => {
      const [first] = await warningsOf(async () => {
        const element = await fixture<CdmDirectory>(html`<cdm-directory></cdm-directory>`);
        setTimeout(() => (element.src = src));
        await eventOf(element, 'cdm-error');
      });
      expect(first).to.match(new RegExp(line));
    });
  }

  for (const [when, first] of [
    ['later', SMALL],
    ['first', undefined],
  ] as const) {
    it(`shows its children when a drawing breaks (the ${when} one), and draws again from nothing`, async () => {
      const element = document.createElement('cdm-directory');
      element.innerHTML = '<p>Child</p>';
      const broken = { ...SMALL, centres: [{ ...SMALL.centres[0]!, area: Symbol('no text') as never }] };
      element.network = first ?? broken;
      await silenced(async () => {
        const failed = eventOf(element, 'cdm-error');
        document.body.append(element);
        await element.updateComplete;
        element.network = broken;
        expect((await failed).detail.kind).to.equal('internal');
      });
      expect(element.querySelector('p')!.getClientRects().length).to.equal(1);
      element.network = { ...SMALL };
      await element.updateComplete;
      expect(element.shadowRoot!.textContent).to.contain('Nîmes');
      expect(element.shadowRoot!.querySelectorAll('.base').length).to.equal(1);
      element.remove();
    });
  }

  for (const wrong of [42, 'x', {}, [], { type: 'FeatureCollection', features: [] }]) {
    it(`says what a network is when it is given ${JSON.stringify(wrong)}, and shows the released one`, async () => {
      const element = document.createElement('cdm-directory');
      element.network = wrong as never;
      await silenced(async () => {
        const failed = eventOf(element, 'cdm-error');
        document.body.append(element);
        expect((await failed).detail.kind).to.equal('format');
      });
      expect(element.shadowRoot!.textContent).to.contain('Nîmes');
      element.remove();
    });
  }

  it('takes GeoJSON as it is fetched', async () => {
    const feed = (await (await fetch('/data/network.geojson')).json()) as never;
    const element = document.createElement('cdm-directory');
    element.network = feed;
    const loaded = eventOf(element, 'cdm-load');
    document.body.append(element);
    expect((await loaded).detail).to.deep.equal({ count: 57, updated: '2026-11-22', source: 'feed' });
    element.remove();
  });

  it('takes null and undefined for nothing said', async () => {
    const element = document.createElement('cdm-directory');
    Object.assign(element, { src: undefined, network: null, countries: null });
    const loaded = eventOf(element, 'cdm-load');
    document.body.append(element);
    expect((await loaded).detail.source).to.equal('feed');
    element.remove();
  });
});

describe('language', () => {
  it('is the nearest lang, several on one page, followed live', async () => {
    const page = await fixture(
      html`<div>
        <div lang="fr"><cdm-directory .network=${SMALL}></cdm-directory></div>
        <cdm-directory lang="it" .network=${SMALL}></cdm-directory>
      </div>`,
    );
    const [french, italian] = [...page.querySelectorAll<CdmDirectory>('cdm-directory')];
    await waitUntil(() => [french, italian].every((element) => element!.shadowRoot!.querySelector('label')));
    expect([filterLabel(french!), filterLabel(italian!)]).to.deep.equal([
      'Chercher par ville, région, pays ou nom',
      'Cerca per località, regione, paese o nome',
    ]);
    page.querySelector('div')!.lang = 'nl';
    await waitUntil(() => filterLabel(french!) === 'Zoek op plaats, regio, land of naam');
    expect(filterLabel(italian!)).to.equal('Cerca per località, regione, paese o nome');
  });

  it('follows an ancestor outside the shadow root that the element is in', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="de"></div>`);
    const root = outer.attachShadow({ mode: 'open' });
    const element = document.createElement('cdm-directory');
    element.network = SMALL;
    root.append(element);
    await waitUntil(() => !!element.shadowRoot?.querySelector('label'));
    expect(filterLabel(element)).to.equal('Nach Ort, Region, Land oder Name suchen');
    outer.lang = 'es';
    await waitUntil(() => filterLabel(element) === 'Buscar por población, región, país o nombre');
  });

  it('marks its texts with their language where the page’s is one that it does not speak', async () => {
    const page = await fixture(
      html`<div lang="es">
        <div lang="eu"><cdm-directory .network=${SMALL}></cdm-directory></div>
      </div>`,
    );
    const element = page.querySelector('cdm-directory')!;
    await waitUntil(() => !!element.shadowRoot!.querySelector('.base'));
    expect(element.shadowRoot!.querySelector('.base')!.getAttribute('lang')).to.equal('es');
  });

  it('stays as it was while a browser’s translator rewrites the page', async () => {
    const element = await fixture<CdmDirectory>(html`<cdm-directory lang="fr" .network=${SMALL}></cdm-directory>`);
    document.documentElement.classList.add('translated-ltr');
    element.lang = 'it';
    await aTimeout(50);
    document.documentElement.classList.remove('translated-ltr');
    expect(filterLabel(element)).to.equal('Chercher par ville, région, pays ou nom');
  });

  for (const junk of ['', 'auto', 'x-klingon', '☃']) {
    it(`does not throw at lang="${junk}"`, async () => {
      const element = await fixture<CdmDirectory>(html`<cdm-directory lang=${junk} .network=${SMALL}></cdm-directory>`);
      expect(element.shadowRoot!.querySelector('label')).not.to.equal(null);
    });
  }
});
