import { expect } from '@open-wc/testing';
import { logoText, logoTextOf, spokenLogo } from '../../src/logo/names.js';
import { centre } from '../support/network.js';

const BRUXELLES = centre({
  id: 'bruxelles',
  concept: 'Cité des métiers / Beroepenpunt',
  area: 'Bruxelles / Brussel',
  languages: ['fr', 'nl'],
});

describe('logoTextOf', () => {
  it('shows the form of the reader’s language on a bilingual centre', () => {
    expect(logoTextOf(BRUXELLES, 'nl')).to.deep.equal({
      concept: 'Beroepenpunt',
      area: 'Brussel',
      mention: undefined,
      lang: 'nl',
    });
  });

  it('shows both forms to a reader of a third language', () => {
    expect(logoTextOf(BRUXELLES, 'it').area).to.equal('Bruxelles / Brussel');
  });

  it('keeps a centre’s own concept, whatever the reader’s language', () => {
    const torino = centre({ id: 'torino', concept: 'Città dei Mestieri', area: 'Torino', languages: ['it'] });
    expect(logoTextOf(torino, 'fr')).to.include({ concept: 'Città dei Mestieri', lang: 'it' });
  });

  it('shows the French concept, marked as French, where no form of the country’s language is sourced', () => {
    const barcelona = centre({ id: 'barcelona', concept: null, area: 'Barcelona', languages: ['ca', 'es'] });
    expect(logoTextOf(barcelona, 'en')).to.include({ concept: 'Cité des métiers', lang: 'fr' });
  });

  for (const [status, mention] of [
    ['project', 'en projet'],
    ['prefiguration', 'en préfiguration'],
    ['open', undefined],
    ['unverified', undefined],
  ] as const) {
    it(`mentions ${mention ?? 'nothing'} for ${status}`, () => {
      expect(logoTextOf(centre({ id: 'x', status }), 'de').mention).to.equal(mention);
    });
  }
});

describe('logoText', () => {
  it('takes the sourced concept of the language where the page gives none', () => {
    expect(logoText({ concept: '', area: 'Braga', status: 'open', lang: 'pt-PT' }).concept).to.equal(
      'Cidade das Profissões',
    );
  });
});

describe('spokenLogo', () => {
  it('says everything once', () => {
    expect(spokenLogo({ concept: 'Cité des métiers', area: 'Nîmes', mention: 'en projet', lang: 'fr' })).to.equal(
      'Cité des métiers Nîmes, en projet',
    );
  });
});
