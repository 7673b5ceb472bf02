/**
 * `npm test`: builds, checks and tests everything, and ends with one line: "N passed, N failed".
 * A step that fails does not keep the later ones from running, but for the build, which all of them need.
 */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { build, run } from './steps.mjs';

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

const PASSED = /browsers: (\d+) passed/;
const FAILED = /browsers: \d+ passed, (\d+) failed/;

const total = { passed: 0, failed: 0 };

if (await build()) {
  await Promise.all(Array.from({ length: availableParallelism() }, checkOnes));
  // Some of the tests look at it.
  if (!(await run('Storybook', 'npm', ['run', '--silent', 'build:storybook'])).isOk) total.failed++;
  count(await run('tests in Node', 'node', ['scripts/test-node.mjs', '--tap']), /^# pass (\d+)$/m, /^# fail (\d+)$/m);
  await countInBrowsers('tests in the browsers', bin('wtr'));
  await countInBrowsers('guards taken away', 'node', ['scripts/testing/run-mutants.mjs']);
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

async function countInBrowsers(title, command, args = []) {
  const inBrowsers = () => run(title, command, args, { isLive: true });
  let browsers = await inBrowsers();
  // A runner or a browser that has died has said nothing of the tests. Once is chance, and the log says so.
  if (!browsers.isOk && !PASSED.test(browsers.output)) browsers = await inBrowsers();
  count(browsers, PASSED, FAILED);
}

function count({ isOk, output }, passed, failed) {
  total.passed += Number(passed.exec(output)?.[1] ?? 0);
  const failures = Number(failed.exec(output)?.[1] ?? 0);
  // A runner that ends badly has failed, even where it counted no failure.
  total.failed += isOk ? failures : Math.max(1, failures);
}
