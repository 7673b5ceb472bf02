import { createHash } from 'node:crypto';

/** Subresource integrity of a file. */
export const integrityOf = (content) => `sha256-${createHash('sha256').update(content).digest('base64')}`;

/**
 * Collects, while the chunks are written, what the loader has to know: which files each tag needs, all of them, so
 * that they load side by side; the chunks of the languages; the integrity of each of these.
 */
export function collectGraph(graph) {
  return {
    name: 'collect-graph',
    writeBundle(_, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
      const withImports = (fileName, found = new Set()) => {
        if (found.has(fileName)) return found;
        for (const imported of bundle[fileName].imports) withImports(imported, found);
        return found.add(fileName);
      };
      const locales = chunks.filter(({ facadeModuleId }) =>
        /i18n\/generated\/[a-z]{2}\.js$/.test(facadeModuleId ?? ''),
      );
      // The entry comes last: it is what the loader imports.
      const tags = chunks
        .filter(({ isEntry }) => isEntry)
        .map(({ name, fileName }) => [name, [...withImports(fileName)]]);
      const names = [
        ...new Set([...tags.flatMap(([, files]) => files), ...locales.map(({ fileName }) => fileName)]),
      ].sort();
      // One string: a list of pairs is a tenth larger when compressed.
      graph.files = names
        .map((name) => `${integrityOf(bundle[name].code).slice('sha256-'.length, -1)}${name.slice(0, -'.js'.length)}`)
        .join(' ');
      graph.tags = Object.fromEntries(tags.map(([name, files]) => [name, files.map((file) => names.indexOf(file))]));
    },
  };
}
