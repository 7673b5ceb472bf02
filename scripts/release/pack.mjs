import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Packs what `npm publish` would send, and unpacks it as `npm install` would. `dist/` must be built.
 *
 * @param into - A folder, relative to the repository; what is in it goes.
 * @returns {{tarball: string, folder: string, size: number, files: readonly string[]}} `size` is of the tarball, in
 *   bytes; `files` are relative to `folder`, that is `node_modules/cdm-widgets` in `into`.
 */
export function pack(into) {
  const at = join(root, into);
  const folder = join(at, 'node_modules/cdm-widgets');
  rmSync(at, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const [packed] = JSON.parse(
    npm(['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', at]),
  );
  const tarball = join(at, packed.filename);
  execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', folder]);
  return { tarball, folder, size: packed.size, files: packed.files.map(({ path }) => path).sort() };
}

function npm(args) {
  // npm names its own script, which also works where the command is npm.cmd
  const cli = process.env.npm_execpath;
  return execFileSync(cli ? process.execPath : 'npm', [...(cli ? [cli] : []), ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
