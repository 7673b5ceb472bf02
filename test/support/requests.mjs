/** What a browser asks for, and keeps, where every element is used: what docs/privacy.md says is written from this. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { serve } from '../../scripts/serve.mjs';
import { blankHost } from './blank-host.mjs';
import { launchChromium } from './chromium.mjs';

const feed = readFileSync(new URL('../../dist/cdn/network.geojson', import.meta.url));

/** Unlike any other place, so that it is found wherever it were sent. */
export const TOWN = 'Annemasse';
export const POSITION = { latitude: 46.1937, longitude: 6.2358 };

const page = (files, feedUrl) => `<!doctype html><html lang="fr"><head><title>Host</title>
<script src="${files}cdm.js" crossorigin="anonymous"></script><script src="${files}frame-height.js" crossorigin="anonymous"></script></head><body>
<cdm-logo centre="nimes"></cdm-logo>
<cdm-find-nearest></cdm-find-nearest>
<cdm-directory></cdm-directory>
<cdm-map></cdm-map>
<cdm-centre centre="geneve"></cdm-centre>
<div data-cdm="directory" data-src="${feedUrl}"><a href="/">x</a></div>
<iframe src="${files}frame.html?element=find-nearest&lang=de" title="x" height="400"></iframe></body></html>`;

/**
 * @typedef {object} Recorded
 * @property {string} url
 * @property {string} method
 * @property {boolean} [hasPostData]
 * @property {Record<string, string>} headers
 * @property {Record<string, string>} [sentHeaders] - With what the browser adds on the way out: cookies above all.
 * @property {boolean} isFramed - The page of the iframe itself, or of what is in it.
 * @property {boolean} isAtOnce - Before the visitor has done anything.
 * @property {'files' | 'feed' | string} host - Which of the two it is; the origin of any other. The page's own is left out.
 */

/**
 * Shows a page with every element and the iframe, then searches a town, gives a position, opens details, and changes the
 * language. `npm run build` first.
 *
 * @returns {Promise<{requests: Recorded[], stored: object}>} `stored`: what there is afterwards of what a page can keep.
 */
export async function recordRequests() {
  const open = [];
  try {
    const files = await serve(0);
    open.push(files);
    const feedServer = createServer((_, response) => {
      response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'application/geo+json' }).end(feed);
    });
    await new Promise((resolve) => feedServer.listen(0, '127.0.0.1', resolve));
    open.push(feedServer);
    const feedUrl = `http://127.0.0.1:${feedServer.address().port}/feed.geojson`;
    const host = await blankHost(page(`${files.url}cdn/`, feedUrl));
    open.push(host);
    const browser = await launchChromium();
    open.unshift(browser);
    const hosts = {
      [new URL(files.url).origin]: 'files',
      [new URL(feedUrl).origin]: 'feed',
      [new URL(host.url).origin]: 'page',
    };
    const { sent, stored } = await useEverything(browser, host.url);
    const requests = sent
      .filter(({ url }) => /^https?:/.test(url))
      .map((request) => ({ ...request, host: hosts[new URL(request.url).origin] ?? new URL(request.url).origin }));
    return { requests: requests.filter((request) => request.host !== 'page'), stored };
  } finally {
    for (const each of open) await each.close();
  }
}

async function useEverything(browser, url) {
  await browser.defaultBrowserContext().overridePermissions(new URL(url).origin, ['geolocation']);
  const tab = await browser.newPage();
  const client = await tab.createCDPSession();
  await client.send('Network.enable');
  const sent = new Map();
  let isAtOnce = true;
  client.on('Network.requestWillBeSent', ({ requestId, frameId, request }) =>
    sent.set(requestId, { isAtOnce, ...sent.get(requestId), ...request, isFramed: frameId !== tab.mainFrame()._id }),
  );
  // What is added on the way out: cookies above all.
  client.on('Network.requestWillBeSentExtraInfo', ({ requestId, headers }) =>
    sent.set(requestId, { ...sent.get(requestId), sentHeaders: headers }),
  );
  await tab.setGeolocation(POSITION);
  await tab.setCookie({ name: 'host', value: 'cookie', url: url });
  await tab.goto(url, { waitUntil: 'networkidle0' });
  await tab.waitForSelector('cdm-directory >>> .item');
  isAtOnce = false;

  await tab.type('cdm-find-nearest >>> input', TOWN, { delay: 20 });
  await tab.keyboard.press('Enter');
  await tab.waitForSelector('cdm-find-nearest >>> .ranked .disclose');
  await (await tab.$('cdm-find-nearest >>> .ranked .disclose')).click();
  await (await tab.$('cdm-directory >>> .disclose')).click();
  await tab.$eval('cdm-map >>> .map', (map) => map.scrollIntoView());
  await tab.evaluate(() => document.querySelector('cdm-find-nearest').locate());
  await tab.evaluate(() => (document.documentElement.lang = 'it'));
  await tab.waitForFunction(() => document.querySelector('cdm-directory').shadowRoot.textContent.includes('Svizzera'));
  await tab.waitForNetworkIdle();
  const stored = await tab.evaluate(async () => ({
    cookie: document.cookie,
    storage: localStorage.length + sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
  }));
  return { sent: [...sent.values()], stored };
}
