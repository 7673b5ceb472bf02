/**
 * Chunks ask for each other by name, through what the loader gives (src/cdn/late.ts): it checks a file before it is run.
 * `import('./x.js')` in a source becomes `late('x')` in a chunk.
 */
import { dirname, resolve } from 'node:path';

const LATE = resolve('build/cdn/late.js');

/** A name that no source has, until the import is written. */
const CALL = '__late';

/** @param chunkOf - Module to the name of its chunk: what shares one with its importer is there already. */
export const lateImports = (chunkOf) => ({
  name: 'late-imports',
  buildStart() {
    // The loader calls it: it keeps its name.
    this.emitFile({ type: 'chunk', id: LATE, name: 'core', preserveSignature: 'allow-extension' });
  },
  transform(code, id) {
    if (id === LATE || id.includes('/node_modules/') || !/\bimport\('\.{1,2}\//.test(code)) return null;
    const isThere = (target) => chunkOf(target) !== undefined && chunkOf(target) === chunkOf(id);
    const called = code.replace(/\bimport\('(\.{1,2}\/[^']+)'\)/g, (found, path) =>
      isThere(resolve(dirname(id), path)) ? found : `${CALL}(${found})`,
    );
    if (called === code) return null;
    return { code: `import { late as ${CALL} } from ${JSON.stringify(LATE)};\n${called}`, map: null };
  },
  // What is left is the file's address, in brackets.
  renderDynamicImport: () => ({ left: '(', right: ')' }),
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
    const names = chunks.map(({ name }) => name);
    if (new Set(names).size < names.length) this.error(`two chunks of one name: ${names.sort().join(' ')}`);
    for (const chunk of chunks) {
      for (const fileName of new Set(chunk.dynamicImports)) {
        const left = chunk.code;
        chunk.code = left.replaceAll(`"./${fileName}"`, JSON.stringify(bundle[fileName].name));
        if (chunk.code === left) this.error(`${chunk.fileName} does not import ${fileName} as expected`);
      }
      // Of a chunk that is more than the module asked for, Rollup picks that module from what it takes for the import.
      chunk.code = chunk.code.replace(/("[\w-]+")(\.then\(\w+=>\w+\.\w+\))\)/g, '$1)$2');
      if (/"\.then\(/.test(chunk.code)) this.error(`${chunk.fileName} picks from a name, not from a chunk`);
      if (/\bimport\(/.test(chunk.code)) this.error(`${chunk.fileName} imports something unchecked`);
    }
  },
});
