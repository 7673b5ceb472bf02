/** `npm run bench`: runs every `scripts/bench-*.mjs`, one after the other. They print; nothing asserts a time. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('./', import.meta.url);
for (const name of readdirSync(folder)
  .filter((file) => /^bench-.*\.mjs$/.test(file))
  .sort()) {
  console.log(`\n${name}`);
  const { status } = spawnSync(process.execPath, [fileURLToPath(new URL(name, folder))], { stdio: 'inherit' });
  process.exitCode ||= status ?? 1;
}
