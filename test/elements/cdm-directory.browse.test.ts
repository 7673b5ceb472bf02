import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../src/elements/directory/cdm-directory.define.js';
import { LOCALES } from '../../src/i18n/match-locale.js';
import type { CdmDirectory } from '../../src/index.js';
import { silenced, warningsOf } from '../support/console.js';
import { eventOf } from '../support/event.js';
import { centre, LYON, network, SMALL } from '../support/network.js';
import { waitUntil } from '../support/wait.js';

const shadow = (element: CdmDirectory) => element.shadowRoot!;
const words = (node: Element | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const areas = (element: CdmDirectory) => [...shadow(element).querySelectorAll('.disclose')].map(words);
const choices = (element: CdmDirectory) => [...shadow(element).querySelectorAll('.choice')].map(words);
const choice = (element: CdmDirectory, name: string) =>
  [...shadow(element).querySelectorAll('.choice')]
    .find((label) => words(label).startsWith(name))!
    .querySelector<HTMLInputElement>('input')!;

async function withTools(element: CdmDirectory): Promise<CdmDirectory> {
  shadow(element).querySelector<HTMLElement>('[part="filters"]')!.click();
  await waitUntil(() => shadow(element).querySelector('.choice'), 'the filters');
  return element;
}

async function choose(element: CdmDirectory, name: string): Promise<void> {
  const filtered = eventOf(element, 'cdm-filter');
  choice(element, name).click();
  await filtered;
  await element.updateComplete;
}

/** So many centres in Spain, and one in France. */
const large = (count: number) =>
  network(
    ...Array.from({ length: count }, (_, i) => centre({ id: `es-${i}`, area: `Area ${i}`, country: 'ES' })),
    centre({ id: 'fr-1', area: 'Lyon', country: 'FR', position: LYON }),
  );

describe('<cdm-directory>: filters', () => {
  it('counts what each choice would leave, and hides a kind that has one value', async () => {
    const element = await withTools(
      await fixture<CdmDirectory>(html`<cdm-directory lang="en" .network=${SMALL}></cdm-directory>`),
    );
    expect(choices(element)).to.deep.equal([
      'Belgium (1)',
      'France (4)',
      'Italy (1)',
      'in project (1)',
      'open (3)',
      'to be confirmed (2)',
      'Dutch (1)',
      'French (5)',
      'Italian (1)',
      'Open now',
    ]);
    const onlyFrance = network(centre({ id: 'a', hours: null }), centre({ id: 'b', hours: null }));
    element.network = onlyFrance;
    await element.updateComplete;
    expect(choices(element)).to.deep.equal([]);
  });

  it('filters by a choice, counts the others anew, keeps the focus, tells the count', async () => {
    const element = await withTools(
      await fixture<CdmDirectory>(html`<cdm-directory lang="en" .network=${SMALL}></cdm-directory>`),
    );
    choice(element, 'France').focus();
    await choose(element, 'France');
    expect(areas(element)).to.deep.equal(['Guadeloupe', 'Nîmes', 'Paris', 'En ligne']);
    expect(choices(element)).to.include('Italy (1)').and.to.include('in project (0)');
    expect(shadow(element).activeElement).to.equal(choice(element, 'France'));
    await choose(element, 'Italy');
    expect(areas(element)).to.include('Torino');
    await waitUntil(() => words(shadow(element).querySelector('[role="status"]')) === '5 centres shown of 6');
    expect(words(shadow(element).querySelector('[part="filters"]'))).to.equal('Filters and order (2)');
  });

  it('takes all choices back, and leaves the text', async () => {
    const element = await withTools(
      await fixture<CdmDirectory>(html`<cdm-directory lang="en" .network=${SMALL}></cdm-directory>`),
    );
    await choose(element, 'Italy');
    await element.filter('torino');
    [...shadow(element).querySelectorAll<HTMLElement>('.tools .button')].at(-1)!.click();
    await element.updateComplete;
    expect([choice(element, 'Italy').checked, areas(element)]).to.deep.equal([false, ['Torino']]);
  });

  it('is filtered by a script as by a visitor, without a word', async () => {
    const element = await fixture<CdmDirectory>(html`<cdm-directory lang="en" .network=${SMALL}></cdm-directory>`);
    let told = 0;
    element.addEventListener('cdm-filter', () => told++);
    await element.filter({ countries: ['IT', 'BE'], languages: ['nl'] });
    expect([areas(element), told]).to.deep.equal([['Bruxelles / Brussel'], 0]);
    await element.filter('');
    expect(areas(element)).to.deep.equal(['Bruxelles / Brussel']);
    await element.filter({ countries: [], languages: [] });
    expect(areas(element).length).to.equal(6);
  });

  for (const name of ['text', 'countries', 'statuses', 'languages', 'isOpenNow']) {
    it(`takes ${name} for nothing said where a script has it undefined or null`, async () => {
      const element = await fixture<CdmDirectory>(html`<cdm-directory lang="en" .network=${SMALL}></cdm-directory>`);
      const all = areas(element);
      const none = { text: '', countries: [], statuses: [], languages: [], isOpenNow: false };
      for (const nothing of [undefined, null]) {
        await element.filter({ text: 't', countries: ['IT'], statuses: ['project'], languages: ['it'] });
        expect(areas(element)).to.deep.equal(['Torino']);
        await element.filter({ ...none, [name]: nothing });
        expect(areas(element), String(nothing)).to.deep.equal(all);
        await element.filter({ countries: ['IT'] });
        await element.filter({ [name]: nothing });
        expect(areas(element), `${nothing}, and no more`).to.deep.equal(name === 'countries' ? all : ['Torino']);
        await element.filter(none);
      }
    });
  }

  for (const [typed, found] of [
    ['toriono', ['Torino']],
    ['tornio', ['Torino']],
    ['torrino', ['Torino']],
    ['guadelupe', ['Guadeloupe']],
    ['brussle', ['Bruxelles / Brussel']],
    ['nime5', ['Nîmes']],
    ['lyn', []],
  ] as const) {
    it(`${found.length ? `forgives one typo: "${typed}"` : `takes "${typed}" as it is`}`, async () => {
      const element = await fixture<CdmDirectory>(html`<cdm-directory lang="fr" .network=${SMALL}></cdm-directory>`);
      await element.filter(typed);
      expect(areas(element)).to.deep.equal(found);
    });
  }

  it('finds a name written without its spaces, and words in any order', async () => {
    const element = await fixture<CdmDirectory>(
      html`<cdm-directory
        .network=${network(centre({ id: 'x', area: 'L’Haÿ-les-Roses' }), centre({ id: 'y' }))}
      ></cdm-directory>`,
    );
    for (const text of ['lhay', "l'hay les roses", 'ROSES LES HAY', 'lhaylesroses']) {
      await element.filter(text);
      expect(areas(element), text).to.deep.equal(['L’Haÿ-les-Roses']);
    }
  });

  it('bears a pasted megabyte', async () => {
    const element = await fixture<CdmDirectory>(html`<cdm-directory .network=${SMALL}></cdm-directory>`);
    await element.filter('(.*+?^${}|[]\\'.repeat(60_000));
    expect(areas(element).length).to.be.at.least(0);
  });

  for (const lang of LOCALES) {
    it(`is accessible with its filters, in ${lang}`, async () => {
      const element = await withTools(
        await fixture<CdmDirectory>(html`<cdm-directory lang=${lang} .network=${SMALL}></cdm-directory>`),
      );
      await expect(element).to.be.accessible();
    });
  }
});

describe('<cdm-directory>: open now', () => {
  const { setTimeout, clearTimeout } = window;
  const { now } = Date;
  let time = 0;
  /** Those that wait for the clock, for half a minute or so; all others run as ever. */
  const timers = new Map<number, { readonly at: number; readonly run: () => void }>();

  const moveTo = (then: string): void => {
    time = Date.parse(then);
    for (const [id, { at, run }] of timers) {
      if (at > time) continue;
      timers.delete(id);
      run();
    }
  };

  beforeEach(() => {
    // A Wednesday in Paris, 9:58:20.
    time = Date.parse('2026-01-14T08:58:20Z');
    Date.now = () => time;
    window.setTimeout = ((run: () => void, wait = 0, ...given: unknown[]) => {
      if (wait < 20_000 || wait > 60_000) return setTimeout(run, wait, ...given);
      const id = -1 - timers.size;
      timers.set(id, { at: time + wait, run });
      return id;
    }) as typeof window.setTimeout;
    window.clearTimeout = ((id: number) => {
      if (!timers.delete(id)) clearTimeout(id);
    }) as typeof window.clearTimeout;
  });
  afterEach(() => {
    Object.assign(window, { setTimeout, clearTimeout });
    Date.now = now;
    timers.clear();
  });

  const HOURS = network(
    centre({ id: 'early', hours: 'Mo-Fr 08:00-10:00' }),
    centre({ id: 'late', hours: 'Mo-Fr 10:00-18:00' }),
    centre({ id: 'unknown' }),
  );

  it('follows the clock while the list is filtered by it', async () => {
    const element = await withTools(
      await fixture<CdmDirectory>(html`<cdm-directory lang="en" .network=${HOURS}></cdm-directory>`),
    );
    await choose(element, 'Open now');
    expect(areas(element)).to.deep.equal(['early']);
    moveTo('2026-01-14T08:59:30Z');
    await element.updateComplete;
    expect(areas(element)).to.deep.equal(['early']);
    moveTo('2026-01-14T09:00:00Z');
    await element.updateComplete;
    expect(areas(element)).to.deep.equal(['late']);
    moveTo('2026-01-14T17:00:00Z');
    await element.updateComplete;
    expect([areas(element), words(shadow(element).querySelector('.notice p'))]).to.deep.equal([
      [],
      'No centre matches your search.',
    ]);
  });

  it('sets no timer while nothing is filtered by the clock, nor once it is taken out of the page', async () => {
    const element = await fixture<CdmDirectory>(html`<cdm-directory lang="en" .network=${HOURS}></cdm-directory>`);
    await element.filter('early');
    expect(timers.size, 'filtered by text').to.equal(0);
    await element.filter({ isOpenNow: true });
    expect(timers.size, 'open now').to.equal(1);
    await element.filter({ isOpenNow: false });
    expect(timers.size, 'no longer').to.equal(0);
    await element.filter({ isOpenNow: true });
    const page = element.parentElement!;
    element.remove();
    expect(timers.size, 'taken out').to.equal(0);
    moveTo('2026-01-14T09:00:00Z');
    page.append(element);
    await element.updateComplete;
    expect([areas(element), timers.size], 'put back').to.deep.equal([[], 1]);
  });
});

describe('<cdm-directory>: order', () => {
  it('is by country, by name, or by distance, where distances can be known', async () => {
    const element = await fixture<CdmDirectory>(
      html`<cdm-directory lang="fr" sort="name" .network=${SMALL}></cdm-directory>`,
    );
    expect(areas(element)).to.deep.equal(['Bruxelles / Brussel', 'Guadeloupe', 'Nîmes', 'Paris', 'Torino', 'En ligne']);
    element.origin = LYON;
    element.sort = 'distance';
    await element.updateComplete;
    expect(areas(element)).to.deep.equal(['Nîmes', 'Torino', 'Paris', 'Bruxelles / Brussel', 'Guadeloupe', 'En ligne']);
    expect(words(shadow(element).querySelector('.distance'))).to.match(/^\d+ km$/);
  });

  it('offers distance only from a known origin', async () => {
    const element = await withTools(
      await fixture<CdmDirectory>(html`<cdm-directory lang="en" .network=${SMALL}></cdm-directory>`),
    );
    const orders = () => [...shadow(element).querySelectorAll('#sort option')].map(words);
    expect(orders()).to.deep.equal(['By country', 'By name']);
    element.origin = LYON;
    await element.updateComplete;
    expect(orders()).to.deep.equal(['By country', 'By name', 'By distance']);
    const select = shadow(element).querySelector<HTMLSelectElement>('#sort')!;
    select.value = 'name';
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(shadow(element).querySelectorAll('.group-heading').length, 'only online services keep a heading').to.equal(
      1,
    );
  });

  it('ignores an order that it does not know, and says what is accepted', async () => {
    const lines = await warningsOf(() =>
      fixture(html`<cdm-directory sort="size" layout="grid" group-by="x" .network=${SMALL}></cdm-directory>`),
    );
    expect(lines).to.include('<cdm-directory sort="size">: ignored. Accepted: country, name, distance.');
    expect(lines).to.include('<cdm-directory layout="grid">: ignored. Accepted: list, cards, table, compact.');
  });
});

describe('<cdm-directory>: layouts', () => {
  for (const layout of ['list', 'cards', 'table', 'compact'] as const) {
    for (const width of [320, 1280]) {
      it(`shows every centre as ${layout} at ${width} px, opens one in place, accessibly, nothing cut off`, async () => {
        await setViewport({ width, height: 800 });
        const element = await fixture<CdmDirectory>(
          html`<cdm-directory lang="it" layout=${layout} .network=${SMALL}></cdm-directory>`,
        );
        expect(areas(element)).to.deep.equal([
          'Bruxelles / Brussel',
          'Guadeloupe',
          'Nîmes',
          'Paris',
          'Torino',
          'En ligne',
        ]);
        shadow(element).querySelectorAll<HTMLElement>('.disclose')[3]!.click();
        await waitUntil(() => shadow(element).querySelector('.details address'), 'the details');
        expect(document.documentElement.scrollWidth).to.be.at.most(width);
        await expect(element).to.be.accessible();
        await setViewport({ width: 800, height: 600 });
      });
    }
  }

  it('has a table with heads for columns, rows and countries', async () => {
    const element = await fixture<CdmDirectory>(
      html`<cdm-directory lang="en" layout="table" .network=${SMALL}></cdm-directory>`,
    );
    const heads = [...shadow(element).querySelectorAll('th')].map((th) => `${th.scope}: ${words(th)}`);
    expect(heads.slice(0, 7)).to.deep.equal([
      'col: Centre',
      'col: Town',
      'col: Languages',
      'col: Status',
      'rowgroup: Belgium, 1 centre 1',
      'row: Bruxelles / Brussel',
      'rowgroup: France, 3 centres 3',
    ]);
  });
});

describe('<cdm-directory>: large networks', () => {
  it('shows the first of each country, and every heading', async () => {
    const element = await fixture<CdmDirectory>(
      html`<cdm-directory lang="en" .network=${large(3000)}></cdm-directory>`,
    );
    expect(areas(element).length).to.equal(101);
    expect([...shadow(element).querySelectorAll('.group-heading')].map(words)).to.deep.equal([
      'France, 1 centre 1',
      'Spain, 3,000 centres 3,000',
    ]);
    expect(words(shadow(element).querySelector('[part="more"]'))).to.equal('Show more 2,900 left , Spain');
  });

  it('shows more on demand: the focus goes to the first that came, the count is told', async () => {
    const element = await fixture<CdmDirectory>(
      html`<cdm-directory lang="en" .network=${large(3000)}></cdm-directory>`,
    );
    shadow(element).querySelector<HTMLElement>('[part="more"]')!.click();
    await waitUntil(() => shadow(element).activeElement, 'focus');
    expect([areas(element).length, words(shadow(element).activeElement)]).to.deep.equal([201, 'Area 100']);
    await waitUntil(() => words(shadow(element).querySelector('[role="status"]')) === '200 centres shown of 3,000');
  });

  it('finds any of them by a word, however far down', async () => {
    const element = await fixture<CdmDirectory>(
      html`<cdm-directory lang="en" .network=${large(3000)}></cdm-directory>`,
    );
    await element.filter('area 2999');
    expect(areas(element)).to.deep.equal(['Area 2999']);
  });

  it('leaves a small network whole', async () => {
    const element = await fixture<CdmDirectory>(html`<cdm-directory lang="en" .network=${large(199)}></cdm-directory>`);
    expect([areas(element).length, shadow(element).querySelector('[part="more"]')]).to.deep.equal([200, null]);
  });
});

describe('<cdm-directory>: the page around it', () => {
  const home = location.href;
  afterEach(() => {
    Reflect.deleteProperty(history, 'pushState');
    history.replaceState(null, '', home);
  });

  it('keeps filter and open centre in the address, where the page asks for it; "back" closes', async () => {
    const element = await fixture<CdmDirectory>(
      html`<cdm-directory sync-url lang="fr" .network=${SMALL}></cdm-directory>`,
    );
    await element.filter({ text: 'nîmes', countries: ['FR'] });
    await waitUntil(() => location.search.includes('cdm.q='));
    expect(new URL(location.href).searchParams.get('cdm.q')).to.equal('nîmes');
    // Not their number: a browser keeps 50, and the tests before have made some.
    const steps: string[] = [];
    history.pushState = (state, unused, url) => {
      steps.push(String(url));
      History.prototype.pushState.call(history, state, unused, url);
    };
    shadow(element).querySelector<HTMLElement>('.disclose')!.click();
    await waitUntil(() => location.search.includes('cdm.open=nimes'));
    expect(steps).to.deep.equal([location.href]);
    history.back();
    await waitUntil(() => !location.search.includes('cdm.open'));
    await waitUntil(() => shadow(element).querySelector('[aria-expanded="false"].disclose'), 'closed');
  });

  it('starts from the address, by its own id, and leaves what is not its own', async () => {
    history.replaceState(null, '', '?other=1&left.q=torino&left.open=torino&cdm.q=nimes');
    const element = await fixture<CdmDirectory>(
      html`<cdm-directory id="left" sync-url lang="fr" .network=${SMALL}></cdm-directory>`,
    );
    await waitUntil(() => areas(element).length === 1, 'filtered');
    expect([areas(element), element.renderRoot.querySelector('input')!.value]).to.deep.equal([['Torino'], 'torino']);
    await waitUntil(() => shadow(element).querySelector('.details:not([hidden]) dl'), 'open');
    expect(location.search).to.contain('other=1').and.to.contain('cdm.q=nimes');
  });

  for (const rest of [
    '?article12',
    '?id=5:titre',
    '?/actus/mai',
    '?page=a%20b+c&x=é&x=%E9&y',
    '?a&&b=&',
    '?cdm.quiet=1&left.q=torino',
    '??cdm.q=1',
    '?',
    '?#',
    '?q=1#top?cdm.q=x&y',
    '#/actus?cdm.q=x',
    '',
  ]) {
    it(`leaves the address of a page as it is, and adds its own to it: "${rest}"`, async () => {
      const page = new URL(home).pathname;
      history.replaceState({ of: 'the page' }, '', page + rest);
      const { href } = location;
      const element = await fixture<CdmDirectory>(
        html`<cdm-directory sync-url lang="fr" .network=${SMALL}></cdm-directory>`,
      );
      await waitUntil(() => areas(element).length, 'the list');
      expect(location.href, 'drawn').to.equal(href);
      await element.filter({ text: "l'été & co", countries: ['FR', 'IT'] });
      const [, before, query, hash] = /^([^?#]*)(\?[^#]*)?(.*)$/.exec(href)!;
      const own = 'cdm.q=l%27%C3%A9t%C3%A9+%26+co&cdm.country=FR+IT';
      const full = `${before}${query === undefined ? '?' : `${query}&`}${own}${hash}`;
      expect(location.href, 'filtered').to.equal(full);
      await element.filter('nimes');
      expect(location.href, 'otherwise').to.equal(full.replace(/cdm\.q=l%27[^&]*/, 'cdm.q=nimes'));
      await element.filter({ text: '', countries: [] });
      expect([location.href, history.state as unknown], 'no longer').to.deep.equal([href, { of: 'the page' }]);
    });
  }

  it('changes its own part where it stands in a shared address, and leaves one that says the same', async () => {
    history.replaceState(null, '', '?article12&cdm.q=n%c3%aemes%20&cdm.country=FR%20IT&cdm.country=BE&/x#top');
    const element = await fixture<CdmDirectory>(
      html`<cdm-directory sync-url lang="fr" .network=${SMALL}></cdm-directory>`,
    );
    await waitUntil(() => areas(element).length === 1, 'filtered');
    await element.filter('paris');
    expect(location.search + location.hash).to.equal('?article12&cdm.q=paris&cdm.country=FR%20IT&/x#top');
    await element.filter({ text: '', countries: [] });
    expect(location.search + location.hash).to.equal('?article12&/x#top');
  });

  it('touches no address where it is not asked to', async () => {
    const element = await fixture<CdmDirectory>(html`<cdm-directory lang="fr" .network=${SMALL}></cdm-directory>`);
    await element.filter('nimes');
    expect(location.href).to.equal(home);
  });

  it('shows what the page offers for one centre, beside that centre', async () => {
    const element = await fixture<CdmDirectory>(
      html`<cdm-directory lang="fr" .network=${SMALL}><a slot="action-paris" href="/book">Réserver</a></cdm-directory>`,
    );
    const item = element.querySelector('a')!.assignedSlot!.closest('.item');
    expect(words(item?.querySelector('.disclose'))).to.equal('Paris');
  });

  it('writes one graph into the head, without script, and takes it away with it', async () => {
    const graphs = () => [...document.head.querySelectorAll('script[type="application/ld+json"]')];
    const first = await fixture<CdmDirectory>(html`<cdm-directory json-ld .network=${SMALL}></cdm-directory>`);
    const second = await fixture(html`<cdm-directory json-ld .network=${SMALL}></cdm-directory>`);
    await waitUntil(() => graphs().length);
    const graph = JSON.parse(graphs()[0]!.textContent) as { '@graph': Record<string, unknown>[] };
    expect(graphs().length).to.equal(1);
    expect(graph['@graph'].find(({ name }) => name === 'Cité des métiers de Paris')).to.deep.include({
      '@type': 'EducationalOrganization',
      telephone: '+33 1 23 45 67 89',
      url: 'https://www.example.org/paris',
    });
    first.remove();
    second.remove();
    expect(graphs().length).to.equal(0);
  });

  it('reads a feed that the page wrote inside the tag', async () => {
    const feed = {
      type: 'FeatureCollection',
      features: [{ type: 'Feature', geometry: null, properties: { id: 'x', name: 'X', area: 'Lyon', country: 'FR' } }],
    };
    const element = document.createElement('cdm-directory');
    element.innerHTML = `<script type="application/geo+json">${JSON.stringify(feed)}</script>`;
    document.body.append(element);
    await waitUntil(() => areas(element).length, 'the list');
    expect(areas(element)).to.deep.equal(['Lyon']);
    element.remove();
  });

  it('shows the released network where that feed is broken, and says why', async () => {
    const element = document.createElement('cdm-directory');
    element.innerHTML = '<script type="application/geo+json">{"type": "FeatureColl</script>';
    const failed = eventOf(element, 'cdm-error');
    await silenced(async () => {
      document.body.append(element);
      expect((await failed).detail).to.deep.equal({ kind: 'format', at: 'feed', expected: 'JSON' });
    });
    expect(areas(element).length).to.be.above(20);
    element.remove();
  });
});
