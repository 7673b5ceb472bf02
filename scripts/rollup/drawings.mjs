/**
 * The drawings of the released logos, one file each. Every file brings the hashes that lead from its own to one root,
 * which the code holds (a Merkle tree): 16 characters pin them all, where a hash for each would be larger than a drawing.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** As in src/cdn/fetch-released-drawing.ts: 96 bits of SHA-256. */
const hashOf = (text) => createHash('sha256').update(text).digest().subarray(0, 12).toString('base64');

const parentOf = ([left, right]) => (right === undefined ? left : hashOf([left, right].sort().join('')));

const pairs = (list) => Array.from({ length: Math.ceil(list.length / 2) }, (_, i) => list.slice(2 * i, 2 * i + 2));

/** Levels of the tree, from the leaves' hashes to the root. */
function treeOf(leaves) {
  const levels = [leaves];
  while (levels.at(-1).length > 1) levels.push(pairs(levels.at(-1)).map(parentOf));
  return levels;
}

/** The hash beside one's own on each level; a last one without a neighbour rises as it is. */
const proofOf = (levels, index) => levels.slice(0, -1).flatMap((level, depth) => level[(index >> depth) ^ 1] ?? []);

/** Rollup plugin: fills in the root, and writes `logos/<id>.json` beside the chunks. Needs `build/`. */
export function releasedDrawings(folder) {
  let files;
  return {
    name: 'released-drawings',
    async buildStart() {
      // Under another URL each time: a watcher builds more than once.
      const from = (path) => import(`${pathToFileURL(path).href}?${Date.now()}`);
      const [{ releasedDrawing }, { default: records }] = await Promise.all([
        from('build/logo/compose.js'),
        from('build/logo/generated/released-logos.js'),
      ]);
      const logos = records.filter(({ status }) => status !== 'closed').map(releasedDrawing);
      const levels = treeOf(logos.map((logo) => hashOf(JSON.stringify(logo))));
      files = { root: levels.at(-1)[0], logos: logos.map((logo, i) => ({ logo, proof: proofOf(levels, i) })) };
    },
    transform(code) {
      return code.includes('__DRAWINGS_ROOT__')
        ? { code: code.replaceAll('__DRAWINGS_ROOT__', JSON.stringify(files.root)), map: null }
        : null;
    },
    writeBundle() {
      mkdirSync(join(folder, 'logos'), { recursive: true });
      for (const file of files.logos)
        writeFileSync(join(folder, 'logos', `${file.logo.id}.json`), JSON.stringify(file));
    },
  };
}
