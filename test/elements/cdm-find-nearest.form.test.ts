import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/find-nearest/cdm-find-nearest.define.js';
import { LOCALES } from '../../src/i18n/match-locale.js';
import type { CdmFindNearest } from '../../src/index.js';
import { eventOf } from '../support/event.js';
import { buttonOf, field, options, plain, radios, results, shadow, type } from '../support/find-nearest.js';
import { SMALL } from '../support/network.js';
import { waitUntil } from '../support/wait.js';

interface Page {
  readonly form: HTMLFormElement;
  readonly element: CdmFindNearest;
  /** What the form would send. */
  readonly sent: () => string[];
}

async function page(content: unknown): Promise<Page> {
  const form = await fixture<HTMLFormElement>(html`<form lang="fr">${content}</form>`);
  const element = form.querySelector('cdm-find-nearest')!;
  await element.updateComplete;
  return { form, element, sent: () => [...new FormData(form)].map(([name, value]) => `${name}=${value as string}`) };
}

const chooser = (): Promise<Page> =>
  page(html`<cdm-find-nearest name="centre" required .network=${SMALL}></cdm-find-nearest>`);

const chosenText = (element: CdmFindNearest) => plain(shadow(element).querySelector('[part="chosen"]')?.textContent);

describe('<cdm-find-nearest name> in a form', () => {
  it('sends the id of the centre that the visitor chose, and nothing before', async () => {
    const { form, element, sent } = await chooser();
    expect([element.form, sent()]).to.deep.equal([form, []]);
    await element.search('Lyon');
    radios(element)[2]!.click();
    expect(sent()).to.deep.equal(['centre=torino']);
  });

  it('offers no choice where it is in no form and has no name', async () => {
    const element = await fixture<CdmFindNearest>(html`<cdm-find-nearest .network=${SMALL}></cdm-find-nearest>`);
    await element.search('Lyon');
    expect(radios(element)).to.deep.equal([]);
  });

  it('is chosen from by keyboard, as one group of radio buttons that each have a name of their own', async () => {
    const { element } = await chooser();
    await element.search('Lyon');
    radios(element)[0]!.focus();
    await sendKeys({ press: ' ' });
    expect(element.value).to.equal('nimes-uzes');
    await sendKeys({ press: 'ArrowDown' });
    expect(element.value).to.equal('nimes');
    expect(
      radios(element)
        .slice(0, 3)
        .map(({ labels }) => plain(labels![0]!.textContent)),
    ).to.deep.equal([
      'Choisir ce centre – Centre associé d’Uzès',
      'Choisir ce centre – Cité des métiers de Nîmes',
      'Choisir ce centre – Città dei Mestieri di Torino',
    ]);
    const group = radios(element)[0]!.closest('fieldset')!;
    expect(plain(group.querySelector('legend')!.textContent)).to.equal('Choisir un centre');
  });

  it('fires input, change and cdm-select when the visitor chooses, none when a script does', async () => {
    const { form, element } = await chooser();
    await element.search('Lyon');
    const heard: string[] = [];
    for (const name of ['input', 'change', 'cdm-select'] as const) {
      form.addEventListener(name, ({ target }) => heard.push(`${name} ${(target as CdmFindNearest).value}`));
    }
    element.value = 'paris';
    await element.updateComplete;
    expect(heard).to.deep.equal([]);
    radios(element)[1]!.click();
    expect(heard).to.deep.equal(['input nimes', 'change nimes', 'cdm-select nimes']);
  });

  it('keeps what is typed in its field from the page, which would take it for a change of the value', async () => {
    const { form, element } = await chooser();
    let count = 0;
    form.addEventListener('input', () => count++);
    form.addEventListener('change', () => count++);
    await type(element, 'lyon');
    expect(count).to.equal(0);
  });

  it('keeps the choice, and names it, when the results are of another town', async () => {
    const { element, sent } = await chooser();
    await element.search('Lyon');
    radios(element)[2]!.click();
    await element.search('Bruxelles');
    expect(sent()).to.deep.equal(['centre=torino']);
    expect(chosenText(element)).to.contain('Centre choisi : Città dei Mestieri di Torino');
  });

  it('takes the choice back, and the focus stays in the element', async () => {
    const { element, sent } = await chooser();
    await element.search('Lyon');
    radios(element)[0]!.click();
    await element.updateComplete;
    buttonOf(element, 'Retirer').click();
    await element.updateComplete;
    expect([sent(), radios(element).some(({ checked }) => checked)]).to.deep.equal([[], false]);
    expect(shadow(element).activeElement).not.to.equal(null);
  });

  it('sends a value that a script sets before anything is drawn or loaded, and then names it', async () => {
    const form = document.createElement('form');
    const element = document.createElement('cdm-find-nearest');
    Object.assign(element, { lang: 'fr', name: 'centre', value: 'paris', network: SMALL });
    form.append(element);
    document.body.append(form);
    expect(new FormData(form).get('centre')).to.equal('paris');
    await waitUntil(() => chosenText(element).includes('Cité des métiers de Paris'));
    form.remove();
  });

  it('goes back to the choice and the empty field that the page came with when the form is reset', async () => {
    const { form, element, sent } = await page(
      html`<cdm-find-nearest name="centre" value="paris" .network=${SMALL}></cdm-find-nearest>`,
    );
    await element.search('Lyon');
    radios(element)[0]!.click();
    form.reset();
    await element.updateComplete;
    expect([sent(), field(element).value, results(element)]).to.deep.equal([['centre=paris'], '', []]);
  });

  it('is disabled with its fieldset: nothing can be typed, chosen or sent', async () => {
    const { form, element, sent } = await page(
      html`<fieldset>
        <cdm-find-nearest name="centre" value="paris" required .network=${SMALL}></cdm-find-nearest>
      </fieldset>`,
    );
    await element.search('Lyon');
    form.querySelector('fieldset')!.disabled = true;
    await element.updateComplete;
    const controls = [field(element), ...radios(element), shadow(element).querySelector('[part="submit"]')!];
    expect(controls.map((control) => control.matches(':disabled'))).to.deep.equal(controls.map(() => true));
    expect([sent(), element.willValidate]).to.deep.equal([[], false]);
    form.querySelector('fieldset')!.disabled = false;
    await element.updateComplete;
    expect([field(element).disabled, sent()]).to.deep.equal([false, ['centre=paris']]);
  });

  it('takes back what the browser kept over a reload', async () => {
    const { element, sent } = await chooser();
    element.formStateRestoreCallback('torino');
    expect(sent()).to.deep.equal(['centre=torino']);
  });

  it('ignores null, which frameworks write where they have nothing to say', async () => {
    const { element, sent } = await chooser();
    Object.assign(element, { value: null });
    await element.updateComplete;
    expect([sent(), element.checkValidity()]).to.deep.equal([[], false]);
  });

  describe('validity', () => {
    it('is wanting until a centre is chosen', async () => {
      const { form, element } = await chooser();
      expect([form.checkValidity(), element.validity!.valueMissing]).to.deep.equal([false, true]);
      await element.search('Lyon');
      radios(element)[0]!.click();
      expect([form.checkValidity(), element.validity!.valid, element.validationMessage]).to.deep.equal([
        true,
        true,
        '',
      ]);
    });

    it('follows `value` and `required` at once, as a native control does', async () => {
      const { form, element } = await chooser();
      element.value = 'paris';
      expect(form.checkValidity()).to.equal(true);
      element.value = '';
      expect(form.checkValidity()).to.equal(false);
      element.required = false;
      expect(form.checkValidity()).to.equal(true);
    });

    for (const lang of LOCALES) {
      it(`says what is wanting in ${lang}`, async () => {
        const { element } = await page(
          html`<cdm-find-nearest lang=${lang} required .network=${SMALL}></cdm-find-nearest>`,
        );
        expect(element.validationMessage).to.equal(plain(shadow(element).getElementById('choice-hint')!.textContent));
        expect(element.validationMessage.startsWith('Search')).to.equal(lang === 'en');
      });
    }

    it('does not let the form go, takes the visitor to the field and says why there', async () => {
      const { form, element } = await chooser();
      let isSent = false;
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        isSent = true;
      });
      expect(field(element).getAttribute('aria-invalid')).to.equal(null);
      form.requestSubmit();
      await nextFrame();
      const described = field(element).getAttribute('aria-describedby')!.split(' ');
      expect([isSent, shadow(element).activeElement, field(element).getAttribute('aria-invalid')]).to.deep.equal([
        false,
        field(element),
        'true',
      ]);
      expect(described.map((id) => plain(shadow(element).getElementById(id)?.textContent))).to.include(
        'Cherchez une ville, puis choisissez l’un des centres trouvés.',
      );
      await expect(element).to.be.accessible();
    });

    it('is marked for style sheets once the visitor has tried, not before', async () => {
      const { form, element } = await chooser();
      const isMarked = () => element.matches(':state(user-invalid)');
      if (!CSS.supports('selector(:state(a))')) return;
      element.checkValidity();
      await nextFrame();
      expect(isMarked()).to.equal(false);
      form.reportValidity();
      await nextFrame();
      expect(isMarked()).to.equal(true);
      await element.search('Lyon');
      radios(element)[0]!.click();
      await element.updateComplete;
      expect(isMarked()).to.equal(false);
    });

    describe('is told to the visitor', () => {
      type IsTold = () => Promise<boolean>;

      /** A name that is wanting too, before the finder, and a button that sends. */
      async function order(): Promise<Page & { name: HTMLInputElement; send: HTMLButtonElement; isTold: IsTold }> {
        const made = await page(
          html`<input name="name" aria-label="Nom" required />
            <cdm-find-nearest name="centre" required .network=${SMALL}></cdm-find-nearest>
            <button>Envoyer</button>`,
        );
        const { form, element } = made;
        form.addEventListener('submit', (event) => event.preventDefault());
        const isTold = async (): Promise<boolean> => {
          await nextFrame();
          return field(element).getAttribute('aria-invalid') === 'true';
        };
        return { ...made, name: form.querySelector('input')!, send: form.querySelector('button')!, isTold };
      }

      it('not where the page asks its form at every letter, whether or not it is valid', async () => {
        const { form, name, send, isTold } = await order();
        form.addEventListener('input', () => (send.disabled = !form.checkValidity()));
        form.addEventListener('focusout', () => form.checkValidity());
        name.focus();
        await sendKeys({ type: 'A' });
        await sendKeys({ press: 'Backspace' });
        expect([send.disabled, await isTold()]).to.deep.equal([true, false]);
        // To the field of the finder, which is wanting.
        await sendKeys({ press: 'Tab' });
        expect([document.activeElement?.localName, await isTold()]).to.deep.equal(['cdm-find-nearest', false]);
      });

      for (const [way, ask] of [
        ['requestSubmit()', ({ form }: Page) => form.requestSubmit()],
        ['the click of a script', ({ form }: Page) => form.querySelector('button')!.click()],
        ['reportValidity() of the form', ({ form }: Page) => form.reportValidity()],
        ['its own reportValidity()', ({ element }: Page) => element.reportValidity()],
      ] as const) {
        it(`at ${way}, another control being wanting before it`, async () => {
          const made = await order();
          expect(await made.isTold()).to.equal(false);
          ask(made);
          expect(await made.isTold()).to.equal(true);
        });
      }

      it('at its own reportValidity() where the focus is there already', async () => {
        const { element, isTold } = await order();
        element.focus();
        element.reportValidity();
        expect(await isTold()).to.equal(true);
      });

      it('at Enter in another control that is wanting, where the focus stays', async () => {
        const { name, isTold } = await order();
        name.focus();
        await sendKeys({ press: 'Enter' });
        expect([document.activeElement, await isTold()]).to.deep.equal([name, true]);
      });

      it('at a press of the button, where the page tells of what is wanting itself', async () => {
        const { form, send, isTold } = await order();
        form.addEventListener('invalid', (event) => event.preventDefault(), true);
        send.focus();
        await sendKeys({ press: 'Enter' });
        expect([document.activeElement, await isTold()]).to.deep.equal([send, true]);
      });

      it('at a form with novalidate whose page asks as it is sent', async () => {
        const { form, isTold } = await order();
        form.noValidate = true;
        form.requestSubmit();
        expect(await isTold()).to.equal(false);
        form.addEventListener('submit', () => form.checkValidity());
        form.requestSubmit();
        expect(await isTold()).to.equal(true);
      });

      it('not by a form that it has left', async () => {
        const { form, element, isTold } = await order();
        const other = await fixture<HTMLFormElement>(html`<form novalidate></form>`);
        other.append(element);
        form.noValidate = true;
        form.addEventListener('submit', () => other.checkValidity());
        form.requestSubmit();
        expect(await isTold()).to.equal(false);
      });
    });

    it('takes a fault that the page has found', async () => {
      const { form, element } = await chooser();
      element.value = 'paris';
      element.setCustomValidity('Paris est complet.');
      expect([form.checkValidity(), element.validity!.customError, element.validationMessage]).to.deep.equal([
        false,
        true,
        'Paris est complet.',
      ]);
      element.setCustomValidity('');
      expect(form.checkValidity()).to.equal(true);
    });
  });

  it('does not send the page’s form at Enter in its field', async () => {
    const { form, element } = await chooser();
    let isSent = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      isSent = true;
    });
    element.value = 'paris';
    await type(element, 'lyon');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => results(element).length);
    expect(isSent).to.equal(false);
  });

  describe('its names', () => {
    it('focuses its field when the page’s label is pressed, or a script says focus()', async () => {
      const { form, element } = await page(
        html`<label for="finder">Votre centre</label>
          <cdm-find-nearest id="finder" name="centre" .network=${SMALL}></cdm-find-nearest>`,
      );
      expect([...element.labels].length).to.equal(1);
      form.querySelector('label')!.click();
      expect(shadow(element).activeElement).to.equal(field(element));
      field(element).blur();
      element.focus();
      expect(shadow(element).activeElement).to.equal(field(element));
    });

    it('is no tab stop of its own', async () => {
      const { element } = await chooser();
      expect([element.tabIndex, element.hasAttribute('tabindex')]).to.deep.equal([-1, false]);
    });

    it('names its group as the page’s label does, or as aria-label says', async () => {
      const { form, element } = await page(
        html`<label for="finder">Votre centre</label>
          <cdm-find-nearest id="finder" name="centre" .network=${SMALL}></cdm-find-nearest>`,
      );
      const group = form.querySelector('cdm-find-nearest')!.shadowRoot!.querySelector('form')!;
      expect(group.getAttribute('aria-label')).to.equal('Votre centre');
      element.setAttribute('aria-label', 'Centre souhaité');
      await element.updateComplete;
      expect(group.getAttribute('aria-label')).to.equal('Centre souhaité');
    });

    it('takes a label for its field in place of its own', async () => {
      const { element } = await page(
        html`<cdm-find-nearest label="Où habitez-vous ?" .network=${SMALL}></cdm-find-nearest>`,
      );
      expect(plain(field(element).labels![0]!.textContent)).to.equal('Où habitez-vous ?');
    });
  });

  it('is accessible at rest, with suggestions, with results to choose from and with a choice', async () => {
    const { element } = await chooser();
    await expect(element).to.be.accessible();
    await type(element, 'mont');
    expect(options(element).length).to.be.greaterThan(1);
    await expect(element).to.be.accessible();
    await element.search('Cayenne');
    await expect(element).to.be.accessible();
    radios(element)[0]!.click();
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });

  it('fires cdm-select with the centre that was chosen', async () => {
    const { element } = await chooser();
    await element.search('Lyon');
    setTimeout(() => radios(element)[2]!.click());
    const { detail } = await eventOf(element, 'cdm-select');
    expect(detail.centre.id).to.equal('torino');
  });
});
