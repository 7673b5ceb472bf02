import { expect } from '@open-wc/testing';
import { associatedByParent, selectCentres } from '../../src/model/select-centres.js';
import { SMALL } from '../support/network.js';

const idsOf = (countries: string[], statuses: Parameters<typeof selectCentres>[1]['statuses']) =>
  selectCentres(SMALL, { countries, statuses }).map(({ id }) => id);

describe('selectCentres', () => {
  it('leaves closed centres out unless asked', () => {
    expect(idsOf([], [])).not.to.include('genova');
  });

  it('shows closed centres when asked, and nothing else', () => {
    expect(idsOf([], ['closed'])).to.deep.equal(['genova']);
  });

  it('finds an overseas centre by its country and by its territory', () => {
    expect(idsOf(['FR'], [])).to.include('guadeloupe');
    expect(idsOf(['GP'], [])).to.deep.equal(['guadeloupe']);
  });

  it('gives nothing for a country without centres', () => {
    expect(idsOf(['JP'], [])).to.deep.equal([]);
  });
});

describe('associatedByParent', () => {
  it('gathers the associated centres of each member', () => {
    expect([...associatedByParent(SMALL.centres)].map(([id, list]) => [id, list.length])).to.deep.equal([['nimes', 1]]);
  });
});
