import { expect } from '@open-wc/testing';
import { loadNetwork, RELEASED } from '../../src/feed/load-network.js';
import { MAX_RECORDS, parseNetwork } from '../../src/feed/parse-network.js';
import { MAX_HOURS, MAX_TEXT } from '../../src/feed/untrusted.js';
import { featureOf, feedOf, GOOD, parsed, read, RECORD } from '../support/feed.js';

describe('parseNetwork', () => {
  it('reads the network’s data whole, and as it was released', async () => {
    const source = (await (await fetch('/data/network.geojson')).json()) as unknown;
    const { network, dropped, repaired } = parsed(source);
    expect({ dropped, repaired }).to.deep.equal({ dropped: [], repaired: [] });
    const released = await loadNetwork(RELEASED);
    expect(released.ok && released.value).to.deep.equal(network);
    expect(network.centres.length).to.equal(59);
    expect(network.licence).to.equal('CC-BY-4.0');
    const paris = network.centres.find(({ id }) => id === 'paris');
    expect(paris?.position).to.deep.equal({ lat: 48.895556, lon: 2.388056 });
    expect(paris?.phone).to.equal(null);
  });

  it('keeps every member of a good record', () => {
    const { centre, repaired } = read({});
    expect(centre).to.deep.equal({ ...RECORD, position: { lat: 50.467, lon: 4.867 } });
    expect(repaired).to.deep.equal([]);
  });

  it('reads a missing member as null, or as its default, without a word', () => {
    const { network, repaired, dropped } = parsed(
      feedOf({ type: 'Feature', geometry: null, properties: { id: 'a', name: 'A', area: 'B', country: 'FR' } }),
    );
    expect([...repaired, ...dropped]).to.deep.equal([]);
    expect(network.centres).to.deep.equal([
      {
        id: 'a',
        kind: 'centre',
        name: 'A',
        concept: null,
        area: 'B',
        country: 'FR',
        territory: null,
        region: null,
        status: 'unverified',
        verified: null,
        precision: null,
        languages: [],
        address: null,
        phone: null,
        email: null,
        website: null,
        hours: null,
        timeZone: null,
        services: null,
        opened: null,
        parent: null,
        position: null,
      },
    ]);
  });

  it('passes over members and versions that it does not know (fault 63)', () => {
    const later = { ...feedOf(featureOf({ ...RECORD, mood: 'good' })), schemaVersion: 7, bbox: [1, 2, 3, 4] };
    const { network, repaired } = parsed(later);
    expect(network.centres[0]).not.to.have.property('mood');
    expect(repaired).to.deep.equal([]);
  });

  it('lets a name stand for a missing area, and an area for a missing name', () => {
    expect(read({ area: undefined }).centre.area).to.equal(RECORD.name);
    expect(read({ name: undefined }).centre.name).to.equal('Namur');
  });
});

describe('parseNetwork on what is not a feed (fault 45)', () => {
  for (const [input, at] of [
    [null, '(top)'],
    [undefined, '(top)'],
    [[], '(top)'],
    ['<!DOCTYPE html>', '(top)'],
    [42, '(top)'],
    [NaN, '(top)'],
    [{}, 'type'],
    [{ type: 'Feature' }, 'type'],
    [{ type: 'FeatureCollection' }, 'features'],
    [{ type: 'FeatureCollection', features: {} }, 'features'],
    [{ type: 'FeatureCollection', features: [] }, 'features'],
    [{ type: 'FeatureCollection', features: [null] }, 'features[0]'],
    [{ type: 'FeatureCollection', features: [{ type: 'Feature' }] }, 'features[0].properties'],
    [{ type: 'FeatureCollection', features: [featureOf({ id: 'x', name: 'X' })] }, 'features[0] (x)'],
  ] as const) {
    it(`answers ${JSON.stringify(input)} with a format error at ${at}`, () => {
      const result = parseNetwork(input);
      if (result.ok || result.error.kind !== 'format') throw new Error('read as a feed');
      expect(result.error.at).to.equal(at);
      expect(result.error.expected).to.be.a('string').that.is.not.empty;
    });
  }

  it('takes the date and the licence as unknown where they are wrong', () => {
    const { network, repaired } = parsed({ ...feedOf(GOOD), updated: 20261122, licence: ['CC'] });
    expect({ ...network, centres: [] }).to.deep.equal({ updated: '', licence: null, centres: [] });
    expect(repaired.map(({ at }) => at)).to.deep.equal(['updated', 'licence']);
  });
});

describe('parseNetwork on a member of a wrong type (fault 46)', () => {
  const WRONG: readonly unknown[] = [0, 42, NaN, true, false, [], [1], {}, { a: 1 }, [[]]];
  const lists = ['languages', 'services'];

  for (const member of Object.keys(RECORD) as (keyof typeof RECORD)[]) {
    for (const wrong of WRONG) {
      it(`${member}: ${JSON.stringify(wrong)} takes neither the feed nor its other records down`, () => {
        const { network, dropped, repaired } = parsed(feedOf(featureOf({ ...RECORD, [member]: wrong }), GOOD));
        expect(network.centres.at(-1)?.id).to.equal('good');
        if (member === 'id' || member === 'country') {
          expect(network.centres.length).to.equal(1);
          expect(dropped.length).to.equal(1);
          return;
        }
        const [centre] = network.centres;
        const emptied = { kind: 'centre', status: 'unverified', name: RECORD.area, area: RECORD.name };
        const isEmptyList = lists.includes(member) && Array.isArray(wrong) && wrong.length === 0;
        const isEmptyAddress = member === 'address' && JSON.stringify(wrong).startsWith('{');
        expect(dropped).to.deep.equal([]);
        expect(centre?.[member]).to.deep.equal(
          member in emptied ? emptied[member as keyof typeof emptied] : member === 'languages' ? [] : null,
        );
        expect(repaired.length > 0).to.equal(!isEmptyList && !isEmptyAddress);
        for (const { at } of repaired) expect(at).to.match(new RegExp(`^features\\[0\\] \\(namur\\)\\.${member}`));
      });
    }
  }

  for (const part of ['street', 'postalCode', 'city'] as const) {
    it(`address.${part}: a number makes that part null only`, () => {
      const { centre, repaired } = read({ address: { ...RECORD.address, [part]: 5000 } });
      expect(centre.address).to.deep.equal({ ...RECORD.address, [part]: null });
      expect(repaired).to.deep.equal([`features[0] (namur).address.${part}`]);
    });
  }

  it('keeps the good items of a list', () => {
    const { centre, repaired } = read({ languages: ['fr', 5, 'fr_FR', 'nl', 'fr'], services: ['job', 'dance', null] });
    expect(centre.languages).to.deep.equal(['fr', 'nl']);
    expect(centre.services).to.deep.equal(['job']);
    expect(repaired).to.have.members(
      ['languages[1]', 'languages[2]', 'services[1]', 'services[2]'].map((member) => `features[0] (namur).${member}`),
    );
  });

  for (const [member, value] of [
    ['status', 'opened'],
    ['verified', '23/08/2024'],
    ['opened', '2016-13'],
    ['territory', 'Réunion'],
    ['timeZone', 'Europe/Atlantis'],
    ['timeZone', '+01:00'],
    ['precision', 'exact'],
    ['kind', 'museum'],
  ] as const) {
    it(`takes ${member} "${value}" as not said`, () => {
      const { centre, repaired } = read({ [member]: value });
      expect(centre[member]).to.equal({ status: 'unverified', kind: 'centre' }[member as 'status'] ?? null);
      expect(repaired).to.deep.equal([`features[0] (namur).${member}`]);
    });
  }
});

describe('parseNetwork on text that looks like code (fault 47)', () => {
  for (const text of [
    '<img src=x onerror=alert(1)>',
    '</script>',
    '${name}',
    '{{name}}',
    '&lt;b&gt;',
    '<!--',
    '<?lit$123$?>',
    '?lit$',
  ]) {
    it(`gives ${text} as it stands`, () => {
      for (const member of ['name', 'area', 'concept', 'region', 'hours'] as const) {
        expect(read({ [member]: text }).centre[member]).to.equal(text);
      }
    });
  }
});

describe('parseNetwork on links (faults 48 and 49)', () => {
  for (const website of [
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'java\u0000script:alert(1)',
    'data:text/html,<b>x',
    'vbscript:x',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    '//evil.example',
    '/page',
    'example.org',
    'https:evil.example',
    'https://',
    'https://user@example.org/',
    'https://user:pass@example.org/',
    'http://exa mple.org/',
    'https://[1/',
    'https://example.org/'.padEnd(3_000, 'a'),
    'https://example.org/'.padEnd(1_500, 'é'),
  ]) {
    it(`has no website for ${website.slice(0, 40).trim()}`, () => {
      const { centre, repaired } = read({ website });
      expect(centre.website).to.equal(null);
      expect(repaired).to.deep.equal(['features[0] (namur).website']);
    });
  }

  it('takes http: and https:, and shows a look-alike name as what it is', () => {
    expect(read({ website: ' HTTP://Example.org ' }).centre.website).to.equal('http://example.org/');
    expect(read({ website: 'https://exаmple.org/' }).centre.website).to.match(/^https:\/\/xn--/);
  });

  for (const phone of [
    '*%2306%23',
    '*#06#',
    '+33;ext=1',
    'tel:+331',
    '12',
    '()',
    '1'.repeat(41),
    '+33 1 23 45 67 89 ask for Jo',
  ]) {
    it(`has no phone for ${phone.slice(0, 30)}`, () => {
      expect(read({ phone }).centre.phone).to.equal(null);
    });
  }

  it('takes a phone number with the no-break spaces of French typography', () => {
    expect(read({ phone: '+33\u00a01\u202f23 45' }).centre.phone).to.equal('+33 1 23 45');
  });

  for (const email of [
    'a@b.c?bcc=d@e.f',
    'mailto:a@b.c',
    'a@b',
    'a b@c.d',
    'Jo <a@b.c>',
    'a%0a@b.c',
    'a@b.c,d@e.f',
    `${'a'.repeat(250)}@b.cd`,
  ]) {
    it(`has no e-mail for ${email.slice(0, 30)}`, () => {
      expect(read({ email }).centre.email).to.equal(null);
    });
  }
});

describe('parseNetwork on positions (fault 50)', () => {
  const at = (...coordinates: unknown[]) => ({ type: 'Point', coordinates });
  for (const geometry of [
    at('4.8', '50.4'),
    at('48,85', 2),
    at(0, 0),
    at(-0, 0),
    at(181, 0.5),
    at(-181, 0.5),
    at(4, 91),
    at(4, -91),
    at(1e308, 1),
    at(NaN, 1),
    at(1, Infinity),
    at(null, null),
    at(4),
    at(),
    at([4, 50]),
    { type: 'Point' },
    { type: 'Point', coordinates: '4 50' },
    { type: 'Polygon', coordinates: [4, 50] },
    { coordinates: [4, 50] },
    [],
    'POINT(4 50)',
    42,
    true,
  ]) {
    it(`keeps the record, unplaced: ${JSON.stringify(geometry)}`, () => {
      const { centre, repaired } = read({}, geometry);
      expect(centre.position).to.equal(null);
      expect(centre.precision).to.equal(null);
      expect(repaired).to.deep.equal(['features[0] (namur).geometry']);
    });
  }

  for (const [place, lon, lat] of [
    ['Réunion', 55.478, -21.34],
    ['Mauritius', 57.5, -20.16],
    ['Easter Island', -109.43, -27.15],
    ['the antimeridian', 180, -16.5],
    ['the equator in Ecuador', -78.45, 0],
    ['the meridian in Togo’s neighbour', 0, 5.6],
    ['the pole', 0, 90],
  ] as const) {
    it(`places ${place}`, () => {
      expect(read({}, at(lon, lat, 12)).centre.position).to.deep.equal({ lat, lon });
    });
  }
});

describe('parseNetwork on ids (faults 51 and 52)', () => {
  it('keeps the first of two records with one id, and reports the other', () => {
    const { network, dropped } = parsed(feedOf(featureOf(RECORD), featureOf({ ...RECORD, name: 'Second' }), GOOD));
    expect(network.centres.map(({ name }) => name)).to.deep.equal([RECORD.name, RECORD.name]);
    expect(dropped).to.deep.equal([{ at: 'features[1] (namur)', expected: 'an id that no earlier record has' }]);
  });

  it('takes the names of built-in members as ids like any other', () => {
    const ids = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '0'];
    const { network } = parsed(feedOf(...ids.map((id) => featureOf({ ...RECORD, id }))));
    expect(network.centres.map(({ id }) => id)).to.deep.equal(ids);
  });

  it('drops a record without an id, and cuts one of 10 kB', () => {
    const { network, dropped } = parsed(
      feedOf(featureOf({ ...RECORD, id: '' }), featureOf({ ...RECORD, id: 'x'.repeat(10_000) })),
    );
    expect(dropped.map(({ at }) => at)).to.deep.equal(['features[0]']);
    expect(network.centres[0]?.id).to.equal('x'.repeat(MAX_TEXT));
  });

  it('reads no inherited member, and changes no prototype', () => {
    const json = `{"type":"FeatureCollection","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"features":[{"type":"Feature",
      "__proto__":{"geometry":{"type":"Point","coordinates":[1,1]}},"geometry":null,"properties":{"id":"a","name":"A","country":"FR",
      "__proto__":{"phone":"123","polluted":1},"constructor":{"prototype":{"polluted":1}},"address":{"__proto__":{"city":"X"}}}}]}`;
    const [centre] = parsed(JSON.parse(json)).network.centres;
    expect(centre).to.include({ phone: null, address: null, position: null });
    expect(Object.getPrototypeOf(centre)).to.equal(Object.prototype);
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });

  it('does not read what a host page added to Object.prototype', () => {
    Object.defineProperty(Object.prototype, 'phone', {
      value: '123',
      configurable: true,
      enumerable: true,
      writable: true,
    });
    try {
      expect(read({ phone: undefined }).centre.phone).to.equal(null);
      expect(parsed(feedOf({ properties: { id: 'a', name: 'A', country: 'FR' } })).network.centres[0]?.phone).to.equal(
        null,
      );
    } finally {
      Reflect.deleteProperty(Object.prototype, 'phone');
    }
  });
});

describe('parseNetwork on many records (fault 53)', () => {
  it(`reads ${MAX_RECORDS} and reports the rest once`, () => {
    const features = Array.from({ length: MAX_RECORDS + 5 }, (_, index) => featureOf({ ...RECORD, id: `c${index}` }));
    const { network, dropped } = parsed(feedOf(...features));
    expect(network.centres.length).to.equal(MAX_RECORDS);
    expect(dropped).to.deep.equal([{ at: 'features[20000…20004]', expected: 'at most 20000 records' }]);
  });
});

describe('parseNetwork on hostile characters (fault 54)', () => {
  const nameOf = (name: string) => read({ name }).centre.name;

  it('removes marks that turn, hide or end text', () => {
    expect(nameOf('\u202eab\u2066c\u2069\u200bd\u200d\u2060e\ufeff\u0000f\u0007\u00adg\u061c')).to.equal('abcdefg');
  });

  it('removes lone surrogates, and keeps pairs', () => {
    expect(nameOf('a\ud800b\udc00c😀')).to.equal('abc😀');
  });

  it('makes one line of several, and cuts the ends', () => {
    expect(nameOf('  Cité\r\n\tdes\u2028métiers ')).to.equal('Cité des métiers');
  });

  it('keeps other scripts, separate accents and no-break spaces', () => {
    for (const name of [
      'مدينة المهن',
      'עיר המקצועות',
      'Cite\u0301',
      'Prix\u202f: 5\u00a0€',
      '職業都市',
      'Lomé – « Cité »',
    ]) {
      expect(nameOf(name)).to.equal(name);
    }
  });

  it('keeps at most four marks on a letter', () => {
    expect(nameOf(`a${'\u0301'.repeat(50)}b`)).to.equal(`a${'\u0301'.repeat(4)}b`);
  });

  it('cuts a name of 100 kB, never between the halves of a character', () => {
    expect(nameOf('x'.repeat(100_000)).length).to.equal(MAX_TEXT);
    expect(nameOf('x' + '😀'.repeat(1_000)).length).to.equal(MAX_TEXT - 1);
  });

  it('leaves out opening hours that are too long, since cut ones would be wrong ones', () => {
    expect(read({ hours: 'Mo 09:00-12:00; '.repeat(200) }).repaired).to.deep.equal(['features[0] (namur).hours']);
    expect(read({ hours: 'x'.repeat(MAX_HOURS) }).centre.hours).to.have.length(MAX_HOURS);
  });

  it('takes text of which nothing is left as not said', () => {
    expect(read({ region: '\u200b \u202e' })).to.deep.include({ repaired: [] });
    expect(read({ region: '\u200b \u202e' }).centre.region).to.equal(null);
  });
});
