/** Whether the same sources give the same bytes: elsewhere, at another time, in another time zone and language. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What is released: the package's files, the plugins, the folder to host oneself. */
const RELEASED = ['dist', 'build/integrations'];

/**
 * Builds the sources of this folder, as git has or would have them, in another folder. What is released must be built
 * here already.
 *
 * @returns The files that differ, or why it could not be built; nothing where each byte is the same.
 */
export function reproductionFaults() {
  const elsewhere = realpathSync(mkdtempSync(join(tmpdir(), 'cdm-built-again-')));
  try {
    for (const file of sources()) cpSync(join(root, file), join(elsewhere, file));
    symlinkSync(join(root, 'node_modules'), join(elsewhere, 'node_modules'), 'junction');
    const env = { ...process.env, TZ: 'Pacific/Auckland', LC_ALL: 'C' };
    const { status, stdout } = spawnSync(process.execPath, ['scripts/build.mjs'], {
      cwd: elsewhere,
      env,
      encoding: 'utf8',
    });
    if (status !== 0) return [`not built again:\n${stdout}`];
    return RELEASED.flatMap((folder) => differences(join(root, folder), join(elsewhere, folder)));
  } finally {
    rmSync(elsewhere, { recursive: true, force: true });
  }
}

/** Files that are in one folder only, or not the same in both. */
export function differences(one, other) {
  const [ours, theirs] = [one, other].map(filesOf);
  const isSame = (file) => readFileSync(join(one, file)).equals(readFileSync(join(other, file)));
  return [
    ...ours.filter((file) => !theirs.includes(file)).map((file) => `${file} is in the first build only`),
    ...theirs.filter((file) => !ours.includes(file)).map((file) => `${file} is in the second build only`),
    ...ours
      .filter((file) => theirs.includes(file) && !isSame(file))
      .map((file) => `${file} is not the same, built twice`),
  ];
}

const filesOf = (folder) =>
  readdirSync(folder, { recursive: true }).filter((file) => statSync(join(folder, file)).isFile());

function sources() {
  const { stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return stdout.split('\0').filter((file) => file && existsSync(join(root, file)));
}
