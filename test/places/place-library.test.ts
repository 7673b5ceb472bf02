import { expect } from '@open-wc/testing';
import { encodeShard, type EncodedPlace } from '../../scripts/places/encode.mjs';
import { PlaceLibrary, type ShardEntry } from '../../src/places/place-library.js';
import { finish, town } from '../support/places.js';

type Answer = () => Promise<{ default: string }>;

/** A library of small shards that counts what is asked for, and whose answers a test may change. */
function fakeLibrary() {
  const asked: string[] = [];
  const answers = new Map<string, Answer>();
  const shard = (
    name: string,
    countries: string,
    places: EncodedPlace[],
    more: Partial<ShardEntry> = {},
  ): ShardEntry => ({
    name,
    countries,
    ...more,
    load: () => {
      asked.push(name);
      return answers.get(name)?.() ?? Promise.resolve({ default: encodeShard(places) });
    },
  });
  const library = new PlaceLibrary({
    shards: [
      shard('head', '', [town('Paris', { population: 2_000_000 }), town('Bruxelles', { country: 'BE' })]),
      shard('fr-a', 'FR', [town('Aubenas', { codes: ['07200'] })], { from: '' }),
      shard('fr-be', 'FR', [town('Belfort'), town('La Rochelle')], { from: 'be' }),
      shard('fr-st-e', 'FR', [town('Saint-Étienne')], { from: 'st e' }),
      shard('overseas', 'FR RE', [town('Cilaos', { territory: 'RE', codes: ['97413'] })]),
      shard('fr-0', 'FR', [town('Aubenas', { codes: ['07200'] })], { postcodes: '0' }),
      shard('be', 'BE', [town('Huy', { country: 'BE' })]),
      shard('ch', 'CH', [town('Lugano', { country: 'CH' })]),
    ],
    loadAreas: () => {
      asked.push('areas');
      return answers.get('areas')?.() ?? Promise.resolve({ default: 'cdm-areas 1 1\nES\n08|Barcelona||41.39|2.16' });
    },
    inTurns: (work) => Promise.resolve(finish(work)),
  });
  const names = (query: string, countries = ['FR']): string[] =>
    library.search(query, { limit: 6, countries }).map(({ place }) => place.name);
  return { library, asked, answers, names };
}

const broken: Answer = () => Promise.reject(new Error('offline'));

describe('PlaceLibrary', () => {
  it('asks for nothing before it is opened, and then for the largest towns only', async () => {
    const { library, asked, names } = fakeLibrary();
    expect(asked).to.deep.equal([]);
    expect((await library.open()).ok).to.equal(true);
    expect(asked).to.deep.equal(['head']);
    expect(names('par')).to.deep.equal(['Paris']);
  });

  it('loads what a query is likely to mean: a letter of France, the page’s country, a country that is named', async () => {
    const wanted = async (query: string, countries: string[]): Promise<string[]> => {
      const { library, asked } = fakeLibrary();
      await library.want(query, countries);
      return asked;
    };
    expect(await wanted('aub', ['FR', 'BE'])).to.deep.equal(['fr-a', 'overseas']);
    expect(await wanted('la ro', ['FR'])).to.deep.equal(['fr-be', 'overseas']);
    expect(await wanted('st et', ['FR'])).to.deep.equal(['fr-st-e', 'overseas']);
    expect(await wanted('huy', ['BE', 'FR'])).to.deep.equal(['fr-be', 'be']);
    expect(await wanted('lugano suisse', ['FR'])).to.include('ch');
    expect(await wanted('97413', ['FR'])).to.deep.equal(['overseas', 'areas']);
    expect(await wanted('07200', ['FR'])).to.deep.equal(['fr-0', 'areas']);
    expect(await wanted('', ['FR'])).to.deep.equal([]);
  });

  it('loads nothing twice', async () => {
    const { library, asked } = fakeLibrary();
    await Promise.all([library.open(), library.open(), library.want('aub', ['FR']), library.want('aube', ['FR'])]);
    await library.wantAll(['FR']);
    await library.wantAll(['BE']);
    expect(asked).to.have.length(new Set(asked).size);
  });

  it('loads the rest in the order of the countries, but no postcodes of their own', async () => {
    const { library, asked } = fakeLibrary();
    await library.wantAll(['CH', 'BE']);
    expect(asked).to.deep.equal(['ch', 'be', 'head', 'fr-a', 'fr-be', 'fr-st-e', 'overseas', 'areas']);
  });

  it('finds a French postcode by its own shard, and the place once when its letter arrives', async () => {
    const { library, names } = fakeLibrary();
    await library.want('07200', ['FR']);
    expect(names('07200')).to.deep.equal(['Aubenas']);
    await library.want('aubenas', ['FR']);
    expect(names('07200')).to.deep.equal(['Aubenas']);
  });

  it('tells whoever listens of every arrival, until they stop', async () => {
    const { library } = fakeLibrary();
    let count = 0;
    const stop = library.onArrival(() => count++);
    await library.open();
    expect(count).to.equal(1);
    stop();
    await library.want('aub', ['FR']);
    expect(count).to.equal(1);
  });

  it('works on without a shard that fails, says so, and asks for it again when it is next wanted', async () => {
    const { library, asked, answers, names } = fakeLibrary();
    answers.set('be', broken);
    await library.wantAll(['BE']);
    expect([...library.failures.keys()]).to.deep.equal(['be']);
    expect(names('paris')).to.deep.equal(['Paris']);
    expect(names('huy')).to.deep.equal([]);
    answers.delete('be');
    await library.wantAll(['BE']);
    expect(library.failures.size).to.equal(0);
    expect(names('huy')).to.deep.equal(['Huy']);
    expect(asked.filter((name) => name === 'be')).to.have.length(2);
    expect(asked.filter((name) => name === 'ch')).to.have.length(1);
  });

  it('asks again for what has failed, and for nothing else', async () => {
    const { library, asked, answers, names } = fakeLibrary();
    for (const name of ['be', 'areas']) answers.set(name, broken);
    await library.want('huy 1000', ['BE']);
    await library.retry();
    expect([...library.failures.keys()].sort()).to.deep.equal(['areas', 'be']);
    answers.clear();
    asked.length = 0;
    await library.retry();
    expect([asked.sort(), library.failures.size, names('huy')]).to.deep.equal([['areas', 'be'], 0, ['Huy']]);
  });

  it('does not go through the whole list where nothing can be had', async () => {
    const { library, asked, answers } = fakeLibrary();
    await library.open();
    for (const name of ['be', 'ch', 'fr-a', 'fr-be', 'fr-st-e']) answers.set(name, broken);
    await library.wantAll(['CH', 'BE']);
    expect(asked).to.deep.equal(['head', 'ch', 'be', 'fr-a']);
    answers.clear();
    await library.wantAll(['CH', 'BE']);
    expect(library.failures.size).to.equal(0);
  });

  it('refuses a shard of another version, and goes on with the others', async () => {
    const { library, answers } = fakeLibrary();
    answers.set('fr-a', () => Promise.resolve({ default: 'cdm-places 3 1\n' }));
    answers.set('areas', () => Promise.resolve({ default: '<!doctype html>' }));
    await library.wantAll([]);
    expect([...library.failures].map(([name, error]) => [name, error.kind])).to.deep.equal([
      ['fr-a', 'format'],
      ['areas', 'format'],
    ]);
  });

  it('cannot be opened without the largest towns, and can be later', async () => {
    const { library, answers } = fakeLibrary();
    answers.set('head', broken);
    const failed = await library.open();
    expect(failed.ok ? undefined : failed.error.kind).to.equal('network');
    answers.delete('head');
    expect((await library.open()).ok).to.equal(true);
  });
});
