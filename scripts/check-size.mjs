/** `npm run size`: what a page downloads, brotli bytes, against the budgets of size-budgets.json. */
import { readFileSync, readdirSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

const cdn = new URL('../dist/cdn/', import.meta.url);
const budgets = JSON.parse(readFileSync(new URL('../size-budgets.json', import.meta.url), 'utf8'));
const files = readdirSync(cdn, { recursive: true });
const bytes = (name) => brotliCompressSync(readFileSync(new URL(name, cdn))).length;

/** A budget names files by their start: `lit` is `lit-<hash>.js`. */
const fileOf = (start) => {
  const found = files.filter((file) => file === start || new RegExp(`^${start}-[a-z0-9]{6}\\.js$`).test(file));
  if (found.length !== 1) throw new Error(`size-budgets.json: ${start} names ${found.length} files`);
  return found[0];
};

let isOver = false;
for (const { what, files: starts, brotli } of budgets) {
  const total = starts.map(fileOf).reduce((sum, file) => sum + bytes(file), 0);
  isOver ||= total > brotli;
  const figure = `${total.toLocaleString('en').padStart(8)} of ${brotli.toLocaleString('en').padStart(8)} bytes`;
  console.log(`${figure}  ${String(starts.length).padStart(2)} requests  ${what}${total > brotli ? '  OVER' : ''}`);
}
process.exitCode = isOver ? 1 : 0;
