import { expect } from '@open-wc/testing';
import { subtitleOf } from '../../src/parts/centre-subtitle.js';

const at = (city: string) => ({ street: null, postalCode: null, city });

describe('subtitleOf', () => {
  it('is the name and the town', () => {
    const centre = { name: 'Città dei Mestieri', area: 'Liguria', address: at('Genova') };
    expect(subtitleOf(centre)).to.equal('Città dei Mestieri · Genova');
  });

  it('leaves out a town that the name or the area says', () => {
    expect(subtitleOf({ name: 'Cité des métiers de Nîmes', area: 'Gard', address: at('Nîmes') })).to.equal(
      'Cité des métiers de Nîmes',
    );
    expect(subtitleOf({ name: 'Città dei Mestieri', area: 'Torino', address: at('Torino') })).to.equal(
      'Città dei Mestieri',
    );
  });

  it('leaves out a name that is the area', () => {
    expect(subtitleOf({ name: 'Porto', area: 'Porto', address: at('Vila Nova de Gaia') })).to.equal(
      'Vila Nova de Gaia',
    );
  });

  it('is empty where nothing is left to say', () => {
    expect(subtitleOf({ name: 'Porto', area: 'Porto', address: null })).to.equal('');
  });
});
