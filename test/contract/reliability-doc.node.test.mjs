import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const document = readFileSync('docs/reliability.md', 'utf8');
const named = (pattern) => [...document.matchAll(pattern)].map(([, name]) => name);

describe('docs/reliability.md', () => {
  it('names only tests that there are', () => {
    const tests = [...new Set(named(/`([\w./-]+\.(?:test\.ts|node\.test\.mjs|js))`/g))].filter((name) =>
      /\//.test(name),
    );
    assert.ok(tests.length > 25);
    assert.deepEqual(
      tests.filter((name) => !existsSync(name) && !existsSync(`test/${name}`)),
      [],
    );
  });

  it('names every test of faults and of leaks', () => {
    const tests = ['faults', 'lifecycle'].flatMap((folder) =>
      readdirSync(`test/${folder}`)
        .filter((name) => name.includes('.test.'))
        .map((name) => `${folder}/${name}`),
    );
    const others = tests.filter((name) => !document.includes(`\`${name}\``));
    assert.deepEqual(others, ['faults/mutants.test.ts', 'faults/places.test.ts']);
  });

  it('has a row for each of 64 faults, in order', () => {
    const numbers = [...new Set(named(/^\| (\d+)[a-e]? +\|/gm).map(Number))];
    assert.deepEqual(
      numbers,
      Array.from({ length: 64 }, (_, i) => i + 1),
    );
  });
});
