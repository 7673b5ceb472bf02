import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../support/wait.js';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/elements/find-nearest/cdm-find-nearest.define.js';
import { LOCALES } from '../../src/i18n/match-locale.js';
import type { CdmFindNearest } from '../../src/index.js';
import { silenced } from '../support/console.js';
import { eventOf } from '../support/event.js';
import { alertOf, field, options, plain, results, shadow, small, type } from '../support/find-nearest.js';

const alertText = (element: CdmFindNearest) => alertOf(element).textContent.trim();

const activeText = (element: CdmFindNearest) => {
  const id = field(element).getAttribute('aria-activedescendant');
  return id ? plain(shadow(element).getElementById(id)?.querySelector('bdi')?.textContent) : null;
};

describe('<cdm-find-nearest>', () => {
  it('ranks the released network from a town', async () => {
    const element = await fixture<CdmFindNearest>(html`<cdm-find-nearest lang="fr"></cdm-find-nearest>`);
    await waitUntil(() => shadow(element).querySelector('input'));
    await element.search('Annecy');
    await waitUntil(() => results(element).length);
    // from Annecy (45.90 6.13): 29, 32 and 33 km; Annemasse is at 34
    expect(results(element)).to.deep.equal(['Bonneville', 'Onex', 'Bellegarde']);
    expect(plain(shadow(element).querySelector('.distance')!.textContent)).to.match(/^\d+ km depuis Annecy$/);
  });

  it('tells the place, the origin and the hits in order', async () => {
    const element = await small();
    setTimeout(() => void element.search('lyon'));
    const { detail } = await eventOf(element, 'cdm-search');
    expect([detail.place?.name, detail.place?.country, detail.hits.map(({ centre }) => centre.id)]).to.deep.equal([
      'Lyon',
      'FR',
      ['nimes-uzes', 'nimes', 'torino'],
    ]);
    expect(detail.hits.map(({ distanceM }) => distanceM)).to.deep.equal(
      detail.hits.map(({ distanceM }) => distanceM).sort((a, b) => a - b),
    );
  });

  it('never ranks a centre whose position is unknown, and names it for its own territory', async () => {
    const element = await small();
    await element.search('Basse-Terre');
    await element.updateComplete;
    expect(results(element)).not.to.include('Guadeloupe');
    expect(plain(shadow(element).querySelector('.results')!.textContent)).to.contain('Sur le même territoire');
  });

  it('gives the overseas territory’s own centre as the answer, though its distance is not known', async () => {
    const element = await small();
    await element.search('Pointe-à-Pitre');
    const first = shadow(element).querySelector('.results .disclose')!;
    expect(plain(first.textContent)).to.equal('Guadeloupe');
    expect(plain(shadow(element).querySelector('.results')!.textContent)).not.to.contain(
      'Le centre le plus proche est à',
    );
    const status = shadow(element).querySelector('form [role="status"]')!;
    await waitUntil(() => status.textContent);
    expect(plain(status.textContent)).to.contain('Cité des métiers de Guadeloupe');
  });

  it('says that digits which are no postcode are none, and shows no older result beside the error', async () => {
    const element = await small();
    await element.search('lyon');
    await element.search('123456789');
    expect(alertText(element)).to.equal('Ce code postal n’a pas été trouvé. Saisissez le nom de la ville.');
    expect(results(element)).to.deep.equal([]);
  });

  it('drops a search that was overtaken by the visitor’s next one', async () => {
    const element = await small();
    const first = element.search('Annecy');
    await Promise.all([first, element.search('Paris')]);
    expect(field(element).value).to.equal('Paris');
  });

  it('says when even the nearest is far, and offers what works from anywhere', async () => {
    const element = await small();
    await element.search('Cayenne');
    await element.updateComplete;
    const text = plain(shadow(element).querySelector('.results')!.textContent);
    expect(text).to.contain('Le centre le plus proche est à').and.to.contain('Cité des métiers en ligne');
  });

  it('lists as many as asked', async () => {
    const element = await small();
    element.maxResults = 1;
    await element.search('lyon');
    await element.updateComplete;
    expect(results(element).length).to.equal(1);
  });

  describe('combobox', () => {
    it('has its roles and states from the first paint', async () => {
      const element = await small();
      const input = field(element);
      expect([
        input.getAttribute('role'),
        input.getAttribute('aria-expanded'),
        input.getAttribute('aria-autocomplete'),
        shadow(element).getElementById(input.getAttribute('aria-controls')!)!.getAttribute('role'),
        input.hasAttribute('aria-activedescendant'),
      ]).to.deep.equal(['combobox', 'false', 'list', 'listbox', false]);
    });

    it('suggests towns without accents, case or end', async () => {
      const element = await small();
      await type(element, 'st etien');
      expect(plain(options(element)[0]!.textContent)).to.equal('Saint-Étienne Loire, France');
      expect(field(element).getAttribute('aria-expanded')).to.equal('true');
    });

    it('shows a foreign name beside the local one', async () => {
      const element = await small('de');
      await type(element, 'lüttich');
      expect(plain(options(element)[0]!.textContent)).to.contain('Liège (Lüttich)');
    });

    it('Down and Up move through the options and back to the field', async () => {
      const element = await small();
      await type(element, 'mont');
      const names = options(element).map((option) => plain(option.querySelector('bdi')!.textContent));
      await sendKeys({ press: 'ArrowDown' });
      expect(activeText(element)).to.equal(names[0]);
      await sendKeys({ press: 'ArrowDown' });
      expect(activeText(element)).to.equal(names[1]);
      await sendKeys({ press: 'ArrowUp' });
      await sendKeys({ press: 'ArrowUp' });
      expect(activeText(element)).to.equal(null);
      await sendKeys({ press: 'ArrowUp' });
      expect(activeText(element)).to.equal(names.at(-1));
    });

    it('Enter on an option takes it, closes the list and shows the results', async () => {
      const element = await small();
      await type(element, 'lyo');
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => results(element).length);
      expect([field(element).value, field(element).getAttribute('aria-expanded')]).to.deep.equal(['Lyon', 'false']);
    });

    it('Enter without an option takes the best match', async () => {
      const element = await small();
      await type(element, 'lyo');
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => results(element).length);
      expect(field(element).value).to.equal('Lyon');
    });

    it('Escape closes and keeps the text, then clears it', async () => {
      const element = await small();
      await type(element, 'lyo');
      await sendKeys({ press: 'Escape' });
      expect([options(element).length, field(element).value]).to.deep.equal([0, 'lyo']);
      await sendKeys({ press: 'Escape' });
      await element.updateComplete;
      expect(field(element).value).to.equal('');
    });

    it('Tab accepts nothing and closes', async () => {
      const element = await small();
      await type(element, 'lyo');
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'Tab' });
      await element.updateComplete;
      expect([field(element).value, options(element).length, results(element).length]).to.deep.equal(['lyo', 0, 0]);
    });

    it('caret keys give up the option and keep the list', async () => {
      const element = await small();
      await type(element, 'lyo');
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'ArrowLeft' });
      expect([activeText(element), options(element).length > 0]).to.deep.equal([null, true]);
    });

    it('does not take keys from an input method that is composing', async () => {
      const element = await small();
      await type(element, 'lyo');
      const event = new KeyboardEvent('keydown', {
        key: 'ArrowDown',
        isComposing: true,
        cancelable: true,
        bubbles: true,
      });
      field(element).dispatchEvent(event);
      await element.updateComplete;
      expect([event.defaultPrevented, activeText(element)]).to.deep.equal([false, null]);
    });

    it('takes an option by its click event alone, as a screen reader sends it', async () => {
      const element = await small();
      await type(element, 'lyon');
      (options(element)[0] as HTMLElement).click();
      await waitUntil(() => results(element).length);
      expect(field(element).value).to.equal('Lyon');
    });

    it('closes at a press elsewhere on the page', async () => {
      const element = await small();
      await type(element, 'lyon');
      document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
      await element.updateComplete;
      expect(options(element).length).to.equal(0);
    });

    it('survives a pasted megabyte', async () => {
      const element = await small();
      await silenced(() => element.search('x'.repeat(1_000_000)));
      expect(alertText(element).length).to.be.within(20, 300);
    });
  });

  it('says that it knows no such town, keeps the text and marks the field', async () => {
    const element = await small();
    await element.search('Xyzzyville');
    await element.updateComplete;
    expect(alertText(element)).to.contain('Xyzzyville');
    expect([field(element).value, field(element).getAttribute('aria-invalid')]).to.deep.equal(['Xyzzyville', 'true']);
  });

  it('asks for a town where there is none', async () => {
    const element = await small();
    await element.search('  ');
    await element.updateComplete;
    expect(alertText(element)).to.equal('Saisissez une ville ou un code postal.');
  });

  it('says the outcome in one sentence', async () => {
    const element = await small();
    await element.search('Nîmes');
    const status = shadow(element).querySelector('form [role="status"]')!;
    await waitUntil(() => status.textContent);
    expect(plain(status.textContent)).to.equal(
      'Les plus proches depuis Nîmes (Gard, France) : 3 centres. Le premier est Cité des métiers de Nîmes, 200 m depuis Nîmes.',
    );
  });

  for (const name of ['not-found', 'broken', 'cut', 'wrong-shape']) {
    it(`works on with the released network when its feed fails (${name})`, async () => {
      const element = document.createElement('cdm-find-nearest');
      element.lang = 'fr';
      element.src = `/feed/${name}`;
      await silenced(async () => {
        setTimeout(() => document.body.append(element));
        await eventOf(element, 'cdm-error');
      });
      await element.search('Lyon');
      await waitUntil(() => shadow(element).querySelector('.notice'));
      expect(shadow(element).querySelector('.notice')!.textContent).to.contain('22 novembre 2026');
      await element.updateComplete;
      expect(results(element).length).to.equal(3);
      element.remove();
    });
  }

  for (const lang of LOCALES) {
    it(`is accessible at rest, suggesting, failing and with results, in ${lang}`, async () => {
      const element = await small(lang);
      await expect(element).to.be.accessible();
      field(element).value = 'mont';
      field(element).dispatchEvent(new InputEvent('input', { bubbles: true }));
      await waitUntil(() => options(element).length);
      await expect(element).to.be.accessible();
      await element.search('Xyzzyville');
      await expect(element).to.be.accessible();
      await element.search('Lyon');
      await element.updateComplete;
      shadow(element).querySelector<HTMLElement>('.disclose')!.click();
      await element.updateComplete;
      await expect(element).to.be.accessible();
    });
  }

  it('keeps to its column at 320 px, suggestions included', async () => {
    await setViewport({ width: 320, height: 600 });
    const element = await small();
    await type(element, 'saint');
    const edge = element.getBoundingClientRect().right;
    const widest = Math.max(
      ...[...shadow(element).querySelectorAll('.base *')].map((node) => node.getBoundingClientRect().right),
    );
    await setViewport({ width: 800, height: 600 });
    expect(widest).to.be.at.most(edge + 0.5);
  });
});
