/**
 * A page that its visitor leaves and comes back to, and that the browser has kept meanwhile as it was. No engine keeps a
 * frame: so these pages are at the top.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { wanted } from '../../scripts/testing/browsers.mjs';
import { blankHost } from '../support/blank-host.mjs';
import { assertUnharmed, stateIn, until, visitIn, wordsIn } from '../support/in-page.mjs';
import { LISTENING, TAGS } from '../support/page-state.js';
import { openVisitor } from '../support/visitor.mjs';

/** Half a day goes by while the visitor is elsewhere. */
const AWAY = `<script>{
  const { now } = Date;
  let away = 0;
  Date.now = () => now() + away;
  addEventListener('pagehide', () => (away = 12 * 3_600_000));
  window.shown = [];
  addEventListener('pageshow', ({ persisted }) => shown.push(persisted));
}</script>`;

/** Open for half of each day. */
const HALF_A_DAY = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      geometry: null,
      properties: {
        ...{ id: 'nimes', name: 'Nîmes', country: 'FR', status: 'open' },
        ...{ hours: 'Mo-Su 00:00-12:00', timeZone: 'UTC' },
      },
    },
  ],
};

const ELEMENTS = TAGS.map((tag) => `<${tag} centre="nimes"><a data-fallback href="/list">List</a></${tag}>`).join('\n');

const pageOf = (script) =>
  `<!doctype html><html lang="fr"><head>${LISTENING}${AWAY}<link rel="icon" href="data:,"><style>html { overflow-y: scroll; min-height: 200vh; }</style>${script}<title>Host</title></head><body>
  <p id="before">Before</p><p><input id="focus"></p>${ELEMENTS}<p id="after">After</p>
  <script>document.querySelector('cdm-centre').network = ${JSON.stringify(HALF_A_DAY)};</script></body></html>`;

const ELSEWHERE = '<!doctype html><link rel="icon" href="data:,"><title>Elsewhere</title>';

const describeIn = (engine) =>
  describe(`a page that ${engine} keeps and shows again`, () => {
    let visitor;
    let cdn;
    let hosts;

    before(async () => {
      cdn = await serve(0);
      const pages = [pageOf(`<script src="${cdn.url}cdn/cdm.js"></script>`), pageOf(''), ELSEWHERE];
      hosts = await Promise.all(pages.map((page) => blankHost(page)));
    });
    after(async () => {
      await visitor?.close();
      await Promise.all([cdn, ...(hosts ?? [])].map((server) => server?.close()));
    });

    const stateNow = async () => {
      const state = await stateIn(visitor, new URL(cdn.url).origin);
      // Firefox asks for a page's icon itself.
      return { ...state, origins: state.origins.filter((origin) => !hosts.some(({ url }) => url === `${origin}/`)) };
    };
    const areDrawn = async () => (await stateNow()).drawn.length === TAGS.length;

    /** In a browser of its own: puppeteer waits for ever for what follows on a page that Firefox had kept. */
    const opened = async (url) => {
      await visitor?.close();
      visitor = await openVisitor(engine);
      await visitor.goto(url);
    };
    const left = async () => {
      await visitor.evaluate(() => document.querySelector('#focus').focus());
      await until(() => visitor.evaluate(() => (scrollTo(0, 20), scrollY === 20)), 'scrolled');
      await visitor.evaluate((url) => void setTimeout(() => (location.href = url)), hosts[2].url);
      await until(async () => (await visitor.evaluate(() => document.title)) === 'Elsewhere', 'another page');
    };
    const back = async () => {
      await visitor.evaluate(() => void setTimeout(() => history.back()));
      await until(async () => (await visitor.evaluate(() => document.title)) === 'Host', 'the page again');
      await until(async () => (await visitor.evaluate(() => window.shown.length)) === 2, 'it is shown again');
    };

    /** Once nothing comes or moves any more: Firefox keeps no page that still loads something. */
    async function atRest() {
      let last;
      let since = Date.now();
      await until(async () => {
        const files = await visitor.evaluate(() => performance.getEntriesByType('resource').length);
        const now = JSON.stringify([files, await wordsIn(visitor, TAGS)]);
        if (now !== last) since = Date.now();
        last = now;
        return Date.now() - since > 1_000;
      }, 'rest');
    }

    it('is as it was, but for what the time has changed, and goes on', async () => {
      await opened(hosts[1].url);
      await left();
      await back();
      const twin = await stateNow();

      await opened(hosts[0].url);
      await until(areDrawn, 'all elements');
      await visitIn(visitor, 0);
      await atRest();
      const untimely = TAGS.filter((tag) => tag !== 'cdm-centre');
      const [before, [open]] = [await wordsIn(visitor, untimely), await wordsIn(visitor, ['cdm-centre'])];
      await left();
      await back();
      assert.deepEqual(await visitor.evaluate(() => window.shown), [false, true], 'kept');
      await until(
        async () => (await wordsIn(visitor, ['cdm-centre']))[0] !== open,
        'the centre says what the time is now',
      );
      assert.deepEqual(await wordsIn(visitor, untimely), before);
      await visitIn(visitor, 1);
      await until(areDrawn, 'all elements');
      await assertUnharmed(visitor, await stateNow(), twin);
      assert.equal(await visitor.evaluate(() => document.activeElement.id), 'focus', 'I3: focus');
    });
  });

describe('a page kept', { concurrency: true, timeout: 120_000 }, () => wanted().forEach(describeIn));
