import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../support/wait.js';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/elements/directory/cdm-directory.define.js';
import type { CdmDirectory } from '../../src/index.js';
import { LOCALES } from '../../src/i18n/match-locale.js';
import { silenced, warningsOf } from '../support/console.js';
import { centre, network, SMALL } from '../support/network.js';
import { eventOf } from '../support/event.js';

const shadow = (element: CdmDirectory) => element.shadowRoot!;
const areas = (element: CdmDirectory) =>
  [...shadow(element).querySelectorAll('.disclose')].map((button) => button.textContent.trim());
const headings = (element: CdmDirectory) =>
  [...shadow(element).querySelectorAll('.group-heading h2')].map((heading) =>
    heading.textContent.replace(/\s+/g, ' ').trim(),
  );
const fieldOf = (element: CdmDirectory) => shadow(element).querySelector('input')!;
const small = (lang = 'fr') =>
  fixture<CdmDirectory>(html`<cdm-directory lang=${lang} .network=${SMALL}></cdm-directory>`);

async function type(element: CdmDirectory, text: string): Promise<void> {
  // What filters is loaded with the first letter; each filtering is told.
  const filtered = eventOf(element, 'cdm-filter');
  fieldOf(element).value = text;
  fieldOf(element).dispatchEvent(new InputEvent('input', { bubbles: true }));
  await filtered;
  await element.updateComplete;
}

/** What a centre shows when it is open is loaded with the first. */
async function detailsCame(element: CdmDirectory): Promise<void> {
  await element.updateComplete;
  await waitUntil(() => shadow(element).querySelector('.details:not([hidden]) .provenance'), 'the details');
}

describe('<cdm-directory>', () => {
  it('lists the released network, grouped by country in the order of the language', async () => {
    const element = await fixture<CdmDirectory>(html`<cdm-directory lang="fr"></cdm-directory>`);
    await waitUntil(() => areas(element).length, 'the list came');
    expect(headings(element)).to.deep.equal([
      'Belgique, 4 centres 4',
      'Espagne, 2 centres 2',
      'France, 21 centres 21',
      'Italie, 4 centres 4',
      'Portugal, 2 centres 2',
      'Suisse, 2 centres 2',
      'Togo, 1 centre 1',
      'Services en ligne, 4 centres 4',
    ]);
  });

  it('orders the same countries otherwise in another language', async () => {
    const element = await small('de');
    expect(headings(element).map((text) => text.split(',')[0])).to.deep.equal([
      'Belgien',
      'Frankreich',
      'Italien',
      'Online-Dienste',
    ]);
  });

  it('shows an associated centre with its member, and a closed centre only when asked', async () => {
    const element = await small();
    expect(areas(element)).not.to.include('Uzès');
    expect(areas(element)).not.to.include('Genova');
    element.statuses = 'closed';
    await element.updateComplete;
    expect(areas(element)).to.deep.equal(['Genova']);
  });

  for (const [text, found] of [
    ['nimes', ['Nîmes']],
    ['  NÎMES ', ['Nîmes']],
    ['uzes', ['Nîmes']],
    ['italie', ['Torino']],
    ['belgien', ['Bruxelles / Brussel']],
    ['torino mestieri', ['Torino']],
    ['75019', ['Paris']],
    ['ile de fr', ['Paris']],
  ] as const) {
    it(`finds ${found.join()} by "${text}"`, async () => {
      const element = await small();
      await type(element, text);
      expect(areas(element)).to.deep.equal(found);
    });
  }

  it('offers the way back when nothing matches', async () => {
    const element = await small();
    await type(element, 'zzzz');
    expect(areas(element)).to.deep.equal([]);
    shadow(element).querySelector<HTMLButtonElement>('.notice button')!.click();
    await element.updateComplete;
    expect([areas(element).length > 0, fieldOf(element).value]).to.deep.equal([true, '']);
  });

  it('says the count once the visitor rests, and nothing on load', async () => {
    const element = await small();
    const status = shadow(element).querySelector('[role="status"]')!;
    expect(status.textContent).to.equal('');
    await type(element, 'nimes');
    expect(status.textContent).to.equal('');
    await waitUntil(() => status.textContent);
    expect(status.textContent).to.equal('1 centre affiché sur 6');
  });

  it('fires cdm-filter with the counts', async () => {
    const element = await small();
    setTimeout(() => void type(element, 'nimes'));
    expect((await eventOf(element, 'cdm-filter')).detail).to.deep.equal({ count: 1, total: 6 });
  });

  it('opens a centre in place by keyboard, tells it, and closes it again', async () => {
    const element = await small();
    const button = shadow(element).querySelector<HTMLButtonElement>('.disclose')!;
    button.focus();
    const selected = eventOf(element, 'cdm-select');
    await sendKeys({ press: 'Enter' });
    const { detail } = await selected;
    await element.updateComplete;
    expect([detail.centre.id, button.getAttribute('aria-expanded')]).to.deep.equal(['bruxelles', 'true']);
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(button.getAttribute('aria-expanded')).to.equal('false');
  });

  it('tells what is known of a centre, and that its hours are not published', async () => {
    const element = await small();
    const open = async (area: string) => {
      [...shadow(element).querySelectorAll<HTMLElement>('.disclose')]
        .find((b) => b.textContent.trim() === area)!
        .click();
      await detailsCame(element);
      return shadow(element).querySelector('.details:not([hidden])')!;
    };
    const paris = await open('Paris');
    // A Mac offers its own maps too.
    const links = [...paris.querySelectorAll('a')].map(({ href }) => href).filter((href) => !/apple/.test(href));
    expect(links).to.deep.equal([
      'https://www.openstreetmap.org/directions?to=48.8956%2C2.3881',
      'https://www.google.com/maps/dir/?api=1&destination=48.8956%2C2.3881',
      'tel:+33123456789',
      'mailto:paris@example.org',
      'https://www.example.org/paris',
      'https://www.reseaucitesdesmetiers.org/',
    ]);
    expect(paris.textContent).to.contain('Trouver un emploi').and.to.contain('mardi');
    const nimes = await open('Nîmes');
    expect(nimes.textContent).to.contain('Les horaires et le téléphone ne sont pas publiés.');
  });

  for (const website of [
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'http://example.org/',
    '//evil.example',
  ]) {
    it(`shows ${JSON.stringify(website)} as text, wherever it came from`, async () => {
      const element = await fixture<CdmDirectory>(
        html`<cdm-directory .network=${network(centre({ id: 'x', website }))}></cdm-directory>`,
      );
      shadow(element).querySelector<HTMLElement>('.disclose')!.click();
      await detailsCame(element);
      const details = shadow(element).querySelector('.details')!;
      expect([details.querySelectorAll('dl a').length, details.querySelector('dd bdi') !== null]).to.deep.equal([
        0,
        true,
      ]);
    });
  }

  it('marks a centre that is to be confirmed, with the year of the last evidence', async () => {
    const element = await small();
    const item = [...shadow(element).querySelectorAll('.item')].find((li) => li.textContent.includes('Nîmes'))!;
    expect(item.querySelector('.facts')!.textContent.replace(/\s+/g, ' ').trim())
      .to.contain('à confirmer')
      .and.to.contain('2008');
  });

  it('shows a feed’s markup and templates as text', async () => {
    const hostile = '<img src=x onerror=alert(1)>${7*7}{{7*7}}?lit$';
    const element = await fixture<CdmDirectory>(
      html`<cdm-directory .network=${network(centre({ id: '"><b>', name: hostile, area: hostile }))}></cdm-directory>`,
    );
    shadow(element).querySelector<HTMLElement>('.disclose')!.click();
    await detailsCame(element);
    expect([areas(element)[0], shadow(element).querySelectorAll('img, b').length]).to.deep.equal([hostile, 0]);
    await expect(element).to.be.accessible();
  });

  describe('when its feed fails', () => {
    for (const name of ['not-found', 'broken', 'login', 'empty', 'cut', 'wrong-shape']) {
      it(`shows the released network with its date, and says so (${name})`, async () => {
        const element = document.createElement('cdm-directory');
        element.lang = 'fr';
        element.src = `/feed/${name}`;
        await silenced(async () => {
          setTimeout(() => document.body.append(element));
          await eventOf(element, 'cdm-error');
          await waitUntil(() => areas(element).length);
        });
        expect(shadow(element).querySelector('.notice')!.textContent).to.contain('22 novembre 2026');
        expect(areas(element)).to.include('Nîmes');
        await expect(element).to.be.accessible();
        element.remove();
      });
    }

    it('shows the released network where the page holds an empty feed, as a template without its data does', async () => {
      const element = document.createElement('cdm-directory');
      element.innerHTML = '<script type="application/geo+json"></script>';
      await silenced(async () => {
        document.body.append(element);
        await waitUntil(() => areas(element).length);
      });
      expect(areas(element)).to.include('Nîmes');
      element.remove();
    });

    it('tells its host that a snapshot is shown', async () => {
      const element = document.createElement('cdm-directory');
      element.src = '/feed/not-found';
      await silenced(async () => {
        setTimeout(() => document.body.append(element));
        const { detail } = await eventOf(element, 'cdm-load');
        expect([detail.source, detail.updated]).to.deep.equal(['snapshot', '2026-11-22']);
      });
      element.remove();
    });

    /** As somebody does at the keyboard: the button has the focus. */
    const tryAgain = (element: CdmDirectory): void => {
      const button = shadow(element).querySelector<HTMLElement>('.notice button')!;
      button.focus();
      button.click();
    };

    it('asks again on retry, and says it anew where that fails: the message and the button under the focus are new', async () => {
      const element = document.createElement('cdm-directory');
      element.src = '/feed/not-found';
      document.body.append(element);
      await silenced(async () => {
        await eventOf(element, 'cdm-error');
        await waitUntil(() => shadow(element).querySelector('.notice button'));
        const notice = shadow(element).querySelector('.notice')!;
        setTimeout(() => tryAgain(element));
        expect((await eventOf(element, 'cdm-error')).detail).to.deep.equal({ kind: 'http', status: 404 });
        expect(notice.isConnected).to.equal(false);
        expect(shadow(element).activeElement?.matches('.notice button')).to.equal(true);
      });
      element.remove();
    });

    it('keeps the focus in the element where a retry takes the message away', async () => {
      const key: string = crypto.randomUUID();
      const element = document.createElement('cdm-directory');
      element.src = `/faulty-feed/not-found/${key}`;
      document.body.append(element);
      await silenced(async () => {
        await eventOf(element, 'cdm-error');
        await waitUntil(() => shadow(element).querySelector('.notice button'));
        await fetch(`/faulty-feed/heal/${key}`);
        tryAgain(element);
        await waitUntil(() => !shadow(element).querySelector('.notice'));
      });
      const first = shadow(element).querySelector('a, button')!;
      expect(shadow(element).activeElement?.textContent).to.equal(first.textContent);
      element.remove();
    });
  });

  it('drops a bad record, keeps the others, and names it in one warning', async () => {
    const element = document.createElement('cdm-directory');
    element.src = '/feed/one-bad-record';
    const lines = await warningsOf(async () => {
      document.body.append(element);
      await waitUntil(() => areas(element).length);
    });
    expect(areas(element)).to.deep.equal(['Lyon']);
    expect(lines.length).to.equal(1);
    expect(lines[0]).to.contain('features[1]').and.to.contain('id');
    element.remove();
  });

  it('shows the answer to the last request, whatever comes first', async () => {
    const element = await small();
    await silenced(async () => {
      element.network = undefined;
      element.src = '/feed/never';
      await element.updateComplete;
      element.src = '/feed/one-bad-record';
      await waitUntil(() => areas(element).join() === 'Lyon');
    });
  });

  it('warns once of an attribute that it cannot use, and goes on', async () => {
    const lines = await warningsOf(async () => {
      const element = await fixture<CdmDirectory>(
        html`<cdm-directory .network=${SMALL} heading-level="9" countries="FRA" statuses="opened"></cdm-directory>`,
      );
      element.requestUpdate();
      await element.updateComplete;
      expect(shadow(element).querySelectorAll('.group-heading h2').length).to.equal(3 + 1);
    });
    expect(lines).to.deep.equal([
      '<cdm-directory countries="FRA">: ignored. Accepted: ISO 3166-1 codes in capitals, such as FR BE RE.',
      '<cdm-directory statuses="opened">: ignored. Accepted: open, prefiguration, project, closed, unverified.',
      '<cdm-directory heading-level="9">: ignored. Accepted: an integer from 2 to 6.',
    ]);
  });

  for (const lang of LOCALES) {
    it(`is accessible at rest, filtered, empty and open, in ${lang}`, async () => {
      const element = await small(lang);
      await expect(element).to.be.accessible();
      shadow(element).querySelector<HTMLElement>('.disclose')!.click();
      await detailsCame(element);
      await expect(element).to.be.accessible();
      await type(element, 'zzzz');
      await expect(element).to.be.accessible();
    });
  }

  it('is accessible while it loads, and says that it does', async () => {
    const element = document.createElement('cdm-directory');
    element.lang = 'fr';
    element.src = '/feed/never';
    document.body.append(element);
    await waitUntil(() => shadow(element).querySelector('.loading'));
    expect(shadow(element).querySelector('[role="status"]')!.textContent.trim()).to.equal('Chargement des centres');
    await expect(element).to.be.accessible();
    element.remove();
  });

  it('is accessible with nothing to show, and with closed and long records', async () => {
    const none = await fixture<CdmDirectory>(html`<cdm-directory .network=${network()}></cdm-directory>`);
    await expect(none).to.be.accessible();
    const long = centre({
      id: 'long',
      area: 'Llanfairpwllgwyngyll'.repeat(12),
      status: 'closed',
      name: 'x'.repeat(300),
    });
    const element = await fixture<CdmDirectory>(
      html`<cdm-directory statuses="closed" .network=${network(long)}></cdm-directory>`,
    );
    await expect(element).to.be.accessible();
    expect(element.scrollWidth).to.be.at.most(element.clientWidth);
  });

  it('is as wide as its column at 320 px, and no wider', async () => {
    await setViewport({ width: 320, height: 600 });
    const element = await small();
    const column = element.getBoundingClientRect().width;
    const widest = Math.max(
      ...[...shadow(element).querySelectorAll('*')].map((node) => node.getBoundingClientRect().right),
    );
    await setViewport({ width: 800, height: 600 });
    expect(widest).to.be.at.most(element.getBoundingClientRect().left + column + 0.5);
  });
});
