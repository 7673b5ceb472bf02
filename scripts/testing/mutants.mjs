import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { MUTANTS } from '../../test/faults/mutants.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
const built = new Map();

/** Mutants that take nothing away: the library as it is, built in the same way. */
const WHOLE = ['none', 'none-loader'];

/**
 * A script of the library with one guard taken away. A mutant of the loader is `cdm.js`, and loads the released chunks;
 * of anything else it is all elements in one file, by either name.
 *
 * @returns {Promise<string> | undefined} Nothing for a file that is as it was released.
 */
export function mutantCode(name, file) {
  if (!WHOLE.includes(name) && !Object.hasOwn(MUTANTS, name)) throw new Error(`there is no mutant ${name}`);
  const { of, find, replace } = MUTANTS[name] ?? {};
  const isLoader = name === 'none-loader' || of?.startsWith('src/cdn/');
  if (!(isLoader ? ['cdm.js'] : ['cdm.js', 'cdm.all.js']).includes(file)) return undefined;
  if (!built.has(name)) built.set(name, bundle(isLoader, { of, find, replace }));
  return built.get(name);
}

async function bundle(isLoader, mutant) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [isLoader ? 'src/cdn/loader.ts' : 'src/cdn/all.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    charset: 'utf8',
    target: 'es2022',
    logLevel: 'silent',
    define: isLoader ? await filledIn() : {},
    plugins: mutant.of ? [mutation(mutant)] : [],
  });
  return outputFiles[0].text.replaceAll('__VERSION__', version);
}

const mutation = ({ of, find, replace }) => ({
  name: 'mutation',
  setup({ onLoad }) {
    onLoad({ filter: /\/src\/.*\.ts$/ }, async ({ path }) => {
      if (relative(root, path) !== of) return undefined;
      const source = await readFile(path, 'utf8');
      if (source.split(find).length !== 2) throw new Error(`${of} no longer holds, once: ${find}`);
      return { contents: source.replace(find, () => replace), loader: 'ts' };
    });
  },
});

/** What the build has filled into the released loader, wherever its minifier has put it. */
async function filledIn() {
  const loader = await readFile(new URL('../../dist/cdn/cdm.js', import.meta.url), 'utf8');
  const [, files] = /\("([^"]+)"\);\s*$/.exec(loader) ?? [];
  const chunks = [...loader.matchAll(/[{,]"?([\w-]+)"?:\["[^"]*",(\[[\d,]+\])\]/g)];
  if (!files || !chunks.length)
    throw new Error('dist/cdn/cdm.js: what the build fills in is not where it is looked for');
  const tags = Object.fromEntries(chunks.map(([, name, places]) => [name, JSON.parse(places)]));
  // The build may have parted them by another sign.
  return { __FILES__: JSON.stringify(files.replaceAll(/[.|;]/g, ',')), __TAGS__: JSON.stringify(tags) };
}
