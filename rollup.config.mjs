// tsc writes build/ first: Rollup only ever sees JavaScript.
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import minifyTemplates from '@lit-labs/rollup-plugin-minify-html-literals';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { releasedFeed } from './scripts/build-feed.mjs';
import { releasedDrawings } from './scripts/rollup/drawings.mjs';
import { billOfMaterials } from './scripts/release/sbom.mjs';
import { collectGraph, collectMore, integrityOf, nameByHash } from './scripts/rollup/graph.mjs';
import { lateImports } from './scripts/rollup/late-imports.mjs';
import {
  byteOrderMark,
  litPolicyMayFail,
  litWithoutTheUnused,
  neverTakesOver,
  onwarn,
  ownCode,
  ownParts,
  ownMap,
  townsOnly,
} from './scripts/rollup/plugins.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const NPM = 'dist/npm';
const CDN = 'dist/cdn';
const LOADER_BYTES = JSON.parse(readFileSync('size-budgets.json', 'utf8')).find(
  ({ files }) => files[0] === 'cdm.js',
).brotli;
const ELEMENTS = ['logo', 'directory', 'find-nearest', 'map', 'centre'];
const define = (name) => `build/elements/${name}/cdm-${name}.define.js`;

rmSync('dist', { recursive: true, force: true });

const terserOptions = {
  ecma: 2022,
  compress: { passes: 3, unsafe_arrows: true }, // a page that says nothing of its encoding must not break a name
  format: { comments: false },
};
const browser = [
  nodeResolve({ exportConditions: ['production'] }),
  litPolicyMayFail(),
  litWithoutTheUnused(),
  neverTakesOver(),
  ownCode(version),
  minifyTemplates({ failOnError: true }),
];

/** What the first CDN build finds out and the loader is given. */
const graph = {};

/**
 * Chunks by role: what every element needs; what those that list centres share from the start, the released network
 * with it; how they draw a centre, which the finder does only once it has found one; what reads a feed of somebody
 * else's; what composes a logo; what draws a map within another element. What the loader asks for ahead is called `more`
 * and the name of the file that it belongs to: a language's, or the map's. The first line that matches counts; anything
 * else goes with whoever imports it, as the centre's own copies do.
 */
const CHUNKS = [
  [/\/build\/logo\/generated\//, 'compose'],
  [/\/released-network\./, 'parts'],
  [/\/(fault-words|cdm-logo\.trouble)|\?centre$/, undefined],
  [/\/i18n\/generated\/(..)-later\./, 'more$1'],
  [/\/map\/generated\//, 'moremap'],
  [/\/generated\//, undefined],
  [/\/map-beside\.|\?beside$/, 'map-beside'],
  [/\/directives\/(live|repeat)\.|\/build\/geo\/(projection|territories)\./, undefined],
  [/\/node_modules\/.*\/directives?\b|\/node_modules\/@lit\/localize/, 'parts'],
  [/\/node_modules\//, 'core'],
  [/\/build\/(logo\/drawing\.|elements\/link\.)/, 'core'],
  [/\/build\/(logo\/(?!mark\.template|standalone)|controllers\/composer)/, 'compose'],
  [/\/build\/feed\/(read|parse|tell|untrusted)/, 'feed'],
  [
    /\/build\/(parts\/centre-(details|hours)|model\/(hours\/|opening-hours|phone|postal)|i18n\/hours-format|elements\/centre-details|controllers\/clock)/,
    'details',
  ],
  [/\/build\/(parts\/(centre|heading)|geo)/, 'centres'],
  [
    /\/build\/(i18n\/(language-controller|nearest-lang|match-locale|page-language)|controllers\/page-feed|cdn\/late)\./,
    'core',
  ],
  [
    /\/build\/(styles\/box|version|error-event|elements\/(cdm-element|define|inline-feed|property|take-over)\.)/,
    'core',
  ],
  [/\/build\/(events|feed|i18n|model|parts|result|styles|elements\/[\w-]+\.js)/, 'parts'],
  [/\/build\/controllers\/(network|quiet)/, 'parts'],
];
const chunkOf = (id) => {
  const [pattern, chunk] = CHUNKS.find(([pattern]) => pattern.test(id)) ?? [];
  return chunk?.replace('$1', pattern.exec(id)[1]);
};

const npm = {
  // The last are the React components, and the command's: bin/logo-files.mjs.
  input: [
    'build/index.js',
    ...ELEMENTS.map(define),
    'build/server.js',
    'build/frameworks/generated/react.js',
    'build/logo/standalone.js',
  ],
  external: [/^lit($|\/)/, /^@lit\//, /^@lit-labs\//, 'react'],
  plugins: [ownCode(version), minifyTemplates({ failOnError: true })],
  output: { dir: NPM, format: 'es', preserveModules: true, preserveModulesRoot: 'build' },
  onwarn,
};

const cdn = {
  // What is loaded later may import what the entry holds.
  preserveEntrySignatures: false,
  input: {
    ...Object.fromEntries(ELEMENTS.map((name) => [name, define(name)])),
    logo: 'build/cdn/logo.define.js',
    centre: 'build/cdn/centre.define.js',
  },
  plugins: [
    releasedDrawings(CDN),
    ownParts(),
    ownMap(),
    ...browser,
    lateImports(chunkOf),
    terser({ ...terserOptions, module: true }),
    nameByHash(),
    collectGraph(graph),
  ],
  output: {
    dir: CDN,
    format: 'es',
    manualChunks: chunkOf,
  },
  onwarn,
};

/** Puts in place of `__NAME__` what the first build has found out: `graph.name`. */
const fillIn = {
  name: 'fill-in-graph',
  transform: (code) => ({
    code: code
      .replace(/\b__TAGS__(?:\.(\w+)|\['([\w-]+)'\])/g, (_, name, quoted) => JSON.stringify(graph.tags[name ?? quoted]))
      .replace(/\b__(FILES|LATE|PLACES|IMPORTS)__\b/g, (_, name) => JSON.stringify(graph[name.toLowerCase()])),
    map: null,
  }),
};

const more = {
  input: 'build/cdn/more.js',
  plugins: [fillIn, ownCode(version), terser({ ...terserOptions, module: true }), nameByHash(), collectMore(graph)],
  output: { dir: CDN, format: 'es' },
  onwarn,
};

const loader = {
  input: { cdm: 'build/cdn/loader.js' },
  plugins: [
    fillIn,
    ownCode(version),
    terser({ ...terserOptions, toplevel: true, format: { comments: false, ascii_only: true } }),
    {
      name: 'hashes-last',
      // In the midst of the code they spoil what brotli has learnt of it, by up to 50 of 2,000 bytes.
      renderChunk(code) {
        const hashes = JSON.stringify(graph.files);
        const moved = code
          .replace(hashes, '_')
          // One word for both: brotli has less to tell apart. All that it compares is text.
          .replaceAll(/\bconst\b/g, 'let')
          .replaceAll(/([!=])==/g, '$1=')
          .replace(/^\(\(\)=>\{([^]+)\}\)\(\);\s*$/, (_, body) => `(_=>{${body}})(${hashes});`);
        const parted = moved.split('.split(",")');
        if (!moved.startsWith('(_=>') || moved.split(hashes).length !== 2 || parted.length !== 2)
          this.error('the loader is not as expected');
        // Some hashes have brotli take a turn that costs 40 bytes; parted by another sign they have not.
        const ways = [',', '.', '|', ';'].map((sign) =>
          parted.join(`.split("${sign}")`).replace(hashes, hashes.replaceAll(',', sign)),
        );
        // As it is written: Rollup ends a file with a line break, which alone may cost as much.
        const fits = (way) => brotliCompressSync(`${way}\n`).length <= LOADER_BYTES;
        return { code: ways.find(fits) ?? ways[0], map: null };
      },
    },
  ],
  output: { dir: CDN, format: 'iife', strict: false, entryFileNames: '[name].js' },
  onwarn,
};

const all = {
  input: { 'cdm.all': 'build/cdn/all.js' },
  plugins: [
    townsOnly(),
    ...browser,
    terser({ ...terserOptions, toplevel: true }),
    byteOrderMark(),
    {
      name: 'beside-the-code',
      writeBundle() {
        writeFileSync(join(CDN, 'network.geojson'), releasedFeed());
        copyLicences();
        writeFileSync('dist/sbom.cdx.json', `${JSON.stringify(billOfMaterials(), null, 2)}\n`);
        writeFileSync(join(CDN, 'integrity.json'), `${JSON.stringify(integrityOfAll(), null, 2)}\n`);
        copyTypes();
        copyForTools();
      },
    },
  ],
  output: { dir: CDN, format: 'iife', inlineDynamicImports: true, entryFileNames: '[name].js' },
  onwarn,
};

export default [npm, cdn, more, loader, all];

/** File → integrity, for the snippet that webmasters paste and for whoever checks a copy. */
function integrityOfAll() {
  const files = readdirSync(CDN, { recursive: true }).filter(
    (name) => /\.\w+$/.test(name) && name !== 'integrity.json',
  );
  return Object.fromEntries(files.sort().map((name) => [name, integrityOf(readFileSync(join(CDN, name)))]));
}

/** What the files hold of others goes with them; in one text with the CDN's, whose folder is copied by itself. */
function copyLicences() {
  const font = 'node_modules/@fontsource/hanken-grotesk/LICENSE';
  const notices = { 'LICENSE-data.md': 'LICENSE-DATA.md', 'NOTICE-places.md': 'data/NOTICE-places.md' };
  for (const [name, source] of Object.entries({ ...notices, 'LICENSE-font.txt': font }))
    cpSync(source, join('dist', name));
  const all = {
    'These files': 'LICENSE',
    'The data of the network': 'LICENSE-DATA.md',
    'The places': 'data/NOTICE-places.md',
    'The lettering of the logo': 'data/NOTICE-font.md',
    'Hanken Grotesk': font,
    Lit: 'node_modules/lit/LICENSE',
    '@lit/localize': 'node_modules/@lit/localize/LICENSE',
  };
  const texts = Object.entries(all).map(
    ([what, file]) => `${what}\n${'='.repeat(what.length)}\n\n${readFileSync(file, 'utf8').trim()}\n`,
  );
  writeFileSync(join(CDN, 'LICENSES.txt'), texts.join('\n\n'));
}

/** What editors read, and the typings of frameworks, of which no code is left that Rollup would keep. */
function copyForTools() {
  const made = 'src/frameworks/generated';
  for (const file of readdirSync(made)) if (file.endsWith('.json')) cpSync(join(made, file), join('dist', file));
  for (const name of ['jsx', 'vue', 'svelte']) cpSync(`build/frameworks/${name}.js`, `${NPM}/frameworks/${name}.js`);
}

function copyTypes() {
  for (const file of readdirSync('build', { recursive: true })) {
    if (!file.endsWith('.d.ts') || file.startsWith('cdn/')) continue;
    mkdirSync(dirname(join(NPM, file)), { recursive: true });
    cpSync(join('build', file), join(NPM, file));
  }
}
