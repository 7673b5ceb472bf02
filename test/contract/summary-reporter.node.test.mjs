/** What the run in the browsers says at its end. `scripts/test.mjs` adds up the last line. */
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { summaryReporter } from '../../scripts/testing/summary-reporter.mjs';

const [chromium, firefox] = [{ name: 'Chrome' }, { name: 'Firefox' }];
const BOTH = [
  { engine: 'chromium', browser: chromium },
  { engine: 'firefox', browser: firefox },
];

const passing = { passed: true, skipped: false };
const failing = { passed: false, skipped: false };
const pending = { passed: false, skipped: true };

/** What the runner tells of one file in one browser. */
const session = (browser, tests, more = {}) => ({
  browser,
  testFile: resolve('test/one.test.ts'),
  errors: [],
  passed: tests.every(({ passed, skipped }) => passed || skipped),
  testResults: { name: '', tests: tests.slice(0, 1), suites: [{ name: 'inner', tests: tests.slice(1), suites: [] }] },
  ...more,
});

function said(sessions, wanted = BOTH) {
  const lines = [];
  const reporter = summaryReporter(wanted, (line) => lines.push(line));
  if (sessions) reporter.onTestRunFinished({ sessions });
  reporter.stop();
  return lines;
}

describe('the summary of the browsers', () => {
  it('has a line for each engine, over all its files and suites, and one for all as its last', () => {
    const files = [
      session(chromium, [passing, passing]),
      session(firefox, [passing, failing]),
      session(chromium, [passing]),
    ];
    assert.deepEqual(said(files), [
      'chromium: 3 passed, 0 failed, 0 skipped',
      'firefox: 1 passed, 1 failed, 0 skipped',
      'browsers: 4 passed, 1 failed',
    ]);
  });

  it('counts what is skipped as failed', () => {
    assert.deepEqual(said([session(chromium, [passing, pending]), session(firefox, [pending])]), [
      'chromium: 1 passed, 0 failed, 1 skipped',
      'firefox: 0 passed, 0 failed, 1 skipped',
      'browsers: 1 passed, 2 failed',
    ]);
  });

  it('counts an engine that reported no test as failed, whether it is there or not', () => {
    const last = 'browsers: 1 passed, 1 failed';
    const lines = ['chromium: 1 passed, 0 failed, 0 skipped', 'firefox: reported no test', last];
    assert.deepEqual(said([session(chromium, [passing])]), lines);
    assert.deepEqual(said([session(chromium, [passing]), session(firefox, [])]), lines);
    assert.deepEqual(said([session(chromium, [passing])], [BOTH[0], { engine: 'firefox', browser: undefined }]), lines);
  });

  it('counts a file that ends badly without a word as failed', () => {
    const badly = [session(chromium, [passing], { passed: false }), session(firefox, [passing])];
    assert.deepEqual(said(badly), [
      'chromium: 1 passed, 1 failed, 0 skipped',
      'firefox: 1 passed, 0 failed, 0 skipped',
      'browsers: 2 passed, 1 failed',
    ]);
  });

  it('names each file of which nothing is told, and counts it as one failure', () => {
    const silent = { passed: false, testResults: undefined, errors: [new Error('disconnected'), new Error('404')] };
    assert.deepEqual(said([session(chromium, [], silent), session(chromium, [passing]), session(firefox, [passing])]), [
      'chromium: told nothing of test/one.test.ts',
      'chromium: 1 passed, 1 failed, 0 skipped',
      'firefox: 1 passed, 0 failed, 0 skipped',
      'browsers: 2 passed, 1 failed',
    ]);
  });

  it('says that it failed where the run never came to an end', () => {
    assert.deepEqual(said(undefined), ['browsers: 0 passed, 1 failed']);
  });
});
