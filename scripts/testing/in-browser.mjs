import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { run } from '../steps.mjs';

const wtr = fileURLToPath(new URL('../../node_modules/.bin/wtr', import.meta.url));

/**
 * Runs tests in an engine, beside others. A runner, a browser or a page that has died has told nothing of the tests: that
 * is asked for again, once, and the log says so.
 *
 * @param {string} engine
 * @param {string[]} args - For Web Test Runner.
 * @returns {Promise<{passed: number, failed: number}>}
 */
export async function testsInBrowser(title, engine, args = []) {
  const once = async (about, more) => {
    const port = String(await freePort());
    const all = [...args, '--port', port, ...more];
    const counts = countsIn(await run(about, wtr, all, { isBeside: true, env: { BROWSERS: engine } }));
    console.log(`› ${about}: ${counts.passed} passed, ${counts.failed} failed`);
    return counts;
  };
  const first = await once(title, []);
  if (!first.isTold) return once(`${title}, once more`, []);
  if (!first.untold.length) return first;
  console.log(`› ${title}: nothing was told of ${first.untold.join(', ')}`);
  const { passed, failed } = await once(`${title}, once more`, ['--files', ...first.untold]);
  return { passed: first.passed + passed, failed: first.failed - first.untold.length + failed };
}

/** Reads the summary of `summary-reporter.mjs`. */
function countsIn({ isOk, output }) {
  const told = /^browsers: (\d+) passed, (\d+) failed$/m.exec(output);
  const [, passed, failed] = (told ?? [0, 0, 0]).map(Number);
  return {
    // A run that never came to an end counts one failure and no test.
    isTold: passed + failed > 1,
    passed,
    // A runner that ends badly has failed, even where it counted no failure.
    failed: isOk ? failed : Math.max(1, failed),
    untold: [...output.matchAll(/^\w+: told nothing of (.+)$/gm)].map(([, file]) => file),
  };
}

/** Runners that look for one themselves, at the same time, find the same. */
async function freePort() {
  const server = createServer();
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
