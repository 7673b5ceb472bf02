/**
 * Builds the shard of the larger towns, `src/places/generated/towns.ts`, and prints what it holds.
 * The same packages and the same `data/place-names.json` give the same bytes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { buildTowns } from './places/build-towns.mjs';
import { encodeShard } from './places/encode.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const table = JSON.parse(readFileSync(join(root, 'data/place-names.json'), 'utf8'));

const { places, missing } = await buildTowns(table);
const shard = encodeShard(places);
const target = join(root, 'src/places/generated/towns.ts');
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, `const shard: string = ${JSON.stringify(shard)};\n\nexport default shard;\n`);

const counts = new Map();
for (const { country, territory } of places) {
  const code = territory ?? country;
  counts.set(code, (counts.get(code) ?? 0) + 1);
}
console.log(
  `places: ${places.length} towns, ${shard.length} characters, ${brotliCompressSync(shard).length} bytes of brotli`,
);
console.log(`places: ${[...counts].map(([code, count]) => `${code} ${count}`).join(', ')}`);
if (missing.length) console.warn(`places: no position known, left out: ${missing.join(', ')}`);
