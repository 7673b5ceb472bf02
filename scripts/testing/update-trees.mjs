/** `npm run trees:update`: what the elements tell assistive technology now, into test/accessibility/snapshots and walks. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

const FOLDER = 'test/accessibility';
for (const written of ['snapshots', 'walks']) rmSync(`${FOLDER}/${written}`, { recursive: true, force: true });
const tests = ['tree', 'user-tasks'].map((name) => `${FOLDER}/${name}.node.test.mjs`);
const { status } = spawnSync(process.execPath, ['--test', ...tests], {
  stdio: 'inherit',
  env: { ...process.env, UPDATE_TREES: '1' },
});
process.exitCode = status ?? 1;
