import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What is published, and nothing else: the list is the promise. */
const ALLOWED = [
  /^(package\.json|README\.md|LICENSE|LICENSE-DATA\.md)$/,
  /^bin\/[\w-]+\.mjs$/,
  /^data\/(network\.geojson|network\.schema\.json|NOTICE-\w+\.md|OPENING-HOURS\.md)$/,
  /^dist\/(LICENSE|NOTICE)-\w+\.(md|txt)$/,
  /^dist\/(custom-elements|web-types|vscode\.(html|css)-custom-data|sbom\.cdx)\.json$/,
  /^dist\/cdn\/(LICENSES\.txt|[\w.-]+\.(js|json|geojson|html|css)|logos\/[\w-]+\.json)$/,
  /^dist\/npm\/[\w./-]+\.(js|d\.ts)$/,
];

/** What is in it of others, and of ours, comes with its licence. */
const LICENCES = {
  LICENSE: ['MIT License'],
  'LICENSE-DATA.md': ['Creative Commons Attribution 4.0'],
  'dist/LICENSE-data.md': ['Creative Commons Attribution 4.0'],
  'dist/cdn/LICENSES.txt': [
    'MIT License',
    'Creative Commons Attribution 4.0',
    'GeoNames',
    'Licence Ouverte 2.0',
    'SIL OPEN FONT LICENSE Version 1.1',
    'Google LLC',
  ],
  'dist/LICENSE-font.txt': ['Hanken Grotesk', 'SIL OPEN FONT LICENSE Version 1.1'],
  'data/NOTICE-font.md': ['Hanken Grotesk', 'SIL Open Font License'],
  'data/NOTICE-places.md': ['GeoNames', 'CC BY 4.0', 'Etalab', 'Licence Ouverte 2.0', 'Natural Earth'],
  'dist/NOTICE-places.md': ['GeoNames', 'CC BY 4.0', 'Etalab', 'Licence Ouverte 2.0', 'Natural Earth'],
};

/**
 * What is wrong with an unpacked tarball, in words; nothing where it may be published.
 *
 * @param folder - `node_modules/cdm-widgets`, so to say.
 * @param files - All that is in it.
 */
export function tarballFaults({ folder, files }) {
  return [
    ...files
      .filter((file) => !ALLOWED.some((pattern) => pattern.test(file)))
      .map((file) => `${file} is not on the list of what is published (scripts/release/tarball.mjs)`),
    ...targetFaults(folder),
    ...licenceFaults(folder),
    ...integrityFaults(join(folder, 'dist/cdn')),
    ...files.filter((file) => namesMachine(join(folder, file))).map((file) => `${file} names a folder of this machine`),
  ];
}

/** Every file that package.json names is there. */
function targetFaults(folder) {
  const pkg = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const named = (value) => (typeof value === 'string' ? [value] : Object.values(value).flatMap(named));
  const targets = [...named(pkg.exports), ...named(pkg.bin), pkg.customElements, pkg['web-types']];
  return targets
    .filter((file) => !existsSync(join(folder, file)))
    .map((file) => `package.json names ${file}: not there`);
}

const licenceFaults = (folder) =>
  Object.entries(LICENCES).flatMap(([file, words]) => {
    const text = existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '';
    return words.filter((word) => !text.includes(word)).map((word) => `${file} does not say “${word}”`);
  });

/** Each CDN file is what integrity.json says, and each is in it. */
export function integrityFaults(cdn) {
  const integrity = JSON.parse(readFileSync(join(cdn, 'integrity.json'), 'utf8'));
  const files = readdirSync(cdn, { recursive: true }).filter(
    (file) => /\.\w+$/.test(file) && file !== 'integrity.json',
  );
  const faults = files.flatMap((file) => {
    const [algorithm, digest] = (integrity[file] ?? '').split(/-(.*)/s);
    if (!digest) return [`${file} is not in integrity.json`];
    const real = createHash(algorithm)
      .update(readFileSync(join(cdn, file)))
      .digest('base64');
    return real === digest ? [] : [`${file} is not what integrity.json says`];
  });
  const gone = Object.keys(integrity).filter((file) => !files.includes(file));
  return [...faults, ...gone.map((file) => `integrity.json names ${file}: not there`)];
}

/**
 * What checks a tarball as its users' tools would see it: title, command, arguments. The package is ESM only, and
 * GeoJSON is data that no type checker knows.
 */
export const packageTools = (tarball) => [
  ['publint', bin('publint'), ['--strict', tarball]],
  [
    'are the types wrong',
    bin('attw'),
    [tarball, '--profile', 'esm-only', '--exclude-entrypoints', './data/network.geojson'],
  ],
];

const bin = (name) => fileURLToPath(new URL(`../../node_modules/.bin/${name}`, import.meta.url));

const namesMachine = (file) => /file:\/\/\/|\/(home|Users|root|tmp)\/\w/.test(readFileSync(file, 'utf8'));
