import { readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';

const CDN = new URL('../../dist/cdn/', import.meta.url);

/** A chunk's file, named by its hash as in scripts/rollup/graph.mjs; and the name alone. */
const CHUNK = /^([\w.-]+)-\w{7}\.js$/;

const hashOf = (code) => createHash('sha256').update(code).digest('base64').slice(0, -1);
const fileOf = (name, hash) => `${name}-${hash.replace(/\W/g, '').slice(0, 7)}.js`;

/**
 * A release of another version, complete: this one's loader and chunks with another version in them. Whatever holds it
 * has another hash then, and so has what imports or pins that, up to the loader.
 *
 * @returns {Map<string, string>} File → what is in it.
 */
export function releaseAs(version, older) {
  const names = readdirSync(CDN).filter((file) => CHUNK.test(file));
  const read = (file) => readFileSync(new URL(file, CDN), 'utf8');
  const chunks = names.map((file) => {
    const code = read(file);
    return { file, code, name: CHUNK.exec(file)[1], hash: hashOf(code) };
  });
  const made = new Map();
  /** @returns The same with all that it names as it is in that release. */
  const remake = (code) => {
    let text = code.replaceAll(version, older);
    for (const { file, name, hash } of chunks) {
      for (const [old, next] of [
        [`"./${file}"`, ({ file }) => `"./${file}"`],
        [`${hash}${name}`, ({ hash }) => `${hash}${name}`],
      ]) {
        if (code.includes(old)) text = text.replaceAll(old, next(remade(file)));
      }
    }
    return text;
  };
  const remade = (file) => {
    if (!made.has(file)) {
      const { name, code } = chunks.find((chunk) => chunk.file === file);
      const text = remake(code);
      const hash = hashOf(text);
      made.set(file, { file: fileOf(name, hash), hash, text });
    }
    return made.get(file);
  };
  const release = new Map([['cdm.js', remake(read('cdm.js'))]]);
  const more = remade(chunks.find(({ name }) => name === 'more').file).file;
  for (const { file, name } of chunks) {
    // What the loader asks for ahead has the address of what pins it, with a word more.
    const ahead = name.startsWith('more') && more.replace('more', name);
    release.set(ahead || remade(file).file, remade(file).text);
  }
  return release;
}
