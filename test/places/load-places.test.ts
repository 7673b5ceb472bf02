import { expect } from '@open-wc/testing';
import { loadPlaces } from '../../src/places/load-places.js';

describe('loadPlaces', () => {
  it('gives the search in the larger towns', async () => {
    const result = await loadPlaces();
    const hits = result.ok ? result.value('montpelier', { limit: 1, countries: ['FR'] }) : [];
    expect(hits.map(({ place }) => place.name)).to.deep.equal(['Montpellier']);
  });

  it('gives everyone on the page the same search', async () => {
    const [one, other] = await Promise.all([loadPlaces(), loadPlaces()]);
    expect(one).to.equal(other);
    expect(await loadPlaces()).to.equal(one);
  });
});
