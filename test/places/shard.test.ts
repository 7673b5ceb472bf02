import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { encodeShard, populationStep } from '../../scripts/places/encode.mjs';
import type { ShardError } from '../../src/places/shard.js';
import { decode, placesIn, town } from '../support/places.js';

function errorOf(text: string): ShardError {
  const result = decode(text);
  if (result.ok) throw new Error('the shard was read');
  return result.error;
}

describe('decodeShard', () => {
  const towns = [
    town('Liège', {
      aliases: ['Luik'],
      country: 'BE',
      region: 'Liège',
      lat: 50.634,
      lon: 5.567,
      population: 195_278,
      codes: ['4000', '4020'],
    }),
    town('Cilaos', { territory: 'RE', lat: -21.135, lon: 55.471, population: 6_224, codes: ['97413'] }),
    town('Santiago', { country: 'CL', lat: -33.457, lon: -70.648, population: 0, isApproximate: true }),
  ];

  it('reads what the build writes', () => {
    const result = decode(encodeShard(towns));
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    expect(placesIn(result.value)).to.deep.equal([
      {
        name: 'Liège',
        country: 'BE',
        territory: null,
        region: 'Liège',
        position: { lat: 50.634, lon: 5.567 },
        precision: 'own',
        population: 198_668,
      },
      {
        name: 'Santiago',
        country: 'CL',
        territory: null,
        region: null,
        position: { lat: -33.457, lon: -70.648 },
        precision: 'neighbours',
        population: 1,
      },
      {
        name: 'Cilaos',
        country: 'FR',
        territory: 'RE',
        region: null,
        position: { lat: -21.135, lon: 55.471 },
        precision: 'own',
        population: 7_132,
      },
    ]);
    expect(result.value.map(({ codes }) => Array.from(codes, (code) => Math.floor(code / 2 ** 17)))).to.deep.equal([
      [4000, 4020],
      [],
      [97413],
    ]);
  });

  const code = fc.integer({ min: 1000, max: 99_999 }).map(String);
  const any = fc.record({
    name: fc.stringMatching(/^[A-Za-zÀ-ÿ' -]{1,12}$/),
    aliases: fc.array(fc.stringMatching(/^[a-zÀ-ÿ ]{1,8}$/), { maxLength: 2 }),
    country: fc.constantFrom('BE', 'CH', 'FR'),
    territory: fc.constantFrom(null, 'RE', 'GP'),
    region: fc.constantFrom(null, 'Ain', 'Valle d’Aosta'),
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
    isApproximate: fc.boolean(),
    population: fc.integer({ min: 0, max: 40_000_000 }),
    codes: fc.uniqueArray(code, { maxLength: 3 }),
  });
  it('reads whatever the build may write, to 0.001° and 15 %', () => {
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 20 }), (list) => {
        const result = decode(encodeShard(list));
        if (!result.ok) throw new Error(JSON.stringify(result.error));
        const places = placesIn(result.value);
        expect(places).to.have.length(list.length);
        const codes = result.value.flatMap((index) => Array.from(index.codes, (one) => Math.floor(one / 2 ** 17)));
        expect(codes.sort()).to.deep.equal(list.flatMap((one) => one.codes.map(Number)).sort());
        for (const { name, country, territory, region, lat, lon, population, isApproximate } of list) {
          const twin = places.find(
            (other) =>
              other.name === name &&
              other.country === country &&
              other.territory === territory &&
              other.region === region &&
              (other.precision === 'neighbours') === isApproximate &&
              Math.abs(other.position.lat - lat) <= 0.000_501 &&
              Math.abs(other.position.lon - lon) <= 0.000_501 &&
              Math.abs(Math.log2(other.population / Math.max(1, population))) <= 0.5,
          );
          expect(twin, name).not.to.equal(undefined);
        }
      }),
    );
  });

  it('puts the largest place of a country first', () => {
    const result = decode(encodeShard([town('Petit', { population: 10 }), town('Grand', { population: 10_000 })]));
    expect(result.ok && placesIn(result.value).map(({ name }) => name)).to.deep.equal(['Grand', 'Petit']);
  });

  it('names the magic and the version it wants, and what it got', () => {
    expect(errorOf('<!doctype html>')).to.deep.equal({
      kind: 'format',
      at: 'header',
      expected: 'cdm-places 2 and a number of places',
      got: '<!doctype html>',
    });
    expect(errorOf(encodeShard(towns).replace('cdm-places 2', 'cdm-places 3')).got).to.equal('cdm-places 3 3');
  });

  it('shortens what it quotes', () => {
    expect(errorOf('x'.repeat(1_000)).got).to.equal(`${'x'.repeat(60)}… (1000 characters)`);
  });

  it('names the line that does not fit', () => {
    const lines = encodeShard(towns).split('\n');
    const without = (index: number): string =>
      lines.map((line, i) => (i === index ? line.slice(0, -1) : line)).join('\n');
    expect(errorOf(without(1)).at).to.equal('groups');
    expect(errorOf(lines.map((line, i) => (i === 2 ? `${line}|Nowhere` : line)).join('\n')).at).to.equal('names');
    expect(errorOf(without(3)).at).to.equal('latitudes');
    expect(errorOf(without(4)).at).to.equal('longitudes');
    expect(errorOf(without(5)).at).to.equal('populations');
    expect(errorOf(without(6)).at).to.equal('precision');
    expect(errorOf(without(7)).at).to.equal('postcodes');
    expect(errorOf(lines.slice(0, 7).join('\n')).at).to.equal('end');
  });

  it('refuses positions that are not on Earth', () => {
    expect(errorOf('cdm-places 2 1\nFR///1\nNowhere\ngggggI\nA\nA\n\n\n.').at).to.equal('latitudes');
  });

  it('refuses every shard that is cut short, and never throws', () => {
    const text = encodeShard(towns);
    for (let end = 0; end < text.length; end++) expect(decode(text.slice(0, end)).ok, `cut at ${end}`).to.equal(false);
  });

  it('never throws, for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !decode(text).ok));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 5 }), fc.nat(160), (junk, at) => {
        const text = encodeShard(towns);
        decode(text.slice(0, at) + junk + text.slice(at + junk.length));
      }),
    );
  });
});

describe('populationStep', () => {
  it('is one base64 digit for a hamlet as for a capital', () => {
    expect([0, 1, 2, 38_000_000, 1e12].map(populationStep)).to.deep.equal([0, 0, 3, 63, 63]);
  });
});
