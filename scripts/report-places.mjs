/** `npm run places:report`: what the gazetteer of the last build holds, by country, and from which layers. */
import { existsSync, readFileSync } from 'node:fs';

const file = new URL('../.cache/places.json', import.meta.url);
if (!existsSync(file)) throw new Error('Nothing is built yet: npm run build:places');
const { layers, places, missing, dropped } = JSON.parse(readFileSync(file, 'utf8'));

const rows = new Map();
for (const { country, territory, isApproximate, codes } of places) {
  const code = territory ?? country;
  const row = rows.get(code) ?? { places: 0, approximate: 0, withPostcode: 0, postcodes: new Set() };
  row.places++;
  if (isApproximate) row.approximate++;
  if (codes.length) row.withPostcode++;
  for (const one of codes) row.postcodes.add(one);
  rows.set(code, row);
}

console.log(
  `Layers: ${layers.join(' + ')}${layers.includes('postal') ? '' : ' (no postal dump: postcodes outside France by area)'}`,
);
console.log(
  `${'country'.padEnd(8)}${['places', 'own position', 'with postcode', 'postcodes'].map((title) => title.padStart(15)).join('')}`,
);
for (const [code, row] of [...rows].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const own = `${((100 * (row.places - row.approximate)) / row.places).toFixed(1)} %`;
  const withPostcode = `${((100 * row.withPostcode) / row.places).toFixed(1)} %`;
  const cells = [row.places.toLocaleString('en'), own, withPostcode, row.postcodes.size.toLocaleString('en')];
  console.log(`${code.padEnd(8)}${cells.map((cell) => cell.padStart(15)).join('')}`);
}
console.log(`In all ${places.length.toLocaleString('en')} places.`);
console.log(`Without any position, left out: ${missing.join(', ') || 'none'}`);
console.log(
  `Positions that cannot be right, not used: ${dropped.length}${dropped.length ? ` (${dropped.slice(0, 10).join(', ')} …)` : ''}`,
);
