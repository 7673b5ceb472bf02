import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { encodeShard, populationStep } from '../../scripts/places/encode.mjs';
import { decodeShard, type ShardError } from '../../src/places/gazetteer.js';

function errorOf(text: string): ShardError {
  const result = decodeShard(text);
  if (result.ok) throw new Error('the shard was read');
  return result.error;
}

describe('decodeShard', () => {
  const towns = [
    {
      name: 'Liège',
      aliases: ['Luik'],
      country: 'BE',
      territory: null,
      region: 'Liège',
      lat: 50.634,
      lon: 5.567,
      population: 195_278,
    },
    {
      name: 'Cilaos',
      aliases: [],
      country: 'FR',
      territory: 'RE',
      region: null,
      lat: -21.135,
      lon: 55.471,
      population: 6_224,
    },
    {
      name: 'Santiago',
      aliases: [],
      country: 'CL',
      territory: null,
      region: null,
      lat: -33.457,
      lon: -70.648,
      population: 0,
    },
  ];

  it('reads what the build writes', () => {
    const result = decodeShard(encodeShard(towns));
    expect(result.ok && result.value.places).to.deep.equal([
      {
        name: 'Liège',
        country: 'BE',
        territory: null,
        region: 'Liège',
        position: { lat: 50.634, lon: 5.567 },
        population: 198_668,
      },
      {
        name: 'Santiago',
        country: 'CL',
        territory: null,
        region: null,
        position: { lat: -33.457, lon: -70.648 },
        population: 1,
      },
      {
        name: 'Cilaos',
        country: 'FR',
        territory: 'RE',
        region: null,
        position: { lat: -21.135, lon: 55.471 },
        population: 7_132,
      },
    ]);
  });

  const town = fc.record({
    name: fc.stringMatching(/^[A-Za-zÀ-ÿ' -]{1,12}$/),
    aliases: fc.array(fc.stringMatching(/^[a-zÀ-ÿ ]{1,8}$/), { maxLength: 2 }),
    country: fc.constantFrom('BE', 'CH', 'FR'),
    territory: fc.constantFrom(null, 'RE', 'GP'),
    region: fc.constantFrom(null, 'Ain', 'Valle d’Aosta'),
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
    population: fc.integer({ min: 0, max: 40_000_000 }),
  });
  it('reads whatever the build may write, to 0.001° and 15 %', () => {
    fc.assert(
      fc.property(fc.array(town, { minLength: 1, maxLength: 20 }), (list) => {
        const result = decodeShard(encodeShard(list));
        if (!result.ok) throw new Error(JSON.stringify(result.error));
        const { places } = result.value;
        expect(places).to.have.length(list.length);
        for (const { name, country, territory, region, lat, lon, population } of list) {
          const twin = places.find(
            (other) =>
              other.name === name &&
              other.country === country &&
              other.territory === territory &&
              other.region === region &&
              Math.abs(other.position.lat - lat) <= 0.000_501 &&
              Math.abs(other.position.lon - lon) <= 0.000_501 &&
              Math.abs(Math.log2(other.population / Math.max(1, population))) <= 0.5,
          );
          expect(twin, name).not.to.equal(undefined);
        }
      }),
    );
  });

  it('names the magic and the version it wants, and what it got', () => {
    expect(errorOf('<!doctype html>')).to.deep.equal({
      kind: 'format',
      at: 'header',
      expected: 'cdm-places 1 and a number of places',
      got: '<!doctype html>',
    });
    expect(errorOf(encodeShard(towns).replace('cdm-places 1', 'cdm-places 2')).got).to.equal('cdm-places 2 3');
  });

  it('shortens what it quotes', () => {
    expect(errorOf('x'.repeat(1_000)).got).to.equal(`${'x'.repeat(60)}… (1000 characters)`);
  });

  it('names the line that does not fit', () => {
    const lines = encodeShard(towns).split('\n');
    const without = (index: number): string =>
      lines.map((line, i) => (i === index ? line.slice(0, -1) : line)).join('\n');
    const cut = (index: number): string => lines.slice(0, index).join('\n');
    expect(errorOf(without(1)).at).to.equal('groups');
    expect(errorOf(cut(2)).at).to.equal('names');
    expect(errorOf(without(3)).at).to.equal('latitudes');
    expect(errorOf(without(4)).at).to.equal('longitudes');
    expect(errorOf(without(5)).at).to.equal('populations');
  });

  it('refuses positions that are not on Earth', () => {
    expect(errorOf('cdm-places 1 1\nFR///1\nNowhere\ngggggI\nA\nA').at).to.equal('latitudes');
  });

  it('refuses every shard that is cut short, and never throws', () => {
    const text = encodeShard(towns);
    for (let end = 0; end < text.length; end++)
      expect(decodeShard(text.slice(0, end)).ok, `cut at ${end}`).to.equal(false);
  });

  it('never throws, for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !decodeShard(text).ok));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 5 }), fc.nat(120), (junk, at) => {
        const text = encodeShard(towns);
        decodeShard(text.slice(0, at) + junk + text.slice(at + junk.length));
      }),
    );
  });
});

describe('populationStep', () => {
  it('is one base64 digit for a hamlet as for a capital', () => {
    expect([0, 1, 2, 38_000_000, 1e12].map(populationStep)).to.deep.equal([0, 0, 3, 63, 63]);
  });
});
