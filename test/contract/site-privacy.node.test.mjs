import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { blankHost } from '../support/blank-host.mjs';
import { launchChromium } from '../support/chromium.mjs';

const sheet = readFileSync(new URL('../../docs/privacy.md', import.meta.url), 'utf8');
const feed = readFileSync(new URL('../../dist/cdn/network.geojson', import.meta.url));

/** Unlike any other place, so that it is found wherever it were sent. */
const TOWN = 'Annemasse';
const POSITION = { latitude: 46.1937, longitude: 6.2358 };

const page = (files, feedUrl) => `<!doctype html><html lang="fr"><head><title>Host</title>
<script src="${files}cdm.js" crossorigin="anonymous"></script><script src="${files}frame-height.js" crossorigin="anonymous"></script></head><body>
<cdm-logo centre="nimes"></cdm-logo>
<cdm-find-nearest></cdm-find-nearest>
<cdm-directory></cdm-directory>
<cdm-map></cdm-map>
<cdm-centre centre="geneve"></cdm-centre>
<div data-cdm="directory" data-src="${feedUrl}"><a href="/">x</a></div>
<iframe src="${files}frame.html?element=find-nearest&lang=de" title="x" height="400"></iframe></body></html>`;

describe('what docs/privacy.md says of the hosts that are asked', () => {
  let browser;
  let files;
  let feedServer;
  let host;
  /** Every request of every frame, as the browser sent it. */
  const requests = [];
  let stored;

  before(async () => {
    files = await serve(0);
    feedServer = createServer((_, response) => {
      response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'application/geo+json' }).end(feed);
    });
    await new Promise((resolve) => feedServer.listen(0, '127.0.0.1', resolve));
    const feedUrl = `http://127.0.0.1:${feedServer.address().port}/feed.geojson`;
    host = await blankHost(page(`${files.url}cdn/`, feedUrl));
    browser = await launchChromium();
    await useEverything(feedUrl);
  });
  after(async () => {
    await browser?.close();
    feedServer?.close();
    await Promise.all([files?.close(), host?.close()]);
  });

  async function useEverything(feedUrl) {
    const { origin } = new URL(host.url);
    await browser.defaultBrowserContext().overridePermissions(origin, ['geolocation']);
    const tab = await browser.newPage();
    const client = await tab.createCDPSession();
    await client.send('Network.enable');
    const sent = new Map();
    client.on('Network.requestWillBeSent', ({ requestId, frameId, request }) =>
      sent.set(requestId, { ...sent.get(requestId), ...request, isFramed: frameId !== tab.mainFrame()._id }),
    );
    // What is added on the way out: cookies above all.
    client.on('Network.requestWillBeSentExtraInfo', ({ requestId, headers }) =>
      sent.set(requestId, { ...sent.get(requestId), sentHeaders: headers }),
    );
    await tab.setGeolocation(POSITION);
    await tab.setCookie({ name: 'host', value: 'cookie', url: host.url });
    await tab.goto(host.url, { waitUntil: 'networkidle0' });
    await tab.waitForSelector('cdm-directory >>> .item');

    await tab.type('cdm-find-nearest >>> input', TOWN, { delay: 20 });
    await tab.keyboard.press('Enter');
    await tab.waitForSelector('cdm-find-nearest >>> .ranked .disclose');
    await (await tab.$('cdm-find-nearest >>> .ranked .disclose')).click();
    await (await tab.$('cdm-directory >>> .disclose')).click();
    await tab.$eval('cdm-map >>> .map', (map) => map.scrollIntoView());
    await tab.evaluate(() => document.querySelector('cdm-find-nearest').locate());
    await tab.evaluate(() => (document.documentElement.lang = 'it'));
    await tab.waitForFunction(() =>
      document.querySelector('cdm-directory').shadowRoot.textContent.includes('Svizzera'),
    );
    await tab.waitForNetworkIdle();
    stored = await tab.evaluate(async () => ({
      cookie: document.cookie,
      storage: localStorage.length + sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
    }));
    const roles = {
      [new URL(files.url).origin]: 'The host of `cdm.js`',
      [new URL(feedUrl).origin]: 'The host of the feed that `src` names',
      [origin]: 'page',
    };
    for (const request of sent.values()) {
      if (!/^https?:/.test(request.url)) continue;
      requests.push({ ...request, role: roles[new URL(request.url).origin] ?? new URL(request.url).origin });
    }
  }

  const asked = () => requests.filter(({ role }) => role !== 'page');

  it('names the hosts that were asked, and no other', () => {
    const [, table] = /<!-- hosts -->([^]+)<!-- \/hosts -->/.exec(sheet);
    const named = [...table.matchAll(/^\| (.+?) +\|/gm)].map(([, name]) => name).slice(2);
    assert.deepEqual([...new Set(asked().map(({ role }) => role))].sort(), named.sort());
    assert.ok(asked().length > 15, `${asked().length} requests`);
    for (const part of ['places-', 'outlines-', 'nimes.json', 'it-', 'frame.html'])
      assert.ok(
        asked().some(({ url }) => url.includes(part)),
        part,
      );
  });

  it('is right that they are GET, without a body and without a cookie', () => {
    const hasCookie = ({ sentHeaders = {} }) =>
      Object.keys(sentHeaders).some((name) => name.toLowerCase() === 'cookie');
    const odd = asked().filter(
      // The iframe is a page of the files' host, which may have cookies of its own; here, as ports do not part them, it has.
      (request) => request.method !== 'GET' || request.hasPostData || (!request.isFramed && hasCookie(request)),
    );
    assert.deepEqual(
      odd.map(({ url }) => url),
      [],
    );
    // The browser has one to send, and this test would see it.
    assert.ok(asked().some((request) => request.isFramed && hasCookie(request)));
  });

  it('is right that nothing of the visitor is in an address', () => {
    const words = [TOWN, String(POSITION.latitude), String(POSITION.longitude)].map((word) => word.toLowerCase());
    const telling = asked().filter(({ url, headers }) => {
      const all = decodeURIComponent(`${url} ${JSON.stringify(headers)}`).toLowerCase();
      return words.some((word) => all.includes(word));
    });
    assert.deepEqual(telling, []);
    // The address of the iframe is the page's own choice; no other has a query.
    assert.deepEqual(
      asked().filter(({ url }) => new URL(url).search && !url.includes('frame.html?')),
      [],
    );
  });

  it('is right that nothing is stored', () => {
    assert.deepEqual(stored, { cookie: 'host=cookie', storage: 0, databases: 0, caches: 0 });
  });
});
