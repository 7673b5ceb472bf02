/**
 * Faults that only a browser under control can have: what a visitor has set for all pages, another time zone, a page from
 * a disk. The same invariants, from the same source.
 */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { serve } from '../../scripts/serve.mjs';
import { blankHost } from '../support/blank-host.mjs';
import { launchChromium } from '../support/chromium.mjs';
import { claimsOf, LISTENING, TAGS } from '../support/page-state.js';

const STATE = await readFile(new URL('../support/page-state.js', import.meta.url), 'utf8');

const ELEMENTS = TAGS.map(
  (tag) => `<${tag} centre="nimes" countries="CH"><a data-fallback href="/list">List</a></${tag}>`,
).join('\n');

const pageOf = (script) =>
  `<!doctype html><html lang="fr"><head>${LISTENING}<link rel="icon" href="data:,"><style>html { overflow-y: scroll; }</style>${script}<title>Host</title></head><body>
  <p id="before">Before</p>${ELEMENTS}<p id="after">After</p></body></html>`;

/** What a visitor may have set. */
const PREFERENCES = {
  'wants forced colours': (page) => page.emulateMediaFeatures([{ name: 'forced-colors', value: 'active' }]),
  'wants no motion': (page) => page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]),
  'wants it dark': (page) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]),
  'reads at 400 %': (page) => page.setViewport({ width: 320, height: 256, deviceScaleFactor: 4 }),
  'is in Auckland, half a day ahead': (page) => page.emulateTimezone('Pacific/Auckland'),
  'is in Los Angeles, half a day behind': (page) => page.emulateTimezone('America/Los_Angeles'),
};

/** A form is not for paper; what was found by it is. */
async function print(page) {
  await page.evaluate(() => document.querySelector('cdm-find-nearest').search?.('Lyon'));
  await page.emulateMediaType('print');
}

describe('a page with every element', () => {
  let browser;
  let server;
  let folder;
  const hosts = [];

  before(async () => {
    [browser, server, folder] = await Promise.all([launchChromium(), serve(0), mkdtemp(join(tmpdir(), 'cdm-'))]);
  });
  after(async () => {
    await browser?.close();
    await Promise.all([server?.close(), ...hosts.map((host) => host.close())]);
    await rm(folder, { recursive: true, force: true });
  });

  const hostOf = async (script) => {
    const host = await blankHost(pageOf(script));
    hosts.push(host);
    return host.url;
  };

  /** Once it is as it shall be, and the loader has taken its tags away. */
  async function stateIn(page, isOver) {
    for (let turn = 0; turn < 200; turn++) {
      const state = await page.evaluate(
        async (source, home) => {
          const { stateOf } = await import(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
          return stateOf(window, home);
        },
        STATE,
        new URL(server.url).origin,
      );
      if (isOver(state) && !state.outline.some((node) => /preload|integrity/.test(node))) return state;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return assert.fail('it never came to rest');
  }

  /** A page as a visitor has it, who does something there. */
  async function opened(url, { prepare, isOver = () => true, act } = {}) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await prepare?.(page);
    await page.goto(url);
    let state = await stateIn(page, isOver);
    if (act) {
      await act(page);
      state = await stateIn(page, isOver);
    }
    assert.deepEqual(await context.cookies(), [], 'I4: stored');
    await context.close();
    return state;
  }

  function assertUnharmed(host, twin, expected) {
    for (const [claim, is, shouldBe] of claimsOf(host, twin, expected)) {
      assert.deepEqual({ [claim]: is }, { [claim]: shouldBe });
    }
  }

  const isDrawn = ({ drawn }) => drawn.length === TAGS.length;

  it('does no harm where the visitor prints what was found', async () => {
    const [ours, none] = [await hostOf(`<script src="${server.url}cdn/cdm.js"></script>`), await hostOf('')];
    assertUnharmed(await opened(ours, { isOver: isDrawn, act: print }), await opened(none, { act: print }));
  });

  for (const [preference, prepare] of Object.entries(PREFERENCES)) {
    it(`does no harm where the visitor ${preference}`, async () => {
      const [ours, none] = [await hostOf(`<script src="${server.url}cdn/cdm.js"></script>`), await hostOf('')];
      assertUnharmed(await opened(ours, { prepare, isOver: isDrawn }), await opened(none, { prepare }));
    });
  }

  // Of a file's origin nothing can be checked by its hash: the loader says so, and its fallbacks stay.
  for (const [file, expected, isOver] of [
    ['cdm.all.js', {}, isDrawn],
    ['cdm.js', { warnings: TAGS.length }, (state) => isDrawn(state) || state.warnings.length === TAGS.length],
  ]) {
    it(`does no harm where it was opened from a disk, as was ${file}`, async () => {
      const source = pathToFileURL(join('dist', 'cdn', file));
      const [ours, none] = ['ours', 'none'].map((name) => join(folder, `${name}-${file}.html`));
      await writeFile(ours, pageOf(`<script src="${source}"></script>`));
      await writeFile(none, pageOf(''));
      const state = await opened(pathToFileURL(ours).href, { isOver });
      assertUnharmed(state, await opened(pathToFileURL(none).href), expected);
    });
  }
});
