import { createHash } from 'node:crypto';
import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const sha256 = (content, encoding) => createHash('sha256').update(content).digest(encoding);

/** Subresource integrity of a file. */
export const integrityOf = (content) => `sha256-${sha256(content, 'base64')}`;

const hashOf = (code) => sha256(code, 'base64').slice(0, -1);

/** As in src/cdn/loader.ts: what tells one version of a file from the next is the beginning of its hash. */
const fileNameOf = ({ name, code }) => `${name}-${hashOf(code).replace(/\W/g, '').slice(0, 7)}.js`;

/** A file as the loader writes it: its hash, then its name, from which its address is made. */
const pinOf = ({ name, code }) => `${hashOf(code)}${name}`;

/** Rollup plugin: names chunks by the hash that they are pinned by, so that the loader need not hold both. */
export const nameByHash = () => ({
  name: 'name-by-hash',
  generateBundle(_, bundle) {
    const named = new Map();
    const rename = (old) => {
      if (named.has(old)) return named.get(old);
      const chunk = bundle[old];
      // Those that it imports come first: it holds their names.
      chunk.imports = chunk.imports.map((imported) => {
        const fileName = rename(imported);
        chunk.code = chunk.code.replaceAll(`"./${imported}"`, `"./${fileName}"`);
        return fileName;
      });
      chunk.fileName = fileNameOf(chunk);
      named.set(old, chunk.fileName);
      return chunk.fileName;
    };
    Object.keys(bundle).forEach(rename);
    for (const [old, fileName] of named) {
      const chunk = bundle[old];
      chunk.dynamicImports = chunk.dynamicImports.map((imported) => named.get(imported));
      delete bundle[old];
      bundle[fileName] = chunk;
    }
  },
});

/** Tags that load something late as soon as they are there: what pins that (src/cdn/more.ts) comes with them. */
const SOON_LATE = ['map', 'centre'];

const isLocale = ({ facadeModuleId }) => /i18n\/generated\/[a-z]{2}\.js$/.test(facadeModuleId ?? '');

/**
 * Collects, while the chunks are written, what is to be known of them. By the loader: which files each tag needs, all
 * of them, so that they load side by side, and the languages. By its second file, which pins the others: these, the
 * places in a file of their own, and what each imports.
 */
export function collectGraph(graph) {
  return {
    name: 'collect-graph',
    writeBundle({ dir }, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
      /** Everything that a chunk imports, and itself, in the order in which they can be run. */
      const withImports = ({ fileName }, found = new Set()) => {
        if (found.has(fileName)) return found;
        for (const imported of bundle[fileName].imports) withImports(bundle[imported], found);
        return found.add(fileName);
      };
      const tagged = chunks.filter(({ isEntry, name }) => isEntry && name !== 'core');
      // In the order in which they can be run: the loader only chooses.
      const early = new Set([...chunks.filter(isLocale), ...tagged].flatMap((chunk) => [...withImports(chunk)]));
      const late = chunks.filter(({ fileName }) => !early.has(fileName));
      const isPlaces = ({ name }) => name.startsWith('places-');
      const files = [[...early].map((fileName) => bundle[fileName]), late.filter((one) => !isPlaces(one))];
      const places = late.filter(isPlaces);
      // The first place is that of the loader's own second file.
      const order = [undefined, ...files.flat(), ...places].map((chunk) => chunk?.fileName);
      const placesOf = (list) => [...list].map((fileName) => order.indexOf(fileName));

      // One string each: a list of pairs is a tenth larger when compressed.
      [graph.early, graph.late] = files.map((list) => list.map(pinOf).join(','));
      graph.tags = { div: [0] };
      for (const chunk of tagged) {
        graph.tags[chunk.name] = [...(SOON_LATE.includes(chunk.name) ? [0] : []), ...placesOf(withImports(chunk))];
      }
      const wanted = new Set(chunks.flatMap(({ dynamicImports }) => dynamicImports));
      graph.imports = Object.fromEntries(
        [...wanted]
          .map((fileName) => bundle[fileName])
          .filter(({ imports }) => imports.length)
          .map((chunk) => [chunk.name, placesOf(withImports(chunk)).slice(0, -1)]),
      );
      const pins = { name: 'pins-places', code: `export default${JSON.stringify(places.map(pinOf).join(','))}` };
      writeFileSync(join(dir, fileNameOf(pins)), pins.code);
      graph.places = pinOf(pins);
    },
  };
}

/**
 * Puts the loader's own second file first among those that it loads, and names after it what it pins and the loader asks
 * for ahead: `more<x>` is at the address of `more`, with `<x>`.
 */
export function collectMore(graph) {
  return {
    name: 'collect-more',
    writeBundle({ dir }, bundle) {
      const [more] = Object.values(bundle);
      graph.files = `${pinOf(more)},${graph.early}`;
      const version = fileNameOf(more).slice(more.name.length);
      for (const name of readdirSync(dir)) {
        const [, ahead] = /^(more.+)-\w{7}\.js$/.exec(name) ?? [];
        if (ahead) renameSync(join(dir, name), join(dir, ahead + version));
      }
    },
  };
}
