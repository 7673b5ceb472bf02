import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { pack } from '../../scripts/release/pack.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const AT = '.cache/examples';
const at = (...path) => join(root, AT, ...path);
const bin = (name) => join(root, 'node_modules/.bin', name);

/** What checks the types of an example; others have TypeScript itself. */
const CHECKERS = {
  vue: ['vue-tsc', '--pretty', 'false'],
  svelte: ['svelte-check', '--tsconfig', './tsconfig.json', '--output', 'machine'],
  angular: ['ngc'],
};

/** React 18 is installed beside 19 under other names; `overrides` in package.json makes npm accept that. */
const ALIASES = { 'react-18': { react: 'react-18', 'react-dom': 'react-dom-18' } };

/**
 * Copies the examples to where they find the packed tarball as `cdm-widgets`, and the frameworks of this repository.
 *
 * @returns Their names.
 */
export function prepareExamples() {
  pack(AT);
  cpSync(join(root, 'examples'), at(), { recursive: true });
  const names = readdirSync(join(root, 'examples')).filter((name) => existsSync(at(name, 'index.html')));
  for (const name of names) {
    const typings = readdirSync(join(root, 'test/contract/typings')).find((file) => file.startsWith(`${name}.`));
    if (typings)
      cpSync(join(root, 'test/contract/typings', typings), at(name, `src/typings${typings.slice(name.length)}`));
  }
  return names;
}

/**
 * Checks an example and, beside it, a file whose faulty lines hold a tag and the word `wrong`.
 *
 * @returns {Promise<{expected: readonly string[], found: readonly string[], isClean: boolean, output: string}>} Faults,
 *   as `file:line`.
 */
export async function checkTypes(name) {
  const [command, ...options] = CHECKERS[name] ?? ['tsc', '--pretty', 'false'];
  const { code, output } = await run(bin(command), options, at(name));
  const faults = output.matchAll(/^.*?(src\/[\w.-]+)"?[(: ](\d+)[,:].*?error/gim);
  const machineFaults = output.matchAll(/ERROR "(src\/[\w.-]+)" (\d+):/g);
  const found = [...faults, ...machineFaults].map(([, file, line]) => `${file}:${line}`);
  const typings = readdirSync(at(name, 'src')).find((file) => file.startsWith('typings.'));
  const lines = typings ? readFileSync(at(name, 'src', typings), 'utf8').split('\n') : [];
  const expected = lines.flatMap((line, i) => (/<.*wrong/.test(line) ? [`src/${typings}:${i + 1}`] : []));
  return { expected: expected.sort(), found: [...new Set(found)].sort(), isClean: code === 0, output };
}

/**
 * Builds an example as its own `vite build` would.
 *
 * @returns {Promise<readonly string[]>} The library's files that are in it, which must be the tarball's: relative to the
 *   repository.
 */
export async function buildExample(name) {
  const { output } = await build({
    root: at(name),
    logLevel: 'error',
    base: './',
    resolve: { alias: ALIASES[name] ?? {} },
    build: { outDir: at('built', name), emptyOutDir: true },
  });
  return output
    .flatMap((chunk) => Object.keys(chunk.modules ?? {}))
    .map((file) => relative(root, file))
    .filter((file) => /(^|\/)dist\/npm\//.test(file));
}

export const builtExamples = at('built');

/** A command's exit code and what it prints, without colours. */
async function run(command, options, cwd) {
  const child = spawn(command, options, { cwd, env: { ...process.env, NO_COLOR: '1' } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const code = await new Promise((resolve, reject) => child.on('close', resolve).on('error', reject));
  // eslint-disable-next-line no-control-regex -- that is what a colour is
  return { code, output: output.replace(/\u001b\[\d+m/g, '') };
}
