import { expect } from '@open-wc/testing';
import { buttonOf, options, plain, results } from '../support/find-nearest.js';
import { closeHostPages } from '../support/host-page.js';
import { drawn, expectUnharmed, faultPage, find } from '../support/invariants.js';
import { waitUntil } from '../support/wait.js';

/** A finder one part of whose places does not come: never, altered, not at first, or altered at the second time. */
async function finderWithout(way: 'missing' | 'tampered' | 'once' | 'twice' | 'then-tampered', shard: string) {
  await fetch(`/forget/${way}/${shard}/`);
  const page = await faultPage({
    script: `<script src="/${way}/${shard}/cdm.js"></script>`,
    body: '<cdm-find-nearest><a data-fallback href="/list">List</a></cdm-find-nearest>',
  });
  await drawn(page, ['cdm-find-nearest']);
  const element = find(page.host, 'cdm-find-nearest') as HTMLElementTagNameMap['cdm-find-nearest'];
  const notice = () => element.shadowRoot!.querySelector('.partial');
  const text = () => plain(notice()?.querySelector('span')?.textContent);
  return { page, element, notice, text };
}

/** Asks for it again: what was said about it goes first. */
async function press(element: HTMLElementTagNameMap['cdm-find-nearest']): Promise<void> {
  buttonOf(element, 'Réessayer').click();
  await element.updateComplete;
}

const SAID = 'Une partie de la liste des villes n’a pas pu être chargée : il peut manquer des lieux.';

describe('a part of the places that does not come', () => {
  afterEach(closeHostPages);

  for (const [way, shard, name] of [
    ['missing', 'places-fr-ro', 'Rocamadour'],
    ['tampered', 'places-fr-ro', 'Rocamadour'],
    ['missing', 'places-it', 'Portofino'],
    ['tampered', 'places-it', 'Portofino'],
  ] as const) {
    it(`is said where places are typed, as no alarm, and the others are found: ${shard}, ${way}`, async () => {
      const { page, element, notice, text } = await finderWithout(way, shard);
      expect(notice()).to.equal(null);
      expect((await element.search(name)).ok).to.equal(false);
      await waitUntil(() => text() === SAID);
      expect(notice()!.closest('[role]')!.getAttribute('role')).to.equal('status');
      await element.search('Cahors');
      expect([results(element).length > 0, text()]).to.deep.equal([true, SAID]);
      await expectUnharmed(page, { warnings: 0 });
      expect('wasTampered' in page.host.window, 'tampered').to.equal(false);
    });
  }

  it('is there where it comes as it was released: the places above are in those parts', async () => {
    const { element, notice } = await finderWithout('missing', 'none');
    for (const name of ['Rocamadour', 'Portofino']) expect((await element.search(name)).ok, name).to.equal(true);
    expect(notice()).to.equal(null);
  });

  it('is said once where it is all of them: by the alert, and only the button below', async () => {
    const { element, notice, text } = await finderWithout('missing', 'places-head');
    await element.search('Lyon');
    const alert = element.shadowRoot!.querySelector('[role="alert"]')!;
    expect(plain(alert.textContent)).to.match(/^La liste des villes n’a pas pu être chargée/);
    expect([text(), plain(notice()!.textContent)]).to.deep.equal(['', 'Réessayer']);
  });

  it('is asked for again at a press, said again where it fails, and the focus stays', async () => {
    const { element, text } = await finderWithout('missing', 'places-fr-ro');
    await element.search('Rocamadour');
    const button = buttonOf(element, 'Réessayer');
    button.focus();
    button.click();
    await element.updateComplete;
    expect(text()).to.equal('');
    await waitUntil(() => text() === SAID);
    expect(element.shadowRoot!.activeElement).to.equal(button);
  });

  it('is held against its hash at a press too', async () => {
    const { page, element, text } = await finderWithout('then-tampered', 'places-fr-ro');
    await element.search('Rocamadour');
    await press(element);
    await waitUntil(() => text() === SAID);
    expect([(await element.search('Rocamadour')).ok, 'wasTampered' in page.host.window]).to.deep.equal([false, false]);
  });

  for (const [way, most, presses] of [
    ['once', 1, 'a press'],
    ['twice', 2, 'a press and another'],
  ] as const) {
    it(`is there after ${presses}, with what was typed suggested and the focus in the field`, async () => {
      const { element, notice, text } = await finderWithout(way, 'places-fr-ro');
      const field = element.shadowRoot!.querySelector('input')!;
      field.value = 'rocamad';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await waitUntil(() => text() === SAID);
      expect(options(element)).to.deep.equal([]);
      // WebKit may ask twice at one press: what it could not load ahead it still runs as a script, which is checked.
      for (let pressed = 0; pressed < most && !options(element).length; pressed++) {
        await press(element);
        await waitUntil(() => options(element).length || text() === SAID);
      }
      expect(plain(options(element)[0]?.textContent)).to.equal('Rocamadour Lot, France');
      await waitUntil(() => !notice());
      expect(element.shadowRoot!.activeElement).to.equal(field);
    });
  }
});

describe('the largest towns that do not come', () => {
  afterEach(closeHostPages);

  it('are said to be missing while the visitor types, before they ask for an answer', async () => {
    const { element, text } = await finderWithout('missing', 'places-head');
    const field = element.shadowRoot!.querySelector('input')!;
    field.value = 'lyo';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await waitUntil(() => text() === SAID);
  });
});
