import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';

/**
 * A feed that goes wrong until it is healed: /faulty-feed/<fault>/<key>. The key keeps tests apart:
 * /faulty-feed/heal/<key> makes every later answer right, /faulty-feed/asked/<key> says how often it was asked.
 */
const GOOD = readFileSync(new URL('../../data/network.geojson', import.meta.url));
const JSON_TYPE = 'application/geo+json; charset=utf-8';

const send = (res, status, type, body) => res.writeHead(status, { 'content-type': type }).end(body);
const redirect = (res, location) => res.writeHead(302, { location }).end();
const record = (id, more = {}) => ({
  type: 'Feature',
  geometry: null,
  properties: { id: `${id}`, name: `${id}`, country: 'CH', ...more },
});
const collection = (features) => JSON.stringify({ type: 'FeatureCollection', updated: '2026-01-31', features });

const HOSTILE = [
  '<img src=x onerror="window.canary = 1">',
  '</script><script>window.canary = 1</script>',
  '${window.canary = 1}{{constructor.constructor("window.canary = 1")()}}',
  '?lit$123$<!--lit-part-->',
  '\u202etxet\u0000\ud800',
  'javascript:window.canary=1',
];
const hostile = HOSTILE.map((text, i) =>
  record(i ? `${text}${i}` : 'nimes', {
    ...Object.fromEntries(
      ['name', 'concept', 'area', 'region', 'status', 'verified', 'phone', 'email', 'hours'].map((key) => [
        key,
        `${text} ${key}`,
      ]),
    ),
    // Nothing but the scheme is wrong with these.
    website: i ? 'javascript:window.canary=2' : 'http://elsewhere.invalid/',
    address: { street: text, postalCode: text, city: text },
    languages: [text, 'fr'],
    services: [text],
  }),
);

/** Longitude and latitude of no place. The first record stands where Nîmes does. */
const POSITIONS = [
  [4.36, 43.84],
  [181, 47],
  [-541, 47],
  [7, 91],
  [7, -90.001],
  [0, 0],
  [1e308, 1],
  ['4.36', '43.84'],
  ['48,85', 2],
  [null, null],
  [[4.36, 43.84]],
  [4.36],
  [],
  '4.36 43.84',
  undefined,
];
const far = [
  ...POSITIONS.map((coordinates, i) => ({
    ...record(i ? `Nowhere ${i}` : 'nimes'),
    geometry: { type: 'Point', coordinates },
  })),
  ...[{ type: 'Polygon', coordinates: [4.36, 43.84] }, [], 'POINT(4.36 43.84)', 42, true].map((geometry, i) => ({
    ...record(`Nowhere ${POSITIONS.length + i}`),
    geometry,
  })),
];

/** Members that JSON may hold, and that a careless reader would give to every object. */
const POLLUTING = {
  ['__proto__']: { polluted: 1, phone: '+33 1 00 00 00 00' },
  constructor: { prototype: { polluted: 1 } },
};
const BUILT_IN = ['nimes', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '0'];
const builtIn = [
  ...BUILT_IN.map((id) => ({ ...record(id, { area: `${id} area`, address: POLLUTING, ...POLLUTING }), ...POLLUTING })),
  record('nimes', { area: 'A second of that id' }),
  record('', { name: 'One without an id' }),
  record('long'.repeat(2_500), { name: 'One with a long id' }),
];

/** Whatever JSON can hold in the place of a text or a list. */
const WRONG = [424242, 0, true, false, [], [424242], {}, { a: 424242 }, [[]], null];
const MEMBERS =
  'kind concept territory region status verified precision languages address phone email website hours timeZone services opened parent'.split(
    ' ',
  );
const wronglyTyped = [
  ...WRONG.flatMap((wrong, i) => {
    const all = Object.fromEntries(MEMBERS.map((member) => [member, wrong]));
    return [
      { ...record(`name-${i}`, { ...all, area: wrong, name: `Named ${i}` }), geometry: wrong },
      record(`area-${i}`, { ...all, name: wrong, area: `Placed ${i}` }),
      record(`id-${i}`, { id: wrong }),
      record(`country-${i}`, { country: wrong }),
      { ...record(`properties-${i}`), properties: wrong },
      wrong,
    ];
  }),
  record('nimes', Object.fromEntries(MEMBERS.map((member, i) => [member, WRONG[i % WRONG.length]]))),
];

const WEBSITES = [
  'javascript:window.canary=1',
  ' JaVaScRiPt:window.canary=1',
  'java\nscript:window.canary=1',
  'java\u0000script:window.canary=1',
  'data:text/html,<b>x',
  'vbscript:x',
  'blob:https://example.org/1',
  'file:///etc/passwd',
  '//elsewhere.invalid',
  '/page',
  'https:elsewhere.invalid',
  'https://user:pass@elsewhere.invalid/',
  'https://[1/',
];
const PHONES = ['*%2306%23', '*#06#', '+33;ext=1', 'tel:+331', '12', '+33 1 23 45 67 89 ask for Jo'];
const EMAILS = ['a@b.c?bcc=d@e.f', 'mailto:a@b.c', 'Jo <a@b.c>', 'a%0a@b.c', 'a@b.c,d@e.f', 'a b@c.d'];
const linked = WEBSITES.map((website, i) =>
  record(i ? `link-${i}` : 'nimes', { website, phone: PHONES[i % PHONES.length], email: EMAILS[i % EMAILS.length] }),
);

/** Open on every day, in two zones and over midnight. */
const hours = ['nimes', 'bern', 'reunion'].map((id, i) =>
  record(id, {
    area: id,
    hours: ['Mo-Su 00:00-12:00; PH off', 'Mo-Fr 08:00-12:00,13:00-17:00', 'Mo-Su 22:00-26:00'][i],
    timeZone: ['Europe/Paris', 'Europe/Zurich', 'Indian/Reunion'][i],
    status: 'open',
  }),
);

/** As a later version may write it: what is known is as it was. */
const UNKNOWN = { mood: 'Unheard of', crowd: { now: 424242 }, tags: ['Unheard of'] };
const later = {
  ...UNKNOWN,
  type: 'FeatureCollection',
  schemaVersion: 7,
  updated: '2036-01-31',
  features: ['nimes', 'bern'].map((id) => ({
    ...record(id, {
      ...UNKNOWN,
      status: 'dreaming',
      kind: 'museum',
      services: ['dance', 'guidance'],
      phone: '+41 22 123 45 67',
      address: { ...UNKNOWN, city: 'Known town' },
    }),
    ...UNKNOWN,
    bbox: [1, 2, 3, 4],
  })),
};

/** What follows today's feed: a centre more. */
const today = JSON.parse(GOOD);
const next = {
  ...today,
  updated: '2036-01-31',
  features: [...today.features, record('neuville', { name: 'Cité des métiers de Neuville', area: 'Neuville' })],
};
const isNimes = ({ id }) => id === 'nimes';
/** The same with members, and values of known ones, that nobody knows yet: with those passed over it says no less. */
const grown = {
  ...UNKNOWN,
  ...next,
  schemaVersion: 2,
  bbox: [-180, -90, 180, 90],
  features: next.features.map(({ geometry, properties, ...feature }) => ({
    ...UNKNOWN,
    ...feature,
    id: properties.id,
    geometry: geometry && { ...UNKNOWN, ...geometry, coordinates: [...geometry.coordinates, 400] },
    properties: {
      ...UNKNOWN,
      ...properties,
      ...(properties.address && { address: { ...UNKNOWN, ...properties.address } }),
    },
  })),
};
const withNewValues = {
  ...grown,
  features: grown.features.map(({ properties, ...feature }) => ({
    ...feature,
    properties: {
      ...properties,
      ...(isNimes(properties) && { kind: 'museum', status: 'dreaming', precision: 'room' }),
      services: [...(properties.services ?? []), 'dance', { later: 424242 }],
      languages: [...(properties.languages ?? []), { tag: 'fr' }],
    },
  })),
};

/** Small on its way, and ten times what anybody reads once it is there. */
let bomb;
const zipped = (res, body) => res.writeHead(200, { 'content-type': JSON_TYPE, 'content-encoding': 'gzip' }).end(body);

const FAULTS = {
  far: (res) => send(res, 200, JSON_TYPE, collection(far)),
  'built-in': (res) => send(res, 200, JSON_TYPE, collection(builtIn)),
  'wrongly-typed': (res) => send(res, 200, JSON_TYPE, collection(wronglyTyped)),
  linked: (res) => send(res, 200, JSON_TYPE, collection(linked)),
  hours: (res) => send(res, 200, JSON_TYPE, collection(hours)),
  later: (res) => send(res, 200, JSON_TYPE, JSON.stringify(later)),
  next: (res) => send(res, 200, JSON_TYPE, JSON.stringify(next)),
  grown: (res) => send(res, 200, JSON_TYPE, JSON.stringify(grown)),
  'with-new-values': (res) => send(res, 200, JSON_TYPE, JSON.stringify(withNewValues)),
  bare: (res) => send(res, 200, JSON_TYPE, collection([record('nimes')])),
  hostile: (res) => send(res, 200, JSON_TYPE, collection(hostile)),
  good: (res) => send(res, 200, JSON_TYPE, GOOD),
  never: () => {},
  drip: (res) => {
    res.writeHead(200, { 'content-type': JSON_TYPE });
    const timer = setInterval(() => res.write(' '), 100);
    res.on('close', () => clearInterval(timer));
  },
  'not-found': (res) => send(res, 404, 'text/plain', 'Not found'),
  unauthorized: (res) => send(res, 401, 'text/plain', 'Sign in'),
  forbidden: (res) => send(res, 403, 'text/plain', 'Forbidden'),
  gone: (res) => send(res, 410, 'text/plain', 'Gone'),
  unavailable: (res) => res.writeHead(503, { 'retry-after': '60' }).end(),
  busy: (res) => res.writeHead(429, { 'retry-after': '60' }).end(),
  broken: (res) => send(res, 500, 'text/html', '<h1>Internal Server Error</h1>'),
  reset: (res) => res.destroy(),
  login: (res) => send(res, 200, 'text/html', '<!doctype html><title>Sign in</title><form></form>'),
  empty: (res) => send(res, 200, JSON_TYPE, ''),
  'no-records': (res) => send(res, 200, JSON_TYPE, collection([])),
  null: (res) => send(res, 200, JSON_TYPE, 'null'),
  lines: (res) => send(res, 200, JSON_TYPE, `${JSON.stringify(record('a'))}\n${JSON.stringify(record('b'))}\n`),
  cut: (res) => send(res, 200, JSON_TYPE, GOOD.subarray(0, GOOD.length / 2)),
  'broken-off': (res) => {
    res.writeHead(200, { 'content-type': JSON_TYPE, 'content-length': GOOD.length });
    res.write(GOOD.subarray(0, GOOD.length / 2));
    // Once the first half is on its way.
    setTimeout(() => res.destroy(), 50);
  },
  'said-to-be-short': (res) =>
    res
      .writeHead(200, { 'content-type': JSON_TYPE, 'content-length': GOOD.length >> 1, connection: 'close' })
      .end(GOOD),
  'badly-zipped': (res) => zipped(res, gzipSync(GOOD).fill(255, 1_000, 2_000)),
  bomb: (res) => zipped(res, (bomb ??= gzipSync(Buffer.alloc(50_000_000, ' ')))),
  latin1: (res) => send(res, 200, JSON_TYPE, Buffer.from(collection([record('Cité')]), 'latin1')),
  utf16: (res) => send(res, 200, JSON_TYPE, Buffer.from(`\ufeff${collection([record('Cité')])}`, 'utf16le')),
  large: (res) => send(res, 200, JSON_TYPE, ' '.repeat(5_000_001)),
  many: (res) => send(res, 200, JSON_TYPE, collection(Array.from({ length: 100_000 }, (_, i) => record(i)))),
  loop: (res, url) => redirect(res, url),
  // As another organisation's page answers: there, and not meant for us.
  closed: (res) => redirect(res, `${elsewhere()}/closed`),
  // Followed, since the other origin allows it.
  moved: (res) => redirect(res, `${elsewhere()}/open`),
  'byte-order-mark': (res) => send(res, 200, JSON_TYPE, Buffer.concat([Buffer.from('\ufeff'), GOOD])),
};

const asked = new Map();
const healed = new Set();

/** Another origin on this machine: /open may be read by anybody, /closed by nobody. */
const other = createServer((req, res) => {
  if (req.url === '/open') res.setHeader('access-control-allow-origin', '*');
  send(res, 200, JSON_TYPE, GOOD);
}).listen(0, '127.0.0.1');
other.unref();
const elsewhere = () => `http://127.0.0.1:${other.address().port}`;

export async function faultyFeed(context, next) {
  const [, fault, key] = /^\/faulty-feed\/([\w-]+)\/([\w-]+)$/.exec(context.path) ?? [];
  if (!fault) return next();
  if (fault === 'heal') {
    healed.add(key);
    context.body = '';
  } else if (fault === 'asked') {
    context.body = { times: asked.get(key) ?? 0 };
  } else if (Object.hasOwn(FAULTS, fault)) {
    asked.set(key, (asked.get(key) ?? 0) + 1);
    context.respond = false;
    context.res.setHeader('cache-control', 'no-store');
    FAULTS[healed.has(key) ? 'good' : fault](context.res, context.url);
  } else {
    return next();
  }
}
