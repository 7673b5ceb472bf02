/** `npm run test:memory`: what 10,000 rounds leave behind. `dist/` must be built. */
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(process.execPath, ['--test', 'test/lifecycle/memory.node.test.mjs'], {
  stdio: 'inherit',
  env: { ROUNDS: '10000', ...process.env },
});
process.exitCode = status ?? 1;
