/**
 * Builds the gazetteer, `src/places/generated/`, a module for each shard and the table of them, and prints what it holds.
 * The same packages and the same tables of `data/` give the same bytes.
 *
 *     npm run build:places                            from the packages alone
 *     npm run build:places -- --postal allCountries.zip   (unzipped or gzipped) with GeoNames' postal dump
 *
 * GeoNames' postal dump: https://download.geonames.org/export/zip/, CC BY 4.0.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadSource } from './load-source.mjs';
import { encodeAreas, placeAreas } from './places/areas.mjs';
import { encodeShard } from './places/encode.mjs';
import { gatherPlaces } from './places/gather.mjs';
import { bundledPlaces, shardsOf } from './places/shards.mjs';

const { values } = parseArgs({ options: { postal: { type: 'string' } } });
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'src/places/generated');
const { countries } = JSON.parse(readFileSync(join(root, 'data/postal-areas.json'), 'utf8'));

const { places, missing, dropped } = await gatherPlaces({ postal: values.postal });
const { communeKey } = await loadSource('src/places/keys.ts');
const shards = shardsOf(places, ({ name }) => communeKey(name));

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const { name, places: members } of shards) write(`places-${name}`, encodeShard(members));
write('places-towns', encodeShard(bundledPlaces(places)));
write('places-areas', encodeAreas(placeAreas(countries, places)));
writeFileSync(join(folder, 'shards.ts'), tableOf(shards.map((shard) => ({ ...shard, file: `places-${shard.name}` }))));
writeFileSync(join(folder, 'bundled.ts'), tableOf([{ name: 'towns', file: 'places-towns', countries: [] }]));
// What the report reads, and nothing else.
const facts = places.map(({ name, country, territory, isApproximate, codes, insee, lat, lon }) => ({
  name,
  country,
  territory,
  isApproximate,
  codes,
  insee,
  lat,
  lon,
}));
mkdirSync(join(root, '.cache'), { recursive: true });
writeFileSync(
  join(root, '.cache/places.json'),
  JSON.stringify({
    layers: layers(),
    places: facts,
    missing,
    dropped: dropped.map(({ name, country }) => `${country} ${name}`),
  }),
);
console.log(`places: ${places.length} in ${shards.length} shards, layers ${layers().join(' + ')}`);

function write(name, text) {
  writeFileSync(join(folder, `${name}.ts`), `const text: string = ${JSON.stringify(text)};\n\nexport default text;\n`);
}

function layers() {
  return ['packages', ...(values.postal ? ['postal'] : [])];
}

function tableOf(entries) {
  const rows = entries.map(({ name, file, countries: codes, from, postcodes }) => {
    const members = [`name: ${JSON.stringify(name)}`, `countries: ${JSON.stringify(codes.join(' '))}`];
    if (from !== undefined) members.push(`from: ${JSON.stringify(from)}`);
    if (postcodes !== undefined) members.push(`postcodes: ${JSON.stringify(postcodes)}`);
    return `  { ${members.join(', ')}, load: () => import('./${file}.js') },`;
  });
  return `// Built by scripts/build-places.mjs; not edited.
import type { ShardEntry } from '../place-library.js';

/** What the build knows: \`packages\`, and \`postal\` with GeoNames' postal dump. */
export const LAYERS: readonly string[] = ${JSON.stringify(layers())};

export const SHARDS: readonly ShardEntry[] = [
${rows.join('\n')}
];

export const loadAreas = () => import('./places-areas.js');
`;
}
