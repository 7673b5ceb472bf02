import { expect } from '@open-wc/testing';
import { loadNetwork, RELEASED } from '../../src/feed/load-network.js';
import { readJson } from '../../src/feed/read-json.js';

describe('loadNetwork', () => {
  it('gives the released network: 38 centres, 17 associated ones, and online services', async () => {
    const result = await loadNetwork(RELEASED);
    const kinds = result.ok ? result.value.centres.map(({ kind }) => kind) : [];
    expect([
      kinds.filter((kind) => kind === 'centre').length,
      kinds.filter((kind) => kind === 'associated').length,
      kinds.includes('online'),
    ]).to.deep.equal([38, 17, true]);
  });

  const faults: readonly (readonly [string, object])[] = [
    ['not-found', { kind: 'http', status: 404 }],
    ['broken', { kind: 'http', status: 500 }],
    ['login', { kind: 'format', at: 'feed', expected: 'JSON' }],
    ['empty', { kind: 'format', at: 'feed', expected: 'JSON' }],
    ['cut', { kind: 'format', at: 'feed', expected: 'JSON' }],
    ['wrong-shape', { kind: 'format', at: 'type', expected: '"FeatureCollection"' }],
    ['huge', { kind: 'format', at: 'feed', expected: 'at most 5000000 bytes' }],
  ];
  for (const [name, error] of faults) {
    it(`says what is wrong with a feed that is ${name}`, async () => {
      expect(await loadNetwork(`/feed/${name}`)).to.deep.equal({ ok: false, error });
    });
  }

  for (const src of ['javascript:alert(1)', 'data:application/json,{}', 'http://', 'blob:x']) {
    it(`asks for nothing at ${src}`, async () => {
      expect(await loadNetwork(src)).to.deep.equal({
        ok: false,
        error: { kind: 'format', at: 'src', expected: 'an http: or https: URL' },
      });
    });
  }

  it('tells a host that does not answer from one that answers wrongly', async () => {
    const result = await loadNetwork('http://localhost:1/nobody-listens-here');
    expect(!result.ok && result.error.kind).to.equal('network');
  });

  it('shares one request among all who ask, and forgets a failure', async () => {
    const first = loadNetwork('/feed/broken');
    expect(loadNetwork('/feed/broken')).to.equal(first);
    await first;
    expect(loadNetwork('/feed/broken')).not.to.equal(first);
  });
});

describe('readJson', () => {
  it('gives up on a feed that never answers, and says after how long', async () => {
    expect(await readJson('/feed/never', 50)).to.deep.equal({ ok: false, error: { kind: 'timeout', afterMs: 50 } });
  });
});
