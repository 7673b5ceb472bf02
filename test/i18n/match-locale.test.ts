import { expect } from '@open-wc/testing';
import { LOCALES, matchLocale } from '../../src/i18n/match-locale.js';

describe('matchLocale', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['fr', 'fr', 'fr'],
    ['fr-CH', 'fr', 'fr-CH'],
    ['FR-fr', 'fr', 'fr-FR'],
    ['fr_FR', 'fr', 'fr-FR'],
    [' it ', 'it', 'it'],
    ['pt', 'pt', 'pt-PT'],
    ['pt-BR', 'pt', 'pt-PT'],
    ['en', 'en', 'en-GB'],
    ['en-US', 'en', 'en-GB'],
    ['nl-BE', 'nl', 'nl-BE'],
    ['de-1996', 'de', 'de-1996'],
  ];
  for (const [tag, locale, intl] of cases) {
    it(`reads "${tag}" as ${locale}, with the formats of ${intl}`, () => {
      expect(matchLocale(tag)).to.deep.equal({ locale, tag: intl });
    });
  }

  for (const junk of ['', 'auto', 'xx', 'x-klingon', 'français', '-', 'fr-'.repeat(1000), '\0', null, undefined]) {
    it(`knows no language for ${JSON.stringify(junk)?.slice(0, 20)}, and does not throw`, () => {
      expect(matchLocale(junk)).to.equal(undefined);
    });
  }

  it('speaks the eight languages of the network', () => {
    expect([...LOCALES]).to.deep.equal(['ca', 'de', 'en', 'es', 'fr', 'it', 'nl', 'pt']);
  });
});
