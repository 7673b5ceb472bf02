import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { SHEETS, written } from '../../scripts/privacy/sheet.mjs';
import { POSITION, recordRequests, TOWN } from '../support/requests.mjs';

const read = (file) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

describe('what docs/privacy.md says of the hosts that are asked', () => {
  let requests;
  let stored;
  before(async () => ({ requests, stored } = await recordRequests()));

  for (const [lang, file] of Object.entries(SHEETS)) {
    it(`${file}: is what was recorded now, by \`npm run privacy:update\``, () => {
      assert.equal(read(file), written(lang, read(file), requests));
    });
  }

  it('was recorded where everything was used', () => {
    assert.ok(requests.length > 15, `${requests.length} requests`);
    for (const part of ['places-', 'moremap-', 'nimes.json', 'it-', 'frame.html', 'feed.geojson'])
      assert.ok(
        requests.some(({ url }) => url.includes(part)),
        part,
      );
  });

  it('would name a host that is neither of the two, and refuses a file that it has no words for', () => {
    const [one] = requests;
    const tracker = { ...one, host: 'https://tracker.example', url: 'https://tracker.example/cdm.js' };
    const sheet = read(SHEETS.fr);
    assert.match(written('fr', sheet, [...requests, tracker]), /^\| https:\/\/tracker\.example +\| Les scripts/m);
    assert.throws(() => written('fr', sheet, [{ ...one, url: 'https://x.example/x.gif' }]), /x\.gif/);
  });

  it('is right that they are GET, without a body and without a cookie', () => {
    const hasCookie = ({ sentHeaders = {} }) =>
      Object.keys(sentHeaders).some((name) => name.toLowerCase() === 'cookie');
    const odd = requests.filter(
      // The iframe is a page of the files' host, which may have cookies of its own; here, as ports do not part them, it has.
      (request) => request.method !== 'GET' || request.hasPostData || (!request.isFramed && hasCookie(request)),
    );
    assert.deepEqual(
      odd.map(({ url }) => url),
      [],
    );
    // The browser has one to send, and this test would see it.
    assert.ok(requests.some((request) => request.isFramed && hasCookie(request)));
  });

  it('is right that nothing of the visitor is in an address', () => {
    const words = [TOWN, String(POSITION.latitude), String(POSITION.longitude)].map((word) => word.toLowerCase());
    const telling = requests.filter(({ url, headers }) => {
      const all = decodeURIComponent(`${url} ${JSON.stringify(headers)}`).toLowerCase();
      return words.some((word) => all.includes(word));
    });
    assert.deepEqual(telling, []);
    // The address of the iframe is the page's own choice; no other has a query.
    assert.deepEqual(
      requests.filter(({ url }) => new URL(url).search && !url.includes('frame.html?')),
      [],
    );
  });

  it('is right that nothing is stored', () => {
    assert.deepEqual(stored, { cookie: 'host=cookie', storage: 0, databases: 0, caches: 0 });
  });
});
