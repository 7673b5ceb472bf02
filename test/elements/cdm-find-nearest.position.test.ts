import { expect, fixture, html } from '@open-wc/testing';
import { locate } from '../../src/controllers/locate.js';
import '../../src/elements/find-nearest/cdm-find-nearest.define.js';
import type { PositionFailure } from '../../src/events.js';
import { LOCALES } from '../../src/i18n/match-locale.js';
import type { CdmFindNearest } from '../../src/index.js';
import { silenced } from '../support/console.js';
import { alertOf, field, headingOf, plain, results, shadow, small, statusOf, type } from '../support/find-nearest.js';
import { fakeGeolocation } from '../support/geolocation.js';
import { SMALL } from '../support/network.js';
import { waitUntil } from '../support/wait.js';

describe('<cdm-find-nearest> and the position', () => {
  const pretended: (() => void)[] = [];

  /** Until the test ends. */
  function pretend(object: object, name: string, value: unknown): void {
    const own = Object.getOwnPropertyDescriptor(object, name);
    Object.defineProperty(object, name, { value, configurable: true });
    pretended.push(() => {
      Reflect.deleteProperty(object, name);
      if (own) Object.defineProperty(object, name, own);
    });
  }
  function restore(): void {
    fakeGeolocation(undefined);
    for (const undo of pretended.splice(0)) undo();
  }
  afterEach(restore);

  it('ranks from the browser’s position, asked on a click only', async () => {
    const geolocation = fakeGeolocation({ lat: 45.07, lon: 7.687 });
    const element = await small();
    expect(geolocation.calls).to.equal(0);
    shadow(element).querySelector<HTMLElement>('[part="locate"]')!.click();
    await waitUntil(() => results(element).length);
    expect([geolocation.calls, results(element)[0]]).to.deep.equal([1, 'Torino']);
  });

  describe('overseas', () => {
    /** What is shown to somebody who is there. */
    async function from(position: { lat: number; lon: number }): Promise<string> {
      fakeGeolocation(position);
      const element = await small();
      await element.locate();
      return plain(shadow(element).querySelector('.results')!.textContent);
    }

    it('gives the territory’s own centre first, though its distance is not known, as a town there does', async () => {
      const text = await from({ lat: 16.241, lon: -61.533 });
      expect(text).to.match(/^Les plus proches de votre position Sur le même territoire[^:]*: Guadeloupe/);
      expect(text).not.to.contain('Le centre le plus proche est à');
    });

    it('says that the nearest is far where the territory has none', async () => {
      const text = await from({ lat: 4.933, lon: -52.333 });
      expect(text).to.match(/Le centre le plus proche est à [\d ]+ km/);
      expect(text).not.to.contain('Sur le même territoire');
    });
  });

  /** How each failure comes about, and what is said. */
  const FAILURES: Readonly<Record<PositionFailure, readonly [cause: () => void, words: string]>> = {
    denied: [() => fakeGeolocation(1), 'Votre navigateur n’a pas communiqué votre position'],
    unavailable: [() => fakeGeolocation(2), 'n’a pas pu être trouvée'],
    timeout: [() => fakeGeolocation(3), 'trop de temps'],
    insecure: [() => pretend(window, 'isSecureContext', false), 'page sécurisée (https)'],
    blocked: [
      () => pretend(document, 'featurePolicy', { allowsFeature: () => false }),
      'Cette page n’est pas autorisée',
    ],
  };

  for (const [reason, [cause, words]] of Object.entries(FAILURES)) {
    it(`says in its own sentence that it is ${reason}, tells the page, and typing goes on`, async () => {
      const element = await small();
      cause();
      const told: string[] = [];
      element.addEventListener('cdm-error', ({ detail }) => told.push(JSON.stringify(detail)));
      const outcome = await silenced(() => element.locate());
      expect(plain(alertOf(element).textContent)).to.contain(words);
      expect(outcome).to.deep.equal({ ok: false, error: { kind: 'position', reason } });
      expect(told).to.deep.equal([JSON.stringify({ kind: 'position', reason })]);
      expect(field(element).getAttribute('aria-invalid')).to.equal(null);
      await expect(element).to.be.accessible();
      await element.search('lyon');
      expect([results(element).length, plain(alertOf(element).textContent)]).to.deep.equal([3, '']);
    });
  }

  for (const lang of LOCALES) {
    it(`has five different sentences in ${lang}`, async () => {
      const element = await small(lang);
      const sentences = new Set<string>();
      for (const [cause] of Object.values(FAILURES)) {
        cause();
        await silenced(() => element.locate());
        sentences.add(plain(alertOf(element).textContent));
        restore();
      }
      expect([...sentences].filter(Boolean).length).to.equal(5);
    });
  }

  it('is not found where the browser has no geolocation, or answers with no number', async () => {
    pretend(navigator, 'geolocation', undefined);
    expect(await locate()).to.deep.equal({ ok: false, error: 'unavailable' });
    fakeGeolocation({ lat: Number.NaN, lon: 0 });
    expect(await locate()).to.deep.equal({ ok: false, error: 'unavailable' });
  });

  it('waits no longer than its own time limit for a browser that never answers', async () => {
    fakeGeolocation('never');
    expect(await locate(20)).to.deep.equal({ ok: false, error: 'timeout' });
  });

  if ('featurePolicy' in document) {
    it('is refused unasked in a frame whose policy forbids it, and leaves the button out there', async () => {
      const frame = document.createElement('iframe');
      frame.allow = "geolocation 'none'";
      frame.srcdoc =
        '<!doctype html><title>frame</title><cdm-find-nearest lang="fr"></cdm-find-nearest>' +
        '<script type="module" src="/src/elements/find-nearest/cdm-find-nearest.define.ts"></script>';
      document.body.append(frame);
      const inFrame = () => frame.contentDocument?.querySelector('cdm-find-nearest');
      await waitUntil(() => inFrame()?.shadowRoot?.querySelector('input'));
      const outcome = await inFrame()!.locate();
      expect(outcome).to.deep.equal({ ok: false, error: { kind: 'position', reason: 'blocked' } });
      expect(inFrame()!.shadowRoot!.querySelector('[part="locate"]')).to.equal(null);
      frame.remove();
    });
  }

  it('keeps the results of a town, and the text, when the position is refused after', async () => {
    fakeGeolocation(1);
    const element = await small();
    await element.search('Lyon');
    const before = results(element);
    await silenced(() => element.locate());
    expect([results(element), field(element).value]).to.deep.equal([before, 'Lyon']);
    expect(plain(headingOf(element)!.textContent)).to.contain('Lyon');
  });

  it('keeps the other places of that name beside them', async () => {
    fakeGeolocation(1);
    const element = await small();
    await element.search('Saint-Denis');
    const others = () => plain(shadow(element).querySelector('[part="results"] .guesses')?.textContent);
    const before = others();
    expect(before).to.contain('Saint-Denis');
    await silenced(() => element.locate());
    expect(others()).to.equal(before);
  });

  it('is not found where somebody has put something in the browser’s place that throws', async () => {
    pretend(navigator, 'geolocation', {
      getCurrentPosition: () => {
        throw new Error('not here');
      },
    });
    expect(await locate()).to.deep.equal({ ok: false, error: 'unavailable' });
  });

  it('does not take away what the visitor types while the browser looks', async () => {
    const geolocation = fakeGeolocation('never');
    const element = await small();
    const located = element.locate();
    await type(element, 'lyo');
    geolocation.answer({ lat: 45.07, lon: 7.687 });
    expect(await located).to.deep.equal({ ok: false, error: { kind: 'overtaken' } });
    expect(field(element).value).to.equal('lyo');
  });

  it('is taken at a second press, where the visitor typed while the browser’s prompt stood open', async () => {
    const geolocation = fakeGeolocation('never');
    const element = await small();
    const button = shadow(element).querySelector<HTMLElement>('[part="locate"]')!;
    const said = () => [plain(button.textContent), button.getAttribute('aria-disabled')];
    button.click();
    await type(element, 'l');
    // Nobody waits for it any more.
    expect(said()).to.deep.equal(['Utiliser ma position', null]);
    button.click();
    await element.updateComplete;
    expect(said()).to.deep.equal(['Recherche de votre position…', 'true']);
    geolocation.answer({ lat: 45.07, lon: 7.687 });
    await waitUntil(() => results(element).length);
    expect([geolocation.calls, results(element)[0], field(element).value]).to.deep.equal([1, 'Torino', '']);
    expect(said()).to.deep.equal(['Utiliser ma position', null]);
  });

  it('keeps what was found between two presses where it is refused', async () => {
    const geolocation = fakeGeolocation('never');
    const element = await small();
    const others = () => plain(shadow(element).querySelector('[part="results"] .guesses')?.textContent);
    const [located] = [element.locate(), await element.search('Saint-Denis')];
    const before = others();
    expect(before).to.contain('Saint-Denis');
    expect(await element.locate()).to.deep.equal({ ok: false, error: { kind: 'overtaken' } });
    geolocation.refuse(1);
    const outcome = await silenced(() => located);
    expect(outcome).to.deep.equal({ ok: false, error: { kind: 'position', reason: 'denied' } });
    expect([others(), plain(alertOf(element).textContent) !== '']).to.deep.equal([before, true]);
  });

  it('says that it looks, on the form and in words, and the button is of use again after', async () => {
    const geolocation = fakeGeolocation('never');
    const element = await small();
    const located = element.locate();
    await element.updateComplete;
    const form = shadow(element).querySelector('form')!;
    const button = shadow(element).querySelector('[part="locate"]')!;
    expect([form.getAttribute('aria-busy'), button.getAttribute('aria-disabled')]).to.deep.equal(['true', 'true']);
    await waitUntil(() => plain(statusOf(element).textContent) === 'Recherche de votre position…');
    geolocation.answer({ lat: 45.07, lon: 7.687 });
    expect((await located).ok).to.equal(true);
    expect([form.getAttribute('aria-busy'), button.getAttribute('aria-disabled')]).to.deep.equal([null, null]);
    expect(plain(headingOf(element)!.textContent)).to.equal('Les plus proches de votre position');
    expect(plain(shadow(element).querySelector('.origin')!.textContent)).to.contain('Distances depuis votre position');
  });

  it('keeps the focus and says what it does while the browser looks for the position', async () => {
    fakeGeolocation('never');
    const element = await small();
    const button = shadow(element).querySelector<HTMLElement>('[part="locate"]')!;
    button.focus();
    button.click();
    await element.updateComplete;
    expect(shadow(element).activeElement).to.equal(button);
    expect(plain(button.textContent)).to.equal('Recherche de votre position…');
    await expect(element).to.be.accessible();
    // A search overtakes it.
    await element.search('lyon');
    expect(results(element).length).to.equal(3);
  });

  it('drops a position that comes after another wish', async () => {
    const geolocation = fakeGeolocation('never');
    const element = await small();
    const located = element.locate();
    await element.search('lyon');
    geolocation.answer({ lat: 45.07, lon: 7.687 });
    await located;
    expect(plain(shadow(element).querySelector('.results h2')!.textContent)).to.contain('Lyon');
  });

  it('is accessible when the position is refused', async () => {
    fakeGeolocation(1);
    const element = await small();
    await silenced(() => element.locate());
    await expect(element).to.be.accessible();
  });

  it('leaves the button out where the page says so', async () => {
    const element = await fixture<CdmFindNearest>(
      html`<cdm-find-nearest lang="fr" no-geolocation .network=${SMALL}></cdm-find-nearest>`,
    );
    expect(shadow(element).querySelector('[part="locate"]')).to.equal(null);
  });
});
