/**
 * Faults that only a browser under control can have: what a visitor has set for all pages, another time zone, paper, a
 * page from a disk. The same invariants, from the same source, in every engine.
 */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { serve } from '../../scripts/serve.mjs';
import { wanted } from '../../scripts/testing/browsers.mjs';
import { blankHost } from '../support/blank-host.mjs';
import { claimsOf, LISTENING, TAGS } from '../support/page-state.js';
import { lettersOf, textOf } from '../support/pdf-text.mjs';
import { openVisitor, wishesSeen } from '../support/visitor.mjs';

const STATE = await readFile(new URL('../support/page-state.js', import.meta.url), 'utf8');

const ELEMENTS = TAGS.map(
  (tag) => `<${tag} centre="nimes" countries="CH"><a data-fallback href="/list">List</a></${tag}>`,
).join('\n');

const pageOf = (script) =>
  `<!doctype html><html lang="fr"><head>${LISTENING}<link rel="icon" href="data:,"><style>html { overflow-y: scroll; }</style>${script}<title>Host</title></head><body>
  <p id="before">Before</p>${ELEMENTS}<p id="after">After</p></body></html>`;

/** Several wishes at a time: a browser takes seconds to start. None has to do with another. */
const VISITORS = {
  'wants forced colours and no motion, half a day ahead': {
    media: { 'forced-colors': 'active', 'prefers-contrast': 'more', 'prefers-reduced-motion': 'reduce' },
    zone: 'Pacific/Auckland',
  },
  'wants it dark, half a day behind': { media: { 'prefers-color-scheme': 'dark' }, zone: 'America/Los_Angeles' },
  'reads at 400 %': { zoom: 4 },
};

/** WebKitGTK has no forced colours: a theme of high contrast is all that it tells a page of. */
function wishesKnownTo(engine, { media, ...others }) {
  const known = Object.entries(media ?? {}).filter(([name]) => engine !== 'webkit' || name !== 'forced-colors');
  return { media: Object.fromEntries(known), ...others };
}

const isDrawn = ({ drawn }) => drawn.length === TAGS.length;
const always = () => true;

/** Imports what asks about a page: a page of its own origin. */
const stateIn = (visitor, home) =>
  visitor.evaluate(
    async (source, origin) => {
      const { stateOf } = await import(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
      return stateOf(window, origin);
    },
    STATE,
    home,
  );

/** The state once the page is on paper, kept for later: nothing can be asked of it meanwhile. */
const noteOnPaper = (visitor, home) =>
  visitor.evaluate(
    async (source, origin) => {
      const { stateOf } = await import(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
      matchMedia('print').addEventListener('change', ({ matches }) => {
        if (!matches) return;
        const state = structuredClone(stateOf(window, origin));
        // What the loader still brings in idle time.
        state.outline = state.outline.filter((node) => !/preload|integrity/.test(node));
        window.__seen.onPaper = state;
      });
    },
    STATE,
    home,
  );

/** What can be read in the elements, one text after the other; and what is there to be used. */
const textsIn = (visitor) =>
  visitor.evaluate(() => {
    const elements = (root) =>
      [...root.querySelectorAll('*')].flatMap((node) => [node, ...(node.shadowRoot ? elements(node.shadowRoot) : [])]);
    const isSeen = (node) => node.checkVisibility() && !node.closest('.visually-hidden, svg');
    const textsOf = (selector, seen = isSeen) =>
      elements(document)
        .filter((node) => node.getRootNode() !== document && node.closest(selector) && seen(node))
        .flatMap(({ childNodes }) => [...childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE))
        .map(({ data }) => data.trim())
        .filter(Boolean);
    const controls = 'label, .form .button, .report';
    return {
      // The map's list is closed on the screen, and stands under the map on paper.
      read: [
        ...textsOf('h2, .item, dl', (node) => isSeen(node) && !node.closest(controls)),
        ...textsOf('.entry', () => true),
      ],
      controls: textsOf(controls),
    };
  });

const timesIn = (text, part) => text.split(part).length - 1;

function assertUnharmed(host, twin, expected) {
  for (const [claim, is, shouldBe] of claimsOf(host, twin, expected)) {
    assert.deepEqual({ [claim]: is }, { [claim]: shouldBe });
  }
}

for (const engine of wanted()) {
  describe(`a page with every element, in ${engine}`, () => {
    let server;
    let home;
    let folder;
    const open = [];

    before(async () => {
      [server, folder] = await Promise.all([serve(0), mkdtemp(join(tmpdir(), 'cdm-'))]);
      home = new URL(server.url).origin;
    });
    after(async () => {
      await Promise.all([server, ...open].map((each) => each?.close()));
      await rm(folder, { recursive: true, force: true });
    });

    const hosts = async () => {
      const [ours, none] = [`<script src="${server.url}cdn/cdm.js"></script>`, ''];
      const served = await Promise.all([ours, none].map((script) => blankHost(pageOf(script))));
      open.push(...served);
      return served.map(({ url }) => url);
    };

    const visitorWith = async (wishes) => {
      const visitor = await openVisitor(engine, wishes);
      open.push(visitor);
      return visitor;
    };

    let plain;
    /** Who has set nothing: one for all tests. */
    const unset = () => (plain ??= visitorWith());

    /** Once it is as it shall be, and the loader has taken its tags away. */
    async function atRest(visitor, isOver) {
      for (let turn = 0; turn < 200; turn++) {
        const state = await stateIn(visitor, home);
        if (isOver(state) && !state.outline.some((node) => /preload|integrity/.test(node))) return state;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return assert.fail('it never came to rest');
    }

    async function stateAt(visitor, url, isOver = always) {
      await visitor.goto(url);
      const state = await atRest(visitor, isOver);
      assert.deepEqual(await visitor.cookies(), [], 'I4: stored');
      return state;
    }

    for (const [name, asked] of Object.entries(VISITORS)) {
      it(`does no harm where the visitor ${name}`, async () => {
        const wishes = wishesKnownTo(engine, asked);
        const [ours, none] = await hosts();
        const visitor = await visitorWith(wishes);
        const state = await stateAt(visitor, ours, isDrawn);
        assert.deepEqual(await wishesSeen(visitor, wishes), wishes);
        assertUnharmed(state, await stateAt(visitor, none));
        await visitor.close();
      });
    }

    if (engine === 'webkit') {
      it('has no forced colours', async () => {
        const visitor = await visitorWith({ media: { 'prefers-contrast': 'more' } });
        assert.equal(await visitor.evaluate(() => matchMedia('(forced-colors: active)').matches), false);
        await visitor.close();
      });
    }

    /** Prints it once a centre was opened and a town searched for; what then is on the paper, and what the page was meanwhile. */
    async function printed(visitor, url, isOver = always) {
      await stateAt(visitor, url, isOver);
      await visitor.evaluate(async () => {
        document.querySelector('cdm-directory').shadowRoot?.querySelector('.disclose').click();
        await document.querySelector('cdm-find-nearest').search?.('Lyon');
      });
      await atRest(visitor, isOver);
      const texts = await textsIn(visitor);
      await noteOnPaper(visitor, home);
      const paper = textOf(await visitor.print());
      const state = await atRest(visitor, ({ onPaper }) => onPaper);
      return { texts, paper, state };
    }

    it('is on paper as on the screen, without its controls, and does no harm', async () => {
      const [ours, none] = await hosts();
      const visitor = await unset();
      const [host, twin] = [await printed(visitor, ours, isDrawn), await printed(visitor, none)];
      assert.ok(host.texts.read.length > 60 && host.texts.controls.length > 4);
      const lost = host.texts.read.map(lettersOf).filter((text, i, all) => {
        const least = all.filter((other) => other === text).length;
        return timesIn(host.paper, text) < least;
      });
      assert.deepEqual([...new Set(lost)], []);
      const controls = host.texts.controls.filter((text) => host.paper.includes(lettersOf(text)));
      assert.deepEqual(controls, []);
      for (const when of [(state) => state, ({ onPaper }) => onPaper]) {
        assertUnharmed(when(host.state), when(twin.state));
      }
    });

    // Of a file's origin nothing can be checked by its hash, but in Firefox: the loader says so, and its fallbacks stay.
    const warnings = engine === 'firefox' ? 0 : TAGS.length;
    const isTold = (state) => state.warnings.length === TAGS.length && state.drawn.length === 0;
    for (const [file, expected, isOver] of [
      ['cdm.all.js', {}, isDrawn],
      ['cdm.js', { warnings }, warnings ? isTold : isDrawn],
    ]) {
      it(`does no harm where it was opened from a disk, as was ${file}`, async () => {
        const source = pathToFileURL(join('dist', 'cdn', file));
        const [ours, none] = ['ours', 'none'].map((name) => join(folder, `${name}-${file}.html`));
        const visitor = await unset();
        await writeFile(ours, pageOf(`<script src="${source}"></script>`));
        await writeFile(none, pageOf(''));
        const state = await stateAt(visitor, pathToFileURL(ours).href, isOver);
        assertUnharmed(state, await stateAt(visitor, pathToFileURL(none).href), expected);
      });
    }
  });
}
