import { expect } from '@open-wc/testing';
import { loadPlaces } from '../../src/places/load-places.js';

describe('loadPlaces', () => {
  it('gives the larger towns', async () => {
    const result = await loadPlaces();
    expect(result.ok && result.value.places.length).to.be.greaterThan(5_000);
  });

  it('gives everyone on the page the same gazetteer', async () => {
    const [one, other] = await Promise.all([loadPlaces(), loadPlaces()]);
    expect(one).to.equal(other);
    expect(await loadPlaces()).to.equal(one);
  });
});
