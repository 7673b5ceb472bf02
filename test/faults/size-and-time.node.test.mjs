/** Faults that are as large, and last as long, as they say; and what a tab of Chromium takes meanwhile. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import sirv from 'sirv';
import { blankHost } from '../support/blank-host.mjs';
import { launchChromium } from '../support/chromium.mjs';
import { assertUnharmed, stateIn, until } from '../support/in-page.mjs';
import { localServer } from '../support/local-server.mjs';
import { LISTENING, TAGS } from '../support/page-state.js';

const MB = 1_000_000;
const FEED_MB = 200;
/** Longer than any of the library's own waits. */
const LATE_MS = 30_000;

/** What a tab may hold for its scripts: what was read, and the same as text. It is 5 MB that are read. */
const MOST_HEAP_MB = 150;
/** All of a process that shows a page: 200 with every element, 960 where a feed is read to its end. */
const MOST_PROCESS_MB = 350;
/** What a server is rid of before it hears that nobody reads on: what was read, and what is in the buffers between. */
const MOST_SENT_MB = 50;

const RECORDS = Buffer.from(
  '{"type":"Feature","geometry":null,"properties":{"id":"a","name":"A","country":"CH"}},'.repeat(1_000),
);

/** How many bytes were written of each feed. */
const sent = { long: 0, bomb: 0 };
function* endless() {
  yield '{"type":"FeatureCollection","features":[';
  for (let bytes = 0; bytes < FEED_MB * MB; bytes += RECORDS.length) {
    sent.long += RECORDS.length;
    yield RECORDS;
  }
}
const FEEDS = {
  // Broken off by who reads it.
  long: (res) => pipeline(Readable.from(endless()), res).catch(() => {}),
  bomb(res) {
    const body = gzipSync(Buffer.alloc(FEED_MB * MB, ' '), { level: 1 });
    sent.bomb += body.length;
    res.setHeader('content-encoding', 'gzip').end(body);
  },
};

/** The files as a CDN has them; /late/<name>/ has those late whose name starts so. */
function cdn() {
  const files = sirv('dist/cdn', { dev: true });
  return localServer(async (req, res) => {
    res.setHeader('access-control-allow-origin', '*');
    const [, feed] = /^\/feed\/(\w+)$/.exec(req.url) ?? [];
    if (feed) return FEEDS[feed](res.setHeader('content-type', 'application/geo+json'));
    const [, late, file] = /^\/late\/(\w+)\/(.*)$/.exec(req.url) ?? [];
    if (file) req.url = `/${file}`;
    if (file?.startsWith(late)) await sleep(LATE_MS);
    return files(req, res, () => res.writeHead(404).end());
  });
}

const elements = (src) =>
  TAGS.map(
    (tag) =>
      `<${tag} centre="nimes" countries="CH" ${src ? `src="${src}"` : ''}><a data-fallback href="/list">List</a></${tag}>`,
  ).join('\n');

const pageOf = (script, src) =>
  `<!doctype html><html lang="fr"><head>${LISTENING}<link rel="icon" href="data:,"><style>html { overflow-y: scroll; }</style>${script}<title>Host</title></head><body>
  <p id="before">Before</p>${elements(src)}<p id="after">After</p></body></html>`;

/** The most memory that a process of a page has had, in MB; Linux alone tells. */
async function peakOf(browser) {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const pages = processInfo.filter(({ type }) => type === 'renderer');
  const peaks = pages.map(async ({ id }) => {
    const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
    return (Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1_024) / MB;
  });
  return Math.max(...(await Promise.all(peaks)));
}

const isDrawn = ({ drawn }) => drawn.length === TAGS.length;

describe('as large and as long as it says', { concurrency: true, timeout: 120_000 }, () => {
  let browser;
  let files;
  const hosts = [];

  before(async () => {
    [browser, files] = await Promise.all([launchChromium(), cdn()]);
  });
  after(async () => {
    await browser?.close();
    await Promise.all([files?.close(), ...hosts.map((host) => host.close())]);
  });

  async function opened(html) {
    const host = await blankHost(html);
    hosts.push(host);
    // A process of its own.
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.goto(host.url, { waitUntil: 'domcontentloaded' });
    return page;
  }

  const stateNow = (page) => stateIn(page, new URL(files.url).origin);

  /** Once the loader has taken its tags away. */
  const atRest = (page) =>
    until(async () => {
      const state = await stateNow(page);
      return isDrawn(state) && !state.outline.some((node) => /preload|integrity/.test(node)) && state;
    }, 'rest');

  async function assertWhole(page, src, expected) {
    const state = await atRest(page);
    const twin = await stateNow(await opened(pageOf('', src)));
    await assertUnharmed(page, state, twin, expected);
  }

  for (const feed of Object.keys(FEEDS)) {
    it(`a feed of ${FEED_MB} MB, ${feed}: it is not read on, the released copy stands in`, async (test) => {
      const src = `${files.url}feed/${feed}`;
      const page = await opened(pageOf(`<script src="${files.url}cdm.js"></script>`, src));
      const session = await page.createCDPSession();
      let most = 0;
      const state = await until(async () => {
        const {
          usedSize,
          embedderHeapUsedSize = 0,
          backingStorageSize = 0,
        } = await session.send('Runtime.getHeapUsage');
        most = Math.max(most, (usedSize + embedderHeapUsedSize + backingStorageSize) / MB);
        const now = await stateNow(page);
        return isDrawn(now) && now.warnings.length > 0 && now;
      }, 'all elements, and what was wrong with the feed');
      const peak = await peakOf(browser);
      test.diagnostic(
        `heap at most ${most.toFixed(1)} MB, process ${peak.toFixed()} MB, sent ${(sent[feed] / MB).toFixed(1)} MB for all elements`,
      );
      assert.ok(most > 1 && most < MOST_HEAP_MB, `${most} MB of heap`);
      assert.ok(peak < MOST_PROCESS_MB, `${peak} MB in a process`);
      assert.ok(sent[feed] < MOST_SENT_MB * MB, `${sent[feed]} bytes sent`);
      for (const line of state.warnings) assert.match(line, /at most 5000000 bytes/);
      await assertWhole(page, src, { warnings: TAGS.length });
    });
  }

  for (const [what, path] of [
    ['the script', 'late/cdm/cdm.js'],
    ['the chunk that all need', 'late/core/cdm.js'],
  ]) {
    it(`${what}, ${LATE_MS / 1000} s late: the page is as without us until then, and whole after that`, async () => {
      const page = await opened(pageOf(`<script async src="${files.url}${path}"></script>`));
      await page.waitForSelector('#after');
      const start = Date.now();
      while (Date.now() - start < LATE_MS - 5_000) {
        const { drawn, empty, errors, warnings } = await stateNow(page);
        assert.deepEqual({ drawn, empty, errors, warnings }, { drawn: [], empty: [], errors: [], warnings: [] });
        await sleep(1_000);
      }
      await assertWhole(page);
    });
  }
});
