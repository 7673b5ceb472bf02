import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name) => join(root, 'node_modules/.bin', name);

/** The build, in order: each line is what is said, and the command. */
const BUILD = [
  ['texts of the eight languages', bin('lit-localize'), ['build']],
  ['words of the logo', 'node', ['scripts/build-logo-words.mjs']],
  ['texts by when they are said', 'node', ['scripts/split-texts.mjs']],
  ['the network’s data', 'node', ['scripts/build-feed.mjs']],
  ['towns', 'node', ['scripts/build-places.mjs']],
  ['outlines of the map', 'node', ['scripts/build-map.mjs']],
  ['lettering of the logo', 'node', ['scripts/build-glyphs.mjs']],
  ['manifest and typings', 'node', ['scripts/build-manifest.mjs']],
  ['TypeScript', 'node', ['scripts/compile.mjs']],
  ['bundles', bin('rollup'), ['-c', '--silent']],
  ['page for iframes', 'node', ['scripts/build-frame.mjs']],
  ['plugins of content systems', 'node', ['scripts/build-integrations.mjs']],
  ['the site', 'node', ['scripts/build-site.mjs']],
];

/**
 * Runs a command, keeps what it prints and shows it only if it failed.
 *
 * @param {{isBeside?: boolean, env?: NodeJS.ProcessEnv}} options - Whether others run meanwhile: then its line is written
 *   when it is done. What it finds in its environment besides ours.
 * @returns {Promise<{isOk: boolean, output: string}>}
 */
export async function run(title, command, args, { isBeside = false, env = {} } = {}) {
  const start = performance.now();
  if (!isBeside) process.stdout.write(`› ${title} …`);
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  }
  const code = await new Promise((resolve) =>
    child.on('close', (status, signal) => resolve(status ?? signal)).on('error', ({ message }) => resolve(message)),
  );
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`${isBeside ? `› ${title} …` : ''} ${code === 0 ? 'done' : `FAILED, ${code}`} (${seconds} s)\n`);
  if (code !== 0) process.stdout.write(`${output}\n`);
  return { isOk: code === 0, output };
}

/** Runs the build and stops at the first step that fails. */
export async function build() {
  for (const [title, command, args] of BUILD) {
    const { isOk } = await run(title, command, args);
    if (!isOk) return false;
  }
  return true;
}
