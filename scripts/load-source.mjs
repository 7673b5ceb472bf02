import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

/**
 * Imports a TypeScript module of `src`, so that a build script and the library cannot disagree.
 *
 * @param path - Relative to the repository, such as `src/places/fold.ts`.
 */
export async function loadSource(path) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../${path}`, import.meta.url))],
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
