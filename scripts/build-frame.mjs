/** frame/ → dist/cdn: the page for iframes lies beside the loader, and its files are in the list of integrity. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { integrityOf } from './rollup/graph.mjs';

const source = new URL('../frame/', import.meta.url);
const cdn = new URL('../dist/cdn/', import.meta.url);
const list = new URL('integrity.json', cdn);

const integrity = JSON.parse(readFileSync(list, 'utf8'));
for (const file of readdirSync(source)) {
  cpSync(new URL(file, source), new URL(file, cdn));
  integrity[file] = integrityOf(readFileSync(new URL(file, source)));
}
const sorted = Object.fromEntries(Object.entries(integrity).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(list, `${JSON.stringify(sorted, null, 2)}\n`);
