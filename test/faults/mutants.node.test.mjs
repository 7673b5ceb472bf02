/** That `npm run test:mutants` would run: a guard that was renamed or moved takes its mutant along. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { mutantCode } from '../../scripts/testing/mutants.mjs';
import { MUTANTS } from './mutants.mjs';

const isOfLoader = (of) => of.startsWith('src/cdn/');

describe('mutants', () => {
  const whole = {};
  before(async () => {
    for (const name of ['none', 'none-loader']) whole[name] = await mutantCode(name, 'cdm.js');
  });

  for (const [name, { of, find }] of Object.entries(MUTANTS)) {
    it(`${name}: ${of} holds the guard once, and without it there is another script`, async () => {
      assert.equal(readFileSync(of, 'utf8').split(find).length - 1, 1, find);
      assert.notEqual(await mutantCode(name, 'cdm.js'), whole[isOfLoader(of) ? 'none-loader' : 'none']);
    });
  }
});
