/** That `npm run test:mutants` would run: a guard that was renamed or moved takes its mutant along. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { mutantCode } from '../../scripts/testing/mutants.mjs';
import { MUTANTS } from './mutants.mjs';

describe('mutants', () => {
  for (const [name, { of, find, replace }] of Object.entries(MUTANTS)) {
    it(`${name}: ${of} holds the guard once`, () => {
      assert.equal(readFileSync(of, 'utf8').split(find).length - 1, 1, find);
      assert.notEqual(find, replace);
    });
  }

  it('are built of the library, and of the loader as the build has filled it in', async () => {
    for (const [whole, mutant] of [
      ['none', 'no-timeout'],
      ['none-loader', 'loader-not-caught'],
    ]) {
      assert.notEqual(await mutantCode(mutant, 'cdm.js'), await mutantCode(whole, 'cdm.js'));
    }
  });
});
