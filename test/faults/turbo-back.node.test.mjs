/**
 * A site that Turbo goes through, and the way back by the browser's own button: of the pages at the top, since frames
 * have one history together with all that is around them.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import sirv from 'sirv';
import { serve } from '../../scripts/serve.mjs';
import { wanted } from '../../scripts/testing/browsers.mjs';
import { assertUnharmed, stateIn, until, visitIn } from '../support/in-page.mjs';
import { localServer } from '../support/local-server.mjs';
import { LISTENING, TAGS } from '../support/page-state.js';
import { openVisitor } from '../support/visitor.mjs';

const ELEMENTS = TAGS.map((tag) => `<${tag} centre="nimes"><a data-fallback href="/list">List</a></${tag}>`).join('\n');

/** Turbo, which makes `turbo:load` of each page that it shows. */
const TURBO = `<script>
  window.loads = 0;
  addEventListener('turbo:load', () => loads++);
</script><script src="/turbo/turbo.es2017-umd.js"></script>
<script>
  // A bar that one of two pages shows, since it took longer.
  Turbo.config.drive.progressBarDelay = 60_000;
</script>`;

const TITLES = ['First', 'Second', 'Third'];
const next = (title) => TITLES[TITLES.indexOf(title) + 1] ?? TITLES[0];

/** @param ours - Our script, by where it stands in a page. */
const pageOf = (title, { head = '', body = '' }) =>
  `<!doctype html><html lang="fr"><head>${LISTENING}${TURBO}<link rel="icon" href="data:,"><style>html { overflow-y: scroll; min-height: 200vh; }</style>${head}<title>${title}</title></head><body>
  <p id="before">Before</p><p><input id="focus"> <a id="on" href="/${next(title)}">On</a></p>${ELEMENTS}<p id="after">After</p>${body}</body></html>`;

/** A site of its own, whose pages have our script where `site.placed` says for each. */
async function openSite() {
  const turbo = sirv('node_modules/@hotwired/turbo/dist', { dev: true });
  const site = { placed: () => ({}) };
  const server = await localServer((request, response) => {
    const title = request.url.slice(1);
    if (TITLES.includes(title)) {
      const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
      return response.writeHead(200, headers).end(pageOf(title, site.placed(title)));
    }
    request.url = request.url.replace(/^\/turbo/, '');
    return turbo(request, response, () => response.writeHead(404).end());
  });
  return Object.assign(site, server);
}

/** Where our script may stand in the pages of a site. */
const placesOf = (script) => ({
  'in the head of each page': () => ({ head: script }),
  'in the body of each page': () => ({ body: script }),
  'on the second page alone': (title) => (title === 'Second' ? { head: script } : {}),
});

const describeIn = (engine) =>
  describe(`a visitor of ${engine} who goes back on a site that Turbo goes through`, { concurrency: 1 }, () => {
    let visitor;
    let cdn;
    let site;
    before(async () => {
      [visitor, cdn, site] = await Promise.all([openVisitor(engine), serve(0), openSite()]);
    });
    after(() => Promise.all([visitor, cdn, site].map((opened) => opened?.close())));

    /** Does what makes Turbo show another page, and waits for it; the page's own address is then what it was told. */
    async function goes(title, act) {
      const loads = await visitor.evaluate(() => window.loads);
      await visitor.evaluate(act);
      await until(
        () => visitor.evaluate((was, name) => window.loads > was && document.title === name, loads, title),
        title,
      );
      await visitor.evaluate(() => {
        window.__seen.home = location.href;
        window.scrollTo(0, 0);
      });
    }
    const click = () => document.querySelector('#on').click();
    const back = () => void setTimeout(() => history.back());
    const forward = () => void setTimeout(() => history.forward());

    /** There and back again: on to each page, back to the first, forward; what each page was, once it was at rest. */
    async function* walk(placed) {
      site.placed = placed;
      await visitor.goto(`${site.url}First`);
      await until(() => visitor.evaluate(() => window.loads === 1), 'Turbo');
      yield 'First';
      for (const [title, act] of [
        ['Second', click],
        ['Third', click],
        ['Second', back],
        ['First', back],
        ['Second', forward],
      ]) {
        await goes(title, act);
        yield title;
      }
    }

    const stateNow = async () => {
      const { origins, ...state } = await stateIn(visitor, new URL(cdn.url).origin);
      return { ...state, origins: origins.filter((origin) => site.url !== `${origin}/`) };
    };
    const atRest = async () => {
      const state = await stateNow();
      return (
        state.drawn.length === TAGS.length && !state.outline.some((node) => /preload|integrity/.test(node)) && state
      );
    };

    for (const where of Object.keys(placesOf(''))) {
      it(`our script ${where}`, async () => {
        const placed = placesOf(`<script src="${cdn.url}cdn/cdm.js"></script>`)[where];
        const twins = [];
        for await (const title of walk(() => ({}))) twins.push([title, await stateNow()]);
        let turn = 0;
        let isOurs = false;
        for await (const title of walk(placed)) {
          const [of, twin] = twins.shift();
          assert.equal(of, title);
          isOurs ||= Object.keys(placed(title)).length > 0;
          if (!isOurs) continue;
          await until(atRest, `all elements of ${title}`);
          await visitIn(visitor, turn++ % 2);
          await assertUnharmed(visitor, await until(atRest, 'rest'), twin);
        }
      });
    }
  });

describe('a site of Turbo, and back', { concurrency: true, timeout: 120_000 }, () => wanted().forEach(describeIn));
