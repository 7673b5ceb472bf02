const record = (properties) => ({ type: 'Feature', geometry: null, properties: { country: 'FR', ...properties } });

const ONE_BAD_RECORD = {
  type: 'FeatureCollection',
  updated: '2026-01-31',
  features: [record({ id: 'lyon', name: 'Cité des métiers de Lyon', area: 'Lyon' }), record({ id: 42, name: 'No id' })],
};

/**
 * Answers of a feed that goes wrong, for the tests: /feed/<name>. Real HTTP, since `fetch` and its failures are what
 * is under test. Anything else is left to the next middleware.
 */
const ANSWERS = {
  'not-found': (res) => send(res, 404, 'text/plain', 'Not found'),
  broken: (res) => send(res, 500, 'text/html', '<h1>Internal Server Error</h1>'),
  login: (res) => send(res, 200, 'text/html', '<!doctype html><title>Sign in</title><form></form>'),
  empty: (res) => send(res, 200, 'application/geo+json', ''),
  cut: (res) => send(res, 200, 'application/geo+json', '{"type":"FeatureCollection","features":[{"type":"Fea'),
  'wrong-shape': (res) => send(res, 200, 'application/json', '{"centres":[]}'),
  huge: (res) => send(res, 200, 'application/json', ' '.repeat(6_000_000) + '{}'),
  'one-bad-record': (res) => send(res, 200, 'application/geo+json', JSON.stringify(ONE_BAD_RECORD)),
  never: () => {},
};

const send = (res, status, type, body) => {
  res.statusCode = status;
  res.setHeader('content-type', type);
  res.end(body);
};

export async function feedServer(context, next) {
  const name = /^\/feed\/([\w-]+)$/.exec(context.path)?.[1];
  const answer = name && Object.hasOwn(ANSWERS, name) && ANSWERS[name];
  if (!answer) return next();
  context.respond = false;
  answer(context.res);
}
