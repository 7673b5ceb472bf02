import { relative } from 'node:path';

/**
 * A Web Test Runner reporter that ends with a line for each engine and one for all of them, which is the last:
 *
 *     chromium: 15 passed, 0 failed, 0 skipped
 *     webkit: reported no test
 *     browsers: 15 passed, 1 failed
 *
 * A test that is skipped has failed: what differs between engines is asserted, not left out. So has an engine that was
 * wanted and reported nothing, and a file that ends badly without a test that says so. A file of which nothing at all is
 * told, since it would not load or its browser has died, has a line of its own and is one failure:
 *
 *     chromium: told nothing of test/faults/turbo.test.ts
 *
 * @param {{engine: string, browser: object | undefined}[]} wanted - Each engine, and the runner's launcher of it;
 *   undefined where this machine has none.
 * @param say - Takes the lines at the end.
 */
export const summaryReporter = (wanted, say = console.log) => {
  let lines = ['browsers: 0 passed, 1 failed'];
  return {
    onTestRunFinished({ sessions }) {
      const counts = wanted.map(({ browser }) => countOf(sessions.filter((session) => session.browser === browser)));
      const total = { passed: 0, failed: 0 };
      for (const { passed, failed, skipped } of counts) {
        total.passed += passed;
        total.failed += failed + skipped || (passed ? 0 : 1);
      }
      lines = [
        ...wanted.flatMap(({ engine }, i) => [
          ...counts[i].untold.map((file) => `${engine}: told nothing of ${file}`),
          `${engine}: ${inWords(counts[i])}`,
        ]),
        `browsers: ${total.passed} passed, ${total.failed} failed`,
      ];
    },
    stop() {
      for (const line of lines) say(line);
    },
  };
};

const inWords = ({ passed, failed, skipped }) =>
  passed + failed + skipped ? `${passed} passed, ${failed} failed, ${skipped} skipped` : 'reported no test';

function countOf(sessions) {
  const count = { passed: 0, failed: 0, skipped: 0, untold: [] };
  for (const { testFile, testResults, errors, passed } of sessions) {
    if (!testResults) {
      count.failed++;
      count.untold.push(relative('.', testFile));
      continue;
    }
    const before = count.failed;
    addTests(testResults, count);
    count.failed += errors.length; // thrown beside the tests
    if (!passed && count.failed === before) count.failed++;
  }
  return count;
}

function addTests(suite, count) {
  for (const { skipped, passed } of suite.tests) count[skipped ? 'skipped' : passed ? 'passed' : 'failed']++;
  for (const inner of suite.suites) addTests(inner, count);
}
