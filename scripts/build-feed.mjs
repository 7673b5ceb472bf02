/**
 * The released feed: the data without what only editors need, in one line.
 * Run, it writes the snapshot that the elements fall back to; imported, `releasedFeed()` gives the text to be served.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadSource } from './load-source.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const FOR_EDITORS = new Set(['sources', 'notes', 'confidence', 'nameIs']);

/** The feed as compact GeoJSON text. A member that is null is left out: its reader takes a missing one as null. */
export function releasedFeed() {
  const source = readFileSync(join(root, 'data/network.geojson'), 'utf8').replace(/^\ufeff/, '');
  const { features, ...collection } = JSON.parse(source);
  return JSON.stringify({ ...collection, features: features.map(released) });
}

// `geometry` stays also when it is null: a Feature without it is not GeoJSON (RFC 7946 §3.2)
const released = ({ type, geometry, properties }) => ({ type, geometry, properties: said(properties) });

function said(record) {
  const members = Object.entries(record).filter(([key, value]) => value !== null && !FOR_EDITORS.has(key));
  return Object.fromEntries(members.map(([key, value]) => [key, key === 'address' ? said(value) : value]));
}

/**
 * The network as the elements hold it: read and checked by the library's own parser, and again without what is null or
 * empty, so that a page that shows it needs no parser.
 */
async function releasedNetwork() {
  const { parseNetwork } = await loadSource('src/feed/parse-network.ts');
  const parsed = parseNetwork(JSON.parse(releasedFeed()));
  if (!parsed.ok) throw new Error(`${parsed.error.at}: expected ${parsed.error.expected}`);
  const { network, dropped, repaired } = parsed.value;
  for (const { at, expected } of [...dropped, ...repaired]) throw new Error(`${at}: expected ${expected}`);
  // What src/feed/released.ts puts back.
  const defaults = new Set(['kind centre', 'status unverified']);
  const isKnown = ([key, value]) =>
    value !== null && !(Array.isArray(value) && !value.length) && !defaults.has(`${key} ${value}`);
  return {
    ...network,
    centres: network.centres.map((centre) => Object.fromEntries(Object.entries(centre).filter(isKnown))),
  };
}

/** What the logo needs to know: a page that shows nothing else does not load the rest. */
const logosOf = ({ centres }) =>
  centres.map(({ id, concept = null, area, status = 'unverified', languages = [] }) => ({
    id,
    concept,
    area,
    status,
    languages,
  }));

/** JSON inside a string parses faster than the same as code. */
function module(from, type, value) {
  const literal = JSON.stringify(value)
    .replace(/['\\]/g, '\\$&')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  return [
    '// Built by scripts/build-feed.mjs from data/network.geojson; not edited.',
    `import type { ${/\w+(?=\[|$)/.exec(type)[0]} } from '${from}';`,
    '',
    `export default JSON.parse('${literal}') as ${type};`,
    '',
  ].join('\n');
}

function write(path, content) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
  console.log(`${path}: ${Buffer.byteLength(content)} bytes`);
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  const network = await releasedNetwork();
  write('src/feed/generated/released-network.ts', module('../released.js', 'ReleasedNetwork', network));
  write('src/logo/generated/released-logos.ts', module('../names.js', 'readonly LogoRecord[]', logosOf(network)));
}
