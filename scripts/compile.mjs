/** TypeScript → build/, from nothing: a file that is gone from src must not be published. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));

rmSync(path('build'), { recursive: true, force: true });
const tsc = [path('node_modules/typescript/bin/tsc'), '-p', path('tsconfig.build.json')];
process.exitCode = spawnSync(process.execPath, tsc, { stdio: 'inherit' }).status ?? 1;
