import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../support/wait.js';
import '../../src/elements/logo/cdm-logo.define.js';
import { CdmLogo } from '../../src/index.js';
import { compose } from '../../src/logo/compose.js';
import { standaloneLogo } from '../../src/logo/standalone.js';
import { LOCALES } from '../../src/i18n/match-locale.js';
import { SMALL } from '../support/network.js';
import { eventOf } from '../support/event.js';
import { silenced } from '../support/console.js';

const imageIn = (logo: CdmLogo) => logo.shadowRoot!.querySelector('[role="img"]');
const loaded = (logo: CdmLogo) => waitUntil(() => logo.shadowRoot!.querySelector('.lettering'), 'the lettering came');

/** What an SVG document shows and says, whatever the way it is written. */
function shapesOf(source: string) {
  const root = new DOMParser().parseFromString(source, 'image/svg+xml').documentElement;
  const attributes = (element: Element, ...names: string[]) => names.map((name) => element.getAttribute(name));
  return {
    root: [root.localName, ...attributes(root, 'viewBox', 'role', 'aria-label', 'lang')],
    title: root.querySelector('title')?.textContent,
    shapes: [...root.querySelectorAll('rect, path, text')].map((shape) => [
      shape.localName,
      shape.getAttribute('fill') ?? shape.parentElement!.getAttribute('fill'),
      ...attributes(shape, 'width', 'height', 'transform', 'd', 'font-size', 'textLength'),
      shape.textContent,
    ]),
    foreign: source.replace('http://www.w3.org/2000/svg', '').match(/https?:|href|url\(|<script|<style|<!--/),
  };
}

describe('<cdm-logo>', () => {
  it('draws two squares, says the name and the area, and marks their language', async () => {
    const logo = await fixture<CdmLogo>(html`<cdm-logo centre="geneve" lang="it"></cdm-logo>`);
    await loaded(logo);
    expect(logo.shadowRoot!.querySelectorAll('rect').length).to.equal(2);
    expect([imageIn(logo)!.getAttribute('aria-label'), imageIn(logo)!.getAttribute('lang')]).to.deep.equal([
      'Cité des métiers Grand Genève',
      'fr',
    ]);
  });

  it('bears the mention of the status in the logo’s language', async () => {
    const logo = await fixture<CdmLogo>(html`<cdm-logo .network=${SMALL} centre="torino" lang="fr"></cdm-logo>`);
    expect(imageIn(logo)!.getAttribute('aria-label')).to.equal('Città dei Mestieri Torino, in progetto');
  });

  it('takes the page’s own words without loading a network', async () => {
    const logo = await fixture<CdmLogo>(
      html`<cdm-logo area="Saint-Denis" status="prefiguration" lang="fr"></cdm-logo>`,
    );
    await loaded(logo);
    expect(imageIn(logo)!.getAttribute('aria-label')).to.equal('Cité des métiers Saint-Denis, en préfiguration');
  });

  it('draws a released centre in its first render, and loads nothing for it', async () => {
    const before = performance.getEntriesByType('resource').length;
    const logo = await fixture<CdmLogo>(html`<cdm-logo centre="geneve" lang="ca"></cdm-logo>`);
    expect(logo.shadowRoot!.querySelector('.lettering')).not.to.equal(null);
    expect(performance.getEntriesByType('resource').length).to.equal(before);
  });

  it('gives the drawing as a document of its own, the same that the command writes', async () => {
    const colors = { square: '#001122', lettering: '#ffeedd' };
    for (const area of ['Marseille et Provence', '東京 & Cie "<b>"']) {
      const logo = await fixture<CdmLogo>(html`<cdm-logo area=${area} lang="fr"></cdm-logo>`);
      const wish = { centre: '', concept: '', area, status: '', reader: 'fr' } as const;
      const [own, command] = [logo.toSVG(colors)!, standaloneLogo(compose(wish)!, colors)].map(shapesOf);
      expect(own).to.deep.equal(command);
    }
  });

  it('has the same size before, while and after its words are known, and when they never are', async () => {
    const logo = await fixture<CdmLogo>(html`<cdm-logo centre="nimes"></cdm-logo>`);
    const sizes = () => {
      const { width, height } = logo.getBoundingClientRect();
      return `${width} × ${Math.round(height)}`;
    };
    const [loading] = [sizes()];
    await loaded(logo);
    const known = sizes();
    await silenced(async () => {
      logo.centre = 'nowhere';
      await logo.updateComplete;
    });
    expect([loading, sizes()]).to.deep.equal([known, known]);
  });

  for (const lang of LOCALES) {
    it(`tells of an unknown centre in the logo’s place, accessibly, in ${lang}`, async () => {
      const logo = await silenced(() =>
        fixture<CdmLogo>(html`<cdm-logo .network=${SMALL} centre="nowhere" lang=${lang}></cdm-logo>`),
      );
      await waitUntil(() => logo.shadowRoot!.querySelector('.message'));
      await expect(logo).to.be.accessible();
      expect(logo.shadowRoot!.querySelector('.message')!.textContent.trim()).not.to.equal('');
    });
  }

  it('takes what a page gave it before its class was there, and says nothing of what it was without', async () => {
    const place = document.createElement('div');
    document.body.append(place);
    const early = Object.assign(document.createElement('cdm-logo-given-early'), {
      centre: 'nimes',
    }) as unknown as CdmLogo;
    const told: Event[] = [];
    early.addEventListener('cdm-error', (event) => told.push(event));
    place.append(early);
    customElements.define('cdm-logo-given-early', class extends CdmLogo {});
    await loaded(early);
    expect(imageIn(early)!.getAttribute('aria-label')).to.equal('Cité des métiers Nîmes');
    expect(told).to.deep.equal([]);
    place.remove();
  });

  it('fires one cdm-error with the unknown id, and another for the next one', async () => {
    const logo = await fixture<CdmLogo>(html`<cdm-logo .network=${SMALL} centre="nimes"></cdm-logo>`);
    await silenced(async () => {
      for (const id of ['nowhere', '__proto__', '<b>']) {
        setTimeout(() => (logo.centre = id));
        expect((await eventOf(logo, 'cdm-error')).detail).to.deep.equal({ kind: 'unknown-centre', id });
      }
    });
  });

  it('becomes a link that says where it leads', async () => {
    const logo = await fixture<CdmLogo>(
      html`<cdm-logo .network=${SMALL} centre="nimes" lang="fr" href="https://example.org/"></cdm-logo>`,
    );
    const link = logo.shadowRoot!.querySelector('a')!;
    expect(link.textContent.replace(/\s+/g, ' ').trim()).to.equal(
      'Cité des métiers nimes, page d’accueil'.replace('nimes', 'Nîmes'),
    );
    await expect(logo).to.be.accessible();
  });

  for (const href of ['javascript:alert(1)', ' JaVaScRiPt:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x']) {
    it(`makes no link of ${JSON.stringify(href)}`, async () => {
      const logo = await fixture<CdmLogo>(html`<cdm-logo .network=${SMALL} centre="nimes" href=${href}></cdm-logo>`);
      expect(logo.shadowRoot!.querySelector('a')).to.equal(null);
    });
  }

  it('is nothing to assistive technology when it is decorative', async () => {
    const logo = await fixture<CdmLogo>(html`<cdm-logo .network=${SMALL} centre="nimes" decorative></cdm-logo>`);
    expect(imageIn(logo)).to.equal(null);
    await expect(logo).to.be.accessible();
  });

  it('ignores a tone it does not know, and says what is accepted', async () => {
    const lines: unknown[] = [];
    const { warn } = console;
    console.warn = (...words) => lines.push(words.join(' '));
    const logo = await fixture<CdmLogo>(html`<cdm-logo .network=${SMALL} centre="nimes" tone="pink"></cdm-logo>`);
    console.warn = warn;
    expect(imageIn(logo)).not.to.equal(null);
    expect(lines).to.deep.equal(['<cdm-logo tone="pink">: ignored. Accepted: color, mono, reverse, auto.']);
  });

  it('is accessible in every tone', async () => {
    for (const tone of ['color', 'mono', 'reverse', 'auto']) {
      const logo = await fixture<CdmLogo>(html`<cdm-logo .network=${SMALL} centre="nimes" tone=${tone}></cdm-logo>`);
      await expect(logo).to.be.accessible();
    }
  });

  it('draws a character that has no outline with the host’s font, in the same place', async () => {
    const logo = await fixture<CdmLogo>(html`<cdm-logo area="東京" lang="fr"></cdm-logo>`);
    expect(logo.shadowRoot!.querySelector('text')!.textContent).to.equal('東京');
  });
});
