import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseNetwork } from '../../src/feed/parse-network.js';
import { MAX_HOURS } from '../../src/feed/untrusted.js';
import type { Centre } from '../../src/model/network.js';
import { featureOf, feedOf, GOOD, POINT, RECORD } from '../support/feed.js';

describe('parseNetwork on any value', () => {
  const anything = () =>
    fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true, withSparseArray: true });
  const hostile = () =>
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.webUrl(),
      fc.constantFrom(
        'javascript:alert(1)',
        'https://a:b@c.d/',
        'fr-Latn-BE-1994',
        'Etc/GMT+1',
        '2024-02-30',
        '\ud800',
        '__proto__',
      ),
      fc.double(),
      anything(),
    );
  /** Mostly right, so that the search reaches beyond the first check. */
  const record = () =>
    fc.record(
      Object.fromEntries(
        Object.entries(RECORD).map(([key, value]) => [
          key,
          fc.oneof(
            { weight: 3, arbitrary: fc.constant<unknown>(value) },
            { weight: 1, arbitrary: hostile() },
            { weight: 1, arbitrary: fc.array(hostile(), { maxLength: 4 }) },
          ),
        ]),
      ),
      { requiredKeys: [] },
    );
  const geometry = () =>
    fc.oneof(
      fc.record({
        type: fc.constant('Point'),
        coordinates: fc.array(fc.oneof(fc.double(), fc.integer({ min: -200, max: 200 }), hostile())),
      }),
      anything(),
    );
  const feed = () =>
    fc.record({
      type: fc.constant('FeatureCollection'),
      updated: hostile(),
      licence: hostile(),
      features: fc.array(
        fc.oneof(fc.record({ type: fc.constant('Feature'), geometry: geometry(), properties: record() }), anything()),
      ),
    });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(anything(), fc.jsonValue()), (input) => void parseNetwork(input)),
      { numRuns: 1_000 },
    );
  });

  it('keeps every good record, whatever stands beside it', () => {
    const bad = () => fc.oneof(anything(), fc.record({ properties: record(), geometry: geometry() }));
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constant(undefined), bad()), { maxLength: 8 }), (items) => {
        // `undefined` stands for a good record, each of an id of its own.
        const good = (index: number) => ({ ...RECORD, id: `good ${index}` });
        const features = items.map((item, index) => (item === undefined ? featureOf(good(index)) : item));
        const ids = items.flatMap((item, index) => (item === undefined ? [`good ${index}`] : []));
        const result = parseNetwork(feedOf(...features));
        if (!ids.length) return;
        const found = result.ok ? result.value.network.centres.filter(({ id }) => ids.includes(id)) : [];
        expect(found).to.deep.equal(
          ids.map((id) => ({ ...RECORD, id, position: { lat: POINT.coordinates[1], lon: POINT.coordinates[0] } })),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('reads a feed of which any one member was changed, or says why not', () => {
    const members = ['type', 'schemaVersion', 'updated', 'licence', 'features'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...members), fc.oneof(anything(), fc.jsonValue()), (member, value) => {
        const result = parseNetwork({ ...feedOf(GOOD), [member]: value });
        const isNeeded = member === 'type' || member === 'features';
        if (!isNeeded) expect(result.ok && result.value.network.centres[0]?.id).to.equal('good');
        if (!result.ok) expect([result.error.kind, isNeeded]).to.deep.equal(['format', true]);
      }),
      { numRuns: 500 },
    );
  });

  it('gives clean strings, finite numbers and allowed links only', () => {
    fc.assert(
      fc.property(feed(), (input) => {
        const result = parseNetwork(input);
        if (!result.ok) return;
        const { network, dropped, repaired } = result.value;
        expect(new Set(network.centres.map(({ id }) => id)).size).to.equal(network.centres.length);
        expectPlain({ network, dropped, repaired });
        for (const centre of network.centres) expectCentre(centre);
      }),
      { numRuns: 1_000 },
    );
  });
});

function expectPlain(value: unknown): void {
  if (typeof value === 'string') {
    expect(value).not.to.match(/[\p{Cc}\p{Cf}\p{Cs}]/u);
    expect(value.length).to.be.at.most(MAX_HOURS);
  } else if (typeof value === 'number') {
    expect(Number.isFinite(value)).to.equal(true);
  } else if (value !== null) {
    expect([Object.prototype, Array.prototype]).to.include(Object.getPrototypeOf(value));
    for (const child of Object.values(value as object)) expectPlain(child);
  }
}

function expectCentre({
  id,
  name,
  area,
  country,
  position,
  website,
  phone,
  email,
  languages,
  timeZone,
  verified,
}: Centre): void {
  for (const text of [id, name, area]) expect(text).to.be.a('string').that.is.not.empty;
  expect(country).to.match(/^[A-Z]{2}$/);
  expect(website ?? 'https://').to.match(/^https?:\/\//);
  expect(phone ?? '123').to.match(/^[+0-9 ().-]+$/);
  expect(email ?? 'a@b.c').to.match(/^[\w.+-]+@[\w.-]+$/);
  expect(verified ?? '2024').to.match(/^\d{4}(-\d\d){0,2}$/);
  if (position) {
    expect(Math.abs(position.lat)).to.be.at.most(90);
    expect(Math.abs(position.lon)).to.be.at.most(180);
  }
  // inside, both are given to Intl, which throws at what it does not know
  for (const language of languages) expect(new Intl.Locale(language).language).to.be.a('string');
  if (timeZone) expect(new Intl.DateTimeFormat('en', { timeZone }).format(0)).to.be.a('string');
}
