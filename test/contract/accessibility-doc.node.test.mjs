import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { STATES } from '../accessibility/states.js';

const document = readFileSync('docs/accessibility.md', 'utf8');
const named = (pattern) => [...new Set([...document.matchAll(pattern)].map(([, name]) => name))];

describe('docs/accessibility.md', () => {
  it('names only tests that there are', () => {
    const tests = named(/`([\w./-]+\.(?:test\.ts|node\.test\.mjs|js))`/g);
    assert.ok(tests.length > 15);
    assert.deepEqual(
      tests.filter((name) => !existsSync(`test/${name}`)),
      [],
    );
  });

  it('names every test of accessibility', () => {
    const tests = readdirSync('test/accessibility').filter((name) => name.includes('.test.'));
    assert.deepEqual(
      tests.filter((name) => !document.includes(`accessibility/${name}`)),
      [],
    );
  });

  it('says how many states and tasks there are', () => {
    const states = Object.values(STATES).flatMap((ofOne) => Object.keys(ofOne));
    const tasks = readdirSync('test/accessibility/walks').filter((name) => name.endsWith('.fr.txt'));
    assert.ok(document.includes(`${states.length} states`));
    assert.equal(named(/^\| (\d+\. .*?) +\| done +\| done /gm).length, tasks.length);
  });
});
