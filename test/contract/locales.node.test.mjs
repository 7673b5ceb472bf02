import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { localeProblems } from '../../scripts/locales/check.mjs';

const folder = new URL('../../locales/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.xlf'));
const read = (name) => readFileSync(new URL(name, folder), 'utf8');

describe('locales', () => {
  it('are seven files beside the English source', () => {
    assert.deepEqual(files.sort(), ['ca.xlf', 'de.xlf', 'es.xlf', 'fr.xlf', 'it.xlf', 'nl.xlf', 'pt.xlf']);
  });

  for (const name of files) {
    it(`${name} has every text and every plural category`, () => {
      assert.deepEqual(localeProblems(name.slice(0, 2), read(name)), []);
    });
  }
});

describe('localeProblems', () => {
  const french = read('fr.xlf');
  const problemsOf = (xliff) => localeProblems('fr', xliff).join('\n');

  it('names a text that is not translated', () => {
    assert.match(
      problemsOf(french.replace(/<target[^>]*>Réessayer<\/target>/, '')),
      /network\.retry has no translation/,
    );
  });

  it('names a plural category that is missing', () => {
    const without = french.replace(/<trans-unit id="directory\.count\.many">[\s\S]*?<\/trans-unit>/, '');
    assert.match(problemsOf(without), /directory\.count has no text for the plural category “many”/);
  });

  it('names a text that lost a placeholder', () => {
    const without = french.replace(/(<target[^>]*>)<x id="0"[^>]*\/>( centre associé<)/, '$1$2');
    assert.match(problemsOf(without), /centre\.associated-count\.one must hold the same placeholders/);
  });

  it('names typewriter punctuation', () => {
    assert.match(problemsOf(french.replace('page d’accueil', "page d'accueil")), /logo\.home-page has a straight/);
    assert.match(problemsOf(french.replace('d’après\u00a0:', 'd’après :')), /find-nearest\.credit needs/);
  });
});
