/** A Web Test Runner reporter that ends with one plain line: "browsers: 15 passed, 0 failed". */
export const summaryReporter = () => {
  let line = 'browsers: 0 passed, 1 failed';
  return {
    onTestRunFinished({ sessions }) {
      const total = { passed: 0, failed: 0 };
      for (const { testResults, errors } of sessions) {
        if (testResults) count(testResults, total);
        total.failed += errors.length; // a file that would not load
      }
      line = `browsers: ${total.passed} passed, ${total.failed} failed`;
    },
    stop() {
      console.log(line);
    },
  };
};

function count(suite, total) {
  for (const { skipped, passed } of suite.tests) {
    if (skipped) continue;
    if (passed) total.passed++;
    else total.failed++;
  }
  for (const inner of suite.suites) count(inner, total);
}
