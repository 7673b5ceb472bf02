/** A static site: one file for each language, and the script. */
import { mkdir, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { page } from './page.js';

await mkdir('dist', { recursive: true });
for (const lang of ['fr', 'it', 'de']) await writeFile(`dist/${lang}.html`, await page(lang));
await build({
  entryPoints: { 'page-script': 'client.js' },
  bundle: true,
  splitting: true,
  format: 'esm',
  minify: true,
  outdir: 'dist',
});
