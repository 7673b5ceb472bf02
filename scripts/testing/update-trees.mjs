/** `npm run trees:update`: what the elements tell assistive technology now, into test/accessibility/snapshots. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

rmSync('test/accessibility/snapshots', { recursive: true, force: true });
const { status } = spawnSync(process.execPath, ['--test', 'test/accessibility/tree.node.test.mjs'], {
  stdio: 'inherit',
  env: { ...process.env, UPDATE_TREES: '1' },
});
process.exitCode = status ?? 1;
