import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/find-nearest/cdm-find-nearest.define.js';
import type { CdmFindNearest } from '../../src/index.js';
import { silenced } from '../support/console.js';
import { eventOf } from '../support/event.js';
import {
  alertOf,
  buttonOf,
  field,
  fill,
  headingOf,
  options,
  plain,
  results,
  shadow,
  small,
  statusOf,
  type,
} from '../support/find-nearest.js';
import { SMALL } from '../support/network.js';
import { waitUntil } from '../support/wait.js';

const focused = (element: CdmFindNearest) => shadow(element).activeElement;
const guesses = (element: CdmFindNearest) =>
  [...shadow(element).querySelectorAll('.guesses button')].map((button) => plain(button.textContent));
const loaded = () => performance.getEntriesByType('resource').map(({ name }) => name);

describe('<cdm-find-nearest> answers', () => {
  // The first test of the file: later ones have loaded what they need.
  it('loads neither towns nor what shows an answer before the visitor acts, both at the first focus', async () => {
    const element = await small();
    const late = (name: string) => /places\/(generated|gazetteer)|find-nearest\/answers/.test(name);
    expect(loaded().filter(late)).to.deep.equal([]);
    field(element).focus();
    await waitUntil(() => loaded().some((name) => name.includes('find-nearest/answers')));
    await waitUntil(() => loaded().some((name) => name.includes('places/gazetteer')));
  });

  describe('to a text', () => {
    it('leave the focus in the field, the same field, and lead on with a link after the button', async () => {
      const element = await small();
      const before = field(element);
      await type(element, 'lyon');
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => results(element).length);
      expect([field(element), focused(element)]).to.deep.equal([before, before]);
      const [link, submit] = [
        buttonOf(element, 'Aller aux résultats'),
        shadow(element).querySelector('[part="submit"]')!,
      ];
      expect(submit.compareDocumentPosition(link)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
      link.focus();
      const { href } = location;
      await sendKeys({ press: 'Enter' });
      expect([focused(element), headingOf(element)!.getAttribute('tabindex'), location.href]).to.deep.equal([
        headingOf(element),
        '-1',
        href,
      ]);
    });

    it('have no link to results where there are none', async () => {
      const element = await small();
      expect(shadow(element).querySelector('.skip')).to.equal(null);
    });

    it('say from where the distances are, and lead back to the text, selected', async () => {
      const element = await small();
      await element.search('Lyon');
      expect(plain(shadow(element).querySelector('.origin')!.textContent)).to.equal(
        'Distances depuis Lyon, à vol d’oiseau. Changer de ville',
      );
      buttonOf(element, 'Changer de ville').click();
      const { selectionStart, selectionEnd } = field(element);
      expect([focused(element), selectionStart, selectionEnd]).to.deep.equal([field(element), 0, 4]);
    });

    it('offer the other places of that name, told apart, and nothing else', async () => {
      const element = await small();
      await element.search('saint denis');
      expect(plain(headingOf(element)!.textContent)).to.contain('Saint-Denis (Seine-Saint-Denis, France)');
      expect(guesses(element)).to.include('Saint-Denis (La Réunion)');
      expect(guesses(element).every((name) => name.startsWith('Saint-Denis ('))).to.equal(true);
      buttonOf(element, 'Saint-Denis (La Réunion)').click();
      await element.updateComplete;
      await waitUntil(() => focused(element) === headingOf(element));
      expect([plain(headingOf(element)!.textContent), guesses(element)]).to.deep.equal([
        'Les plus proches depuis Saint-Denis (La Réunion)',
        [],
      ]);
    });

    it('offer what else the beginning of a name may mean, namesakes first', async () => {
      const element = await small();
      await type(element, 'saint den');
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => results(element).length);
      const isNamesake = guesses(element).map((name) => name.startsWith('Saint-Denis ('));
      expect([guesses(element)[0], isNamesake.length >= 3]).to.deep.equal(['Saint-Denis (La Réunion)', true]);
      expect(isNamesake).to.deep.equal([...isNamesake].sort().reverse());
    });

    it('offer every other place of that name, some a press further where there are many', async () => {
      const element = await small();
      await element.search('Sainte-Colombe');
      const all = new Set(guesses(element));
      expect([...all].every((name) => name.startsWith('Sainte-Colombe ('))).to.equal(true);
      // France has a dozen.
      expect(all.size).to.be.at.least(10);
      const more = shadow(element).querySelector('details')!;
      const last = [...more.querySelectorAll('button')].at(-1)!;
      expect([last.checkVisibility(), more.querySelector('summary')!.textContent.trim()]).to.deep.equal([
        false,
        'Autres lieux de ce nom',
      ]);
      await expect(element).to.be.accessible();
      more.querySelector('summary')!.click();
      last.click();
      await waitUntil(() => focused(element) === headingOf(element));
      expect(plain(headingOf(element)!.textContent)).to.contain(plain(last.textContent));
    });

    it('offer a town whose other name was typed', async () => {
      const element = await small();
      await element.search('Valence');
      expect(plain(headingOf(element)!.textContent)).to.contain('Valence (Drôme, France)');
      expect(guesses(element).some((name) => /^València|^Valencia/.test(name))).to.equal(true);
    });

    it('offer the other country where two have a postcode', async () => {
      const element = await small();
      await element.search('08000');
      expect(plain(headingOf(element)!.textContent)).to.contain('Charleville-Mézières (Ardennes, France)');
      expect(guesses(element).some((name) => name.includes('(vers Nuoro, Italie)'))).to.equal(true);
    });

    it('offer nothing where the visitor has chosen a suggestion', async () => {
      const element = await small();
      await type(element, 'saint den');
      options(element)[0]!.click();
      await waitUntil(() => results(element).length);
      expect(guesses(element)).to.deep.equal([]);
    });
  });

  describe('to a text that is no place', () => {
    it('are an alert, up to three guesses to take, the text kept and the field marked', async () => {
      const element = await small();
      await element.search('Genève Cornavin');
      expect(plain(alertOf(element).textContent)).to.contain('Aucune ville nommée « Genève Cornavin »');
      expect(alertOf(element).contains(buttonOf(element, 'Genève (Suisse)'))).to.equal(true);
      expect(guesses(element).length).to.be.within(1, 3);
      expect([field(element).value, field(element).getAttribute('aria-invalid')]).to.deep.equal([
        'Genève Cornavin',
        'true',
      ]);
      expect(field(element).getAttribute('aria-describedby')).to.match(/^error /);
      await expect(element).to.be.accessible();
    });

    it('become results when a guess is taken, with the focus on them', async () => {
      const element = await small();
      await element.search('Genève Cornavin');
      buttonOf(element, 'Genève (Suisse)').click();
      await waitUntil(() => focused(element) && focused(element) === headingOf(element));
      expect([
        field(element).value,
        field(element).hasAttribute('aria-invalid'),
        alertOf(element).textContent.trim(),
      ]).to.deep.equal(['Genève', false, '']);
    });

    it('offer what a slip may have meant, and take nobody for it', async () => {
      const element = await small();
      await type(element, 'montpelleir');
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => guesses(element).length);
      expect([plain(alertOf(element).querySelector('p')!.textContent), results(element)]).to.deep.equal([
        'Aucune ville nommée « montpelleir » n’a été trouvée.',
        [],
      ]);
      buttonOf(element, 'Montpellier (Hérault, France)').click();
      await waitUntil(() => focused(element) === headingOf(element));
      expect(field(element).value).to.equal('Montpellier');
    });

    it('guess nothing where nothing is near, and say what to try', async () => {
      const element = await small();
      await element.search('Xqzzqx');
      expect(guesses(element)).to.deep.equal([]);
      expect(plain(alertOf(element).textContent)).to.contain('Essayez son nom complet');
    });

    it('go when the visitor types on', async () => {
      const element = await small();
      await element.search('Xqzzqx');
      field(element).select();
      await type(element, 'lyon');
      expect(field(element).hasAttribute('aria-invalid')).to.equal(false);
    });
  });

  it('name the sources of the places, each with its licence, once places are there', async () => {
    const element = await small();
    expect(shadow(element).querySelector('.credit')).to.equal(null);
    await type(element, 'lyo');
    const links = [...shadow(element).querySelectorAll<HTMLAnchorElement>('.credit a')];
    expect(links.map(({ textContent, href }) => [textContent.trim(), new URL(href).host])).to.deep.equal([
      ['GeoNames', 'www.geonames.org'],
      ['CC BY 4.0', 'creativecommons.org'],
      ['Etalab – Insee', 'github.com'],
      ['Licence Ouverte 2.0', 'www.etalab.gouv.fr'],
    ]);
  });

  describe('from far', () => {
    it('say so, also aloud, then list the centres, then the online services, those to be reached first', async () => {
      const dead = {
        ...SMALL.centres.find(({ kind }) => kind === 'online')!,
        id: 'dead',
        area: 'Injoignable',
        website: null,
      };
      const element = await fixture<CdmFindNearest>(
        html`<cdm-find-nearest
          lang="fr"
          .network=${{ ...SMALL, centres: [dead, ...SMALL.centres] }}
        ></cdm-find-nearest>`,
      );
      await element.search('Cayenne');
      const text = plain(shadow(element).querySelector('.results')!.textContent);
      const order = [
        'Le centre le plus proche est à',
        'Distances depuis',
        'De partout, en ligne',
        'En ligne',
        'Injoignable',
      ];
      const places = order.map((words) => text.indexOf(words));
      expect(places).to.deep.equal([...places].sort((a, b) => a - b));
      expect(places.every((place) => place >= 0)).to.equal(true);
      await waitUntil(() => statusOf(element).textContent);
      expect(plain(statusOf(element).textContent)).to.match(
        /Le centre le plus proche est à [\d ]+ km\. Des services en ligne/,
      );
    });

    it('are nearest first from overseas too: from Mayotte its own centre, then La Réunion', async () => {
      const element = await fixture<CdmFindNearest>(html`<cdm-find-nearest lang="fr"></cdm-find-nearest>`);
      await element.search('Mamoudzou');
      expect(results(element)[0]).to.equal('Mayotte');
      expect(plain(shadow(element).querySelector('.results')!.textContent)).not.to.contain(
        'Le centre le plus proche est à',
      );
    });
  });

  describe('to methods', () => {
    it('resolve to what is shown', async () => {
      const element = await small();
      setTimeout(() => void element.search('Lyon'));
      const { detail } = await eventOf(element, 'cdm-search');
      const outcome = await element.search('Lyon');
      expect(outcome).to.deep.equal({ ok: true, value: detail });
      expect(outcome.ok && outcome.value.hits.length).to.equal(results(element).length);
    });

    for (const [text, error] of [
      ['', { kind: 'empty' }],
      ['99999999', { kind: 'no-postcode' }],
      ['Xqzzqx', { kind: 'no-place', text: 'Xqzzqx' }],
    ] as const) {
      it(`resolve to why there is nothing for “${text}”`, async () => {
        const element = await small();
        expect(await element.search(text)).to.deep.equal({ ok: false, error });
      });
    }

    it('say that a later wish took the place of an earlier one', async () => {
      const element = await small();
      const [first, second] = await Promise.all([element.search('Annecy'), element.search('Paris')]);
      expect(first).to.deep.equal({ ok: false, error: { kind: 'overtaken' } });
      expect(second.ok && second.value.place?.name).to.equal('Paris');
    });

    it('go back to the beginning', async () => {
      const element = await small();
      await element.search('Lyon');
      await element.reset();
      expect([field(element).value, results(element), headingOf(element)]).to.deep.equal(['', [], null]);
    });

    it('wait for the page, where the element is not in it yet', async () => {
      const element = document.createElement('cdm-find-nearest');
      element.network = SMALL;
      const outcome = element.search('Lyon');
      document.body.append(element);
      expect((await outcome).ok).to.equal(true);
      // Lit's development build tells of an element that is drawn a second time for what the first time brought.
      const warnings = [...(globalThis as { litIssuedWarnings?: Set<string> }).litIssuedWarnings!];
      expect(warnings.filter((warning) => warning.includes('scheduled an update'))).to.deep.equal([]);
      expect(getComputedStyle(shadow(element).querySelector('.ranked')!).listStyleType).to.equal('none');
      element.remove();
    });
  });

  describe('to odd input', () => {
    it('does not take the Enter that ends a composition, also where the browser says so by its number alone', async () => {
      const element = await small();
      await type(element, 'lyo');
      await sendKeys({ press: 'ArrowDown' });
      for (const init of [{ isComposing: true }, { keyCode: 229 }]) {
        const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init });
        field(element).dispatchEvent(event);
      }
      await element.updateComplete;
      expect([field(element).value, results(element)]).to.deep.equal(['lyo', []]);
    });

    it('suggests while a phone’s keyboard composes, which it does for every word', async () => {
      const element = await small();
      fill(element, 'lyo', new InputEvent('input', { bubbles: true, isComposing: true }));
      await waitUntil(() => options(element).length);
    });

    it('takes a pasted megabyte, and quotes little of it', async () => {
      const element = await small();
      const text = 'x'.repeat(1_000_000);
      // WebKit's fields hold half of it.
      const held = Object.assign(document.createElement('input'), { value: text }).value.length;
      fill(element, text, new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste', data: text }));
      await element.updateComplete;
      const outcome = await silenced(() => element.search(text));
      expect(outcome).to.deep.equal({ ok: false, error: { kind: 'no-place', text: 'x'.repeat(60) } });
      expect([field(element).value.length, alertOf(element).textContent.trim().length < 300]).to.deep.equal([
        held,
        true,
      ]);
    });

    it('suggests for what a browser fills in, though only a change event says so', async () => {
      const element = await small();
      fill(element, 'lyon', new Event('change', { bubbles: true }));
      await waitUntil(() => options(element).length);
    });

    it('searches for what stands in the field, though no event said so', async () => {
      const element = await small();
      field(element).value = 'Lyon';
      shadow(element).querySelector<HTMLElement>('[part="submit"]')!.click();
      await waitUntil(() => results(element).length);
      expect(plain(headingOf(element)!.textContent)).to.contain('Lyon');
    });
  });

  describe('to keys', () => {
    it('Down opens the list again for a text that was answered', async () => {
      const element = await small();
      await element.search('Lyon');
      field(element).focus();
      await sendKeys({ press: 'ArrowDown' });
      await waitUntil(() => options(element).length);
      await sendKeys({ press: 'ArrowDown' });
      expect(field(element).getAttribute('aria-activedescendant')).to.equal('option-0');
    });

    it('Alt+Down opens without moving, Alt+Up closes', async () => {
      const element = await small();
      await type(element, 'lyo');
      await sendKeys({ press: 'Escape' });
      const press = async (key: string) => {
        await sendKeys({ down: 'Alt' });
        await sendKeys({ press: key });
        await sendKeys({ up: 'Alt' });
        await element.updateComplete;
        return [options(element).length > 0, field(element).getAttribute('aria-activedescendant')];
      };
      expect(await press('ArrowDown')).to.deep.equal([true, null]);
      expect(await press('ArrowUp')).to.deep.equal([false, null]);
    });

    it('typing on gives up the active option, and the focus never leaves the field', async () => {
      const element = await small();
      await type(element, 'lyo');
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ type: 'n' });
      await element.updateComplete;
      expect([
        field(element).value,
        field(element).getAttribute('aria-activedescendant'),
        focused(element),
      ]).to.deep.equal(['lyon', null, field(element)]);
    });

    it('Tab goes from the field to the button, then on to the position', async () => {
      const element = await small();
      field(element).focus();
      const parts: unknown[] = [];
      for (let i = 0; i < 2; i++) {
        await sendKeys({ press: 'Tab' });
        parts.push(focused(element)?.getAttribute('part'));
      }
      expect(parts).to.deep.equal(['submit', 'locate']);
    });
  });

  it('has its options after the field, its position button after the search button, and says what stays here', async () => {
    const element = await small();
    const order = ['[role="combobox"]', '[role="listbox"]', '[part="submit"]', '[part="locate"]', '#private'];
    const nodes = order.map((selector) => shadow(element).querySelector(selector)!);
    const all = [...shadow(element).querySelectorAll(order.join())];
    expect(all).to.deep.equal(nodes);
    expect(field(element).getAttribute('aria-describedby')).to.equal('private');
    expect(plain(nodes[4]!.textContent)).to.equal('Ce que vous saisissez et votre position ne sont jamais envoyés.');
  });

  it('keeps the styles that came later when it moves to another document', async () => {
    const element = await small();
    await element.search('Lyon');
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentDocument!.body.append(element);
    const style = frame.contentWindow!.getComputedStyle(shadow(element).querySelector('.ranked')!).listStyleType;
    frame.remove();
    expect(style).to.equal('none');
  });
});
