import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { STATES } from '../accessibility/states.js';

const document = readFileSync('docs/accessibility.md', 'utf8');
const named = (pattern) => [...new Set([...document.matchAll(pattern)].map(([, name]) => name))];

/** How many criteria each theme has. Source: RGAA 4.1.2, annex “Critères et tests”, themes 1 to 13. */
const RGAA = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];

/** The success criteria of level A and AA. Source: WCAG 2.2, W3C Recommendation. */
const WCAG = [
  ...['1.1.1', '1.2.1', '1.2.2', '1.2.3', '1.2.4', '1.2.5', '1.3.1', '1.3.2', '1.3.3', '1.3.4', '1.3.5'],
  ...['1.4.1', '1.4.2', '1.4.3', '1.4.4', '1.4.5', '1.4.10', '1.4.11', '1.4.12', '1.4.13'],
  ...['2.1.1', '2.1.2', '2.1.4', '2.2.1', '2.2.2', '2.3.1', '2.4.1', '2.4.2', '2.4.3', '2.4.4', '2.4.5', '2.4.6'],
  ...['2.4.7', '2.4.11', '2.5.1', '2.5.2', '2.5.3', '2.5.4', '2.5.7', '2.5.8'],
  ...['3.1.1', '3.1.2', '3.2.1', '3.2.2', '3.2.3', '3.2.4', '3.2.6', '3.3.1', '3.3.2', '3.3.3', '3.3.4', '3.3.7'],
  ...['3.3.8', '4.1.2', '4.1.3'],
];

/** Numbers, and those between two: `8.3 to 8.6`. */
function expand(found) {
  return new Set(
    [...found].flatMap(([text]) => {
      const [first, last = first] = text.split(' to ');
      const [group, from] = [first.slice(0, first.lastIndexOf('.') + 1), Number(first.split('.').at(-1))];
      return Array.from({ length: Number(last.split('.').at(-1)) - from + 1 }, (_, i) => `${group}${from + i}`);
    }),
  );
}

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

  it('says of each criterion of WCAG 2.2, A and AA, whether it holds or whose it is', () => {
    const [own] = document.split('## RGAA 4.1.2');
    const numbers = expand(own.matchAll(/\b\d\.\d\.\d+(?: to \d\.\d\.\d+)?/g));
    assert.deepEqual(
      WCAG.filter((number) => !numbers.has(number)),
      [],
    );
  });

  it('says the same of each criterion of RGAA 4.1.2, once', () => {
    const [, grid] = document.split('## RGAA 4.1.2');
    const cells = [...grid.matchAll(/^\| (\d[\d., to]*?) +\|/gm)].map(([, cell]) => cell).join(', ');
    const told = [...cells.matchAll(/\d+\.\d+(?: to \d+\.\d+)?/g)].flatMap((found) => [...expand([found])]);
    const all = RGAA.flatMap((count, theme) => Array.from({ length: count }, (_, i) => `${theme + 1}.${i + 1}`));
    assert.equal(all.length, 106);
    assert.deepEqual(told.sort(), all.sort());
  });

  it('says how many states and tasks there are', () => {
    const states = Object.values(STATES).flatMap((ofOne) => Object.keys(ofOne));
    const tasks = readdirSync('test/accessibility/walks').filter((name) => name.endsWith('.fr.txt'));
    assert.ok(document.includes(`${states.length} states`));
    assert.equal(named(/^\| (\d+\. .*?) +\| done +\| done /gm).length, tasks.length);
  });
});
