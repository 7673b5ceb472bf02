/** `npm run test:mutants`: takes the library's guards away one by one, and shows that a test misses each. `dist/` must be built. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const wtr = fileURLToPath(new URL('../../node_modules/@web/test-runner/dist/bin.js', import.meta.url));
// One engine is enough: what is in question is the tests.
const config = fileURLToPath(new URL('mutants-config.mjs', import.meta.url));
const { status } = spawnSync(process.execPath, [wtr, '--config', config], {
  stdio: 'inherit',
  env: { BROWSERS: 'chromium', ...process.env },
});
process.exitCode = status ?? 1;
