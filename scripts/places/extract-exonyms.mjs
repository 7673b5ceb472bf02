/**
 * Writes `data/exonyms.json`: what places are called in the eight languages, as far as GeoNames' own name does not find
 * them. Its input is Debian's package libgeonames-common (translations as gettext catalogues keyed by GeoNames id):
 *
 *     apt-get download libgeonames-common && dpkg-deb -x libgeonames-common_*.deb exonyms
 *     node scripts/places/extract-exonyms.mjs exonyms/usr/share/locale
 *
 * Run by hand when that package changes. The table is committed, so that the build needs no Debian.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSource } from '../load-source.mjs';
import { readGeoNames } from './sources.mjs';

const LANGUAGES = ['ca', 'de', 'en', 'es', 'fr', 'it', 'nl', 'pt'];

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Which folder? It holds de/LC_MESSAGES/geonames.mo and so on.');

const { fold } = await loadSource('src/places/fold.ts');
const catalogues = LANGUAGES.map((language) => [
  language,
  readCatalogue(readFileSync(join(folder, language, 'LC_MESSAGES/geonames.mo'))),
]);
const table = {};
for (const { id, name } of readGeoNames()) {
  const others = {};
  for (const [language, catalogue] of catalogues) {
    const other = catalogue.get(id);
    if (other && fold(other) && fold(other) !== fold(name)) others[language] = other;
  }
  if (Object.keys(others).length) table[id] = others;
}
const lines = Object.entries(table).map(([id, names]) => `    ${JSON.stringify(id)}: ${JSON.stringify(names)}`);
writeFileSync(
  new URL('../../data/exonyms.json', import.meta.url),
  `{
  "source": "GeoNames (CC BY 4.0), by Debian's libgeonames-common 0.3.0-1 of 2022; see NOTICE-places.md",
  "names": {
${lines.join(',\n')}
  }
}
`,
);
console.log(`data/exonyms.json: ${lines.length} places`);

/** The messages of a gettext catalogue (GNU gettext manual, “The Format of GNU MO Files”), little-endian. */
function readCatalogue(file) {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const number = (offset) => view.getUint32(offset, true);
  if (number(0) !== 0x950412de) throw new Error('Not a little-endian gettext catalogue');
  const text = (table, index) => {
    const [length, start] = [number(table + 8 * index), number(table + 8 * index + 4)];
    return file.toString('utf8', start, start + length);
  };
  return new Map(Array.from({ length: number(8) }, (_, i) => [text(number(12), i), text(number(16), i)]));
}
