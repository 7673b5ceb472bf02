/**
 * `npm test`: builds, checks and tests everything, and ends with one line: "N passed, N failed".
 * A step that fails does not keep the later ones from running, but for the build, which all of them need.
 */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { build, run } from './steps.mjs';
import { wanted } from './testing/browsers.mjs';
import { testsInBrowser } from './testing/in-browser.mjs';

const bin = (name) => fileURLToPath(new URL(`../node_modules/.bin/${name}`, import.meta.url));

const CHECKS = [
  ['types', bin('tsc'), ['--noEmit']],
  ['code', bin('eslint'), ['.']],
  ['format', bin('prettier'), ['--check', '--log-level', 'warn', '.']],
  ['who imports whom', bin('depcruise'), ['--config', '.dependency-cruiser.cjs', 'src']],
  ['lock file', 'node', ['scripts/check-lock.mjs']],
  ['data', 'node', ['scripts/check-data.mjs']],
  ['locales', 'node', ['scripts/check-locales.mjs']],
  ['sizes', 'node', ['scripts/check-size.mjs']],
];

const total = { passed: 0, failed: 0 };

if (await build()) {
  await Promise.all(Array.from({ length: availableParallelism() }, checkOnes));
  // Some of the tests look at it.
  if (!(await run('Storybook', 'npm', ['run', '--silent', 'build:storybook'])).isOk) total.failed++;
  add(countsIn(await run('tests in Node', 'node', ['scripts/test-node.mjs', '--tap'])));
  // Side by side: each engine is idle now and then, and they are not done at the same time.
  await Promise.all(wanted().map(testIn));
} else {
  total.failed++;
}

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;

/** Takes what is left of the checks, one after the other: each keeps one core busy. */
async function checkOnes() {
  for (let check = CHECKS.shift(); check; check = CHECKS.shift()) {
    if (!(await run(...check, { isBeside: true })).isOk) total.failed++;
  }
}

/** Chromium is the first to be done, and goes on with the library's mutants. */
async function testIn(engine) {
  add(await testsInBrowser(`tests in ${engine}`, engine));
  if (engine === 'chromium') {
    add(await testsInBrowser('guards taken away', engine, ['--config', 'scripts/testing/mutants-config.mjs']));
  }
}

function countsIn({ isOk, output }) {
  const [passed, failed] = [/^# pass (\d+)$/m, /^# fail (\d+)$/m].map((line) => Number(line.exec(output)?.[1] ?? 0));
  // A runner that ends badly has failed, even where it counted no failure.
  return { passed, failed: isOk ? failed : Math.max(1, failed) };
}

function add({ passed, failed }) {
  total.passed += passed;
  total.failed += failed;
}
