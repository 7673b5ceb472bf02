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
 * @param {{runs?: typeof run, say?: (line: string) => void}} [ways] - How a command is run, and what takes the log's lines.
 * @returns {Promise<{passed: number, failed: number}>}
 */
export async function testsInBrowser(title, engine, args = [], { runs = run, say = console.log } = {}) {
  const once = async (about, more) => {
    const port = String(await freePort());
    const all = [...args, '--port', port, ...more];
    const counts = countsIn(await runs(about, wtr, all, { isBeside: true, env: { BROWSERS: engine } }), engine);
    say(`› ${about}: ${counts.passed} passed, ${counts.failed} failed`);
    return counts;
  };
  const first = await once(title, []);
  if (!first.isTold) return once(`${title}, once more`, []);
  if (!first.untold.length) return first;
  say(`› ${title}: nothing was told of ${first.untold.join(', ')}`);
  const { passed, failed } = await once(`${title}, once more`, ['--files', ...first.untold]);
  return { passed: first.passed + passed, failed: first.failed - first.untold.length + failed };
}

/** Reads the summary of `summary-reporter.mjs`. */
function countsIn({ isOk, output }, engine) {
  const [, passed, failed] = (/^browsers: (\d+) passed, (\d+) failed$/m.exec(output) ?? [0, 0, 0]).map(Number);
  return {
    // A run that never came to an end has no line of its engine.
    isTold: new RegExp(`^${engine}: `, 'm').test(output),
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
