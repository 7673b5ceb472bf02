import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { STATES } from '../accessibility/states.js';

const document = readFileSync('docs/accessibility.md', 'utf8');
const named = (pattern) => [...new Set([...document.matchAll(pattern)].map(([, name]) => name))];

/** The criteria of each group, which an auditor goes through one by one. */
const CRITERIA = { C: 20, L: 6, D: 10, E: 4, F: 17, M: 5 };

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

/** The clauses of EN 301 549 V3.2.1 that have requirements; of 9 and 11 each that may concern what is on a page. */
const EN_301_549 = ['5.2', '5.3', '5.4', '5.5', '5.6', '5.7', '5.8', '5.9', '6', '7', '8', '9.1', '9.2', '9.3', '9.4'];
EN_301_549.push('9.5', '9.6', '10', '11', '11.7', '12.1.1', '12.1.2', '12.2', '13');

const RESULTS = ['holds', 'in part', 'not known', 'argued', 'does not apply', 'not checked'];

/** A test file with the names of tests in it, and what may stand under “How”, one after the other. */
const FILE = '`[\\w./-]+\\.test\\.(?:ts|mjs)` \\(`[^`]+`(?:; `[^`]+`)*\\)';
const METHOD = [
  `(?:test|keys): ${FILE}(?:, ${FILE})*`,
  'text: `[\\w./-]+`',
  'tree|axe|seen|human|reason|not checked',
  '[A-Z]-\\d+',
].join('|');
const METHODS = new RegExp(`^(?:${METHOD})(?:; (?:${METHOD}))*$`);

/** Rows of the tables that say how something was checked: those of four columns. */
const rows = [...document.matchAll(/^\| ([^|]*) \| ([^|]*) \| ([^|]*) \| ([^|]*) \|$/gm)]
  .map(([, id, what, result, how]) => ({ id, what, result, how }))
  .filter(({ how }) => how !== 'How' && how !== '---');

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

/** What a section says of numbers, in the first cells of its rows. */
function numbersIn(title) {
  const [section] = document.split(`## ${title}\n`)[1].split('\n## ');
  const cells = [...section.matchAll(/^\| (\d[\d., to]*?)(?:, the rest)? +\|/gm)].map(([, cell]) => cell).join(', ');
  return [...cells.matchAll(/[\d.]+(?: to [\d.]+)?/g)].flatMap((found) => [...expand([found])]);
}

/** Names of the tests and suites of a file, and of what it makes tests of; “…” for what they put in. */
function titlesOf(file) {
  const source = readFileSync(`test/${file}`, 'utf8');
  const titles = [...source.matchAll(/\b(?:it|describe)\(\s*(['"`])(.*?)(?<!\\)\1,/gs)].map(([, , title]) => title);
  const keys = [...source.matchAll(/^ {2}(?:'([^']+)'|(\w+)): async \(/gm)].map(([, quoted, plain]) => quoted ?? plain);
  return [...titles, ...keys].map((title) => title.replace(/\$\{[^}]*\}/g, '…'));
}

describe('docs/accessibility.md', () => {
  it('has a row for each criterion, in order', () => {
    const expected = Object.entries(CRITERIA).flatMap(([group, count]) =>
      Array.from({ length: count }, (_, i) => `${group}-${i + 1}`),
    );
    assert.deepEqual(
      rows.map(({ id }) => id).filter((id) => /^[A-Z]-\d+$/.test(id)),
      expected,
    );
  });

  it('says of every row how it was checked and what came out, in the words that it explains', () => {
    assert.ok(rows.length > 140);
    const explained = (word) => document.includes(`**${word}**`);
    assert.deepEqual(
      [...RESULTS, 'test', 'keys', 'tree', 'axe', 'seen', 'text', 'human', 'reason'].filter((word) => !explained(word)),
      [],
    );
    const isResult = (text) => RESULTS.some((word) => text === word || new RegExp(`^${word}[ ,;.:]`).test(text));
    assert.deepEqual(
      rows
        .filter(({ result, how }) => !isResult(result) || !METHODS.test(how))
        .map(({ id, result, how }) => ({ id, result, how })),
      [],
    );
  });

  it('gives a reason, and no other method, where there was nothing to check', () => {
    const wrong = rows.filter(({ result, how }) => how === 'reason' && !/^(does not apply|argued)/.test(result));
    assert.deepEqual(wrong, []);
  });

  it('leads to rows that there are', () => {
    const ids = new Set(rows.map(({ id }) => id));
    const led = rows.flatMap(({ how }) => how.split('; ').filter((part) => /^[A-Z]-\d+$/.test(part)));
    assert.ok(led.length > 60);
    assert.deepEqual(
      led.filter((id) => !ids.has(id)),
      [],
    );
  });

  it('names only tests that there are, by file and name', () => {
    const files = named(/`([\w./-]+\.(?:test\.ts|node\.test\.mjs|js))`/g);
    assert.ok(files.length > 15);
    assert.deepEqual(
      files.filter((name) => !existsSync(`test/${name}`)),
      [],
    );
    const told = rows.flatMap(({ how }) => [...how.matchAll(/`([\w./-]+\.test\.(?:ts|mjs))` \((.*?`)\)/g)]);
    assert.ok(told.length > 100);
    const wrong = told.flatMap(([, file, titles]) => {
      const known = titlesOf(file);
      return [...titles.matchAll(/`([^`]+)`/g)]
        .filter(([, title]) => !known.includes(title))
        .map(([, title]) => `${file}: ${title}`);
    });
    assert.deepEqual(wrong, []);
  });

  it('names every test of accessibility', () => {
    const tests = readdirSync('test/accessibility').filter((name) => name.includes('.test.'));
    assert.deepEqual(
      tests.filter((name) => !document.includes(`accessibility/${name}`)),
      [],
    );
  });

  it('says of each criterion of WCAG 2.2, A and AA, whether it holds or whose it is, once', () => {
    assert.deepEqual(numbersIn('WCAG 2.2').sort(), [...WCAG].sort());
  });

  it('says the same of the clauses of EN 301 549', () => {
    assert.deepEqual(numbersIn('EN 301 549').sort(), [...EN_301_549].sort());
  });

  it('says the same of each criterion of RGAA 4.1.2, once', () => {
    const all = RGAA.flatMap((count, theme) => Array.from({ length: count }, (_, i) => `${theme + 1}.${i + 1}`));
    assert.equal(all.length, 106);
    assert.deepEqual(numbersIn('RGAA 4.1.2').sort(), all.sort());
  });

  it('says how many states and tasks there are', () => {
    const states = Object.values(STATES).flatMap((ofOne) => Object.keys(ofOne));
    const tasks = readdirSync('test/accessibility/walks').filter((name) => name.endsWith('.fr.txt'));
    assert.ok(document.includes(`${states.length} states`));
    assert.equal(named(/^\| (\d+\. .*?) +\| done +\| done /gm).length, tasks.length);
  });
});
