/** `npm run test:node`: the tests that need no page, or bring their own browser. `dist/` must be built. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const files = readdirSync('test', { recursive: true })
  .filter((file) => file.endsWith('.node.test.mjs'))
  .map((file) => join('test', file));

const reporter = process.argv.includes('--tap') ? 'tap' : 'spec';
const { status } = spawnSync(process.execPath, ['--test', '--test-reporter', reporter, ...files], { stdio: 'inherit' });
process.exitCode = status ?? 1;
