/** `npm run test:node`: the tests that need no page, or bring their own browser. `dist/` must be built. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

const files = readdirSync('test', { recursive: true })
  .filter((file) => file.endsWith('.node.test.mjs'))
  .map((file) => join('test', file));

const reporter = process.argv.includes('--tap') ? 'tap' : 'spec';
// One file a core: by itself Node leaves one out, and half of a small machine would wait for the other half's browser.
const options = ['--test', `--test-concurrency=${availableParallelism()}`, '--test-reporter', reporter];
const { status } = spawnSync(process.execPath, [...options, ...files], { stdio: 'inherit' });
process.exitCode = status ?? 1;
