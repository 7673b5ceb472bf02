/** `npm run size`: what a page downloads, brotli bytes, against the budgets of size-budgets.json. */
import { readFileSync, readdirSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

const cdn = new URL('../dist/cdn/', import.meta.url);
const budgets = JSON.parse(readFileSync(new URL('../size-budgets.json', import.meta.url), 'utf8'));
const files = readdirSync(cdn, { recursive: true });
const sizes = new Map();
function bytes(name) {
  if (!sizes.has(name)) sizes.set(name, brotliCompressSync(readFileSync(new URL(name, cdn))).length);
  return sizes.get(name);
}

/**
 * A budget names files by their start: `lit` is `lit-<hash>.js`. `places-fr-*` is the largest of those that begin so,
 * `places-**` all of them.
 */
function filesOf(pattern) {
  const start = pattern.replace(/\*+$/, '');
  if (pattern === start) {
    const found = files.filter((file) => file === start || new RegExp(`^${start}-\\w{7}\\.js$`).test(file));
    if (found.length !== 1) throw new Error(`size-budgets.json: ${start} names ${found.length} files`);
    return found;
  }
  const found = files.filter((file) => file.startsWith(start)).sort((a, b) => bytes(b) - bytes(a));
  if (!found.length) throw new Error(`size-budgets.json: ${pattern} names no file`);
  return pattern.endsWith('**') ? found : found.slice(0, 1);
}

/** What a page loads besides, since one of its files imports it. */
const forgotten = (page) =>
  page
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => [...readFileSync(new URL(file, cdn), 'utf8').matchAll(/\bfrom"\.\/([\w.-]+)"/g)])
    .map(([, imported]) => imported)
    .filter((imported) => !page.includes(imported));

let isOver = false;
for (const { what, files: starts, brotli } of budgets) {
  const page = starts.flatMap(filesOf);
  // What comes later finds the page's files there.
  const [missing] = page.includes('cdm.js') ? forgotten(page) : [];
  if (missing) throw new Error(`size-budgets.json: ${what} needs ${missing} too`);
  const total = page.reduce((sum, file) => sum + bytes(file), 0);
  isOver ||= total > brotli;
  const figure = `${total.toLocaleString('en').padStart(8)} of ${brotli.toLocaleString('en').padStart(8)} bytes`;
  console.log(`${figure}  ${String(page.length).padStart(2)} requests  ${what}${total > brotli ? '  OVER' : ''}`);
}
process.exitCode = isOver ? 1 : 0;
