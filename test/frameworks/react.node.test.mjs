import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { launchChromium } from '../support/chromium.mjs';

const COMPONENTS = new URL('../../dist/npm/frameworks/generated/react.js', import.meta.url);
const { CdmDirectory } = await import(COMPONENTS);

describe('a React component, rendered on a server', () => {
  it('is the tag with its attributes; objects and listeners wait for the browser', () => {
    const props = { headingLevel: 3, noSearch: true, network: {}, className: 'centres', onCdmSelect: () => undefined };
    assert.equal(
      renderToString(createElement(CdmDirectory, props)),
      '<cdm-directory heading-level="3" no-search="" class="centres"></cdm-directory>',
    );
  });

  it('leaves out a boolean that is false', () => {
    assert.equal(renderToString(createElement(CdmDirectory, { noSearch: false })), '<cdm-directory></cdm-directory>');
  });
});

for (const version of [16, 17, 18, 19]) {
  describe(`a React component in React ${version}`, () => {
    let browser;
    let page;
    before(async () => {
      browser = await launchChromium();
      page = await browser.newPage();
      await page.setContent('<div id="app"></div>');
      await page.addScriptTag({ type: 'module', content: await script(version) });
      await page.waitForFunction('globalThis.show');
      assert.match(await page.evaluate('globalThis.version'), new RegExp(`^${version}\\.`));
    });
    after(() => browser?.close());

    it('sets properties, again at each render, and takes them back', async () => {
      const [given, changed, gone] = await page.evaluate(() => {
        const networks = [{ centres: [] }, { centres: [] }, undefined];
        return networks.map((network) => globalThis.show({ network }).network === network);
      });
      assert.deepEqual([given, changed, gone], [true, true, true]);
    });

    it('gives an attribute back its default', async () => {
      const levels = await page.evaluate(() =>
        [{ headingLevel: 4 }, {}].map((props) => globalThis.show(props).headingLevel),
      );
      assert.deepEqual(levels, [4, 2]);
    });

    it('tells the listener of the last render, once, and none when it has left', async () => {
      const heard = await page.evaluate(() => {
        const calls = [];
        const fire = (element) => element.dispatchEvent(new CustomEvent('cdm-select'));
        fire(globalThis.show({ onCdmSelect: () => calls.push('first') }));
        const element = globalThis.show({ onCdmSelect: () => calls.push('second') });
        fire(element);
        fire(globalThis.show({}));
        globalThis.show({ onCdmSelect: () => calls.push('after it has left') });
        globalThis.leave();
        fire(element);
        return calls;
      });
      assert.deepEqual(heard, ['first', 'second']);
    });
  });
}

/** How a page is drawn at once, and emptied: `draw(what)`. */
const ROOTS = {
  legacy: `
        import { render } from 'react-dom';
        const draw = (what) => render(what, document.querySelector('#app'));`,
  concurrent: `
        import { createRoot } from 'react-dom/client';
        import { flushSync } from 'react-dom';
        const root = createRoot(document.querySelector('#app'));
        const draw = (what) => flushSync(() => root.render(what));`,
};

/** A page that renders the component at once, and hands out its `ref`. */
async function script(version) {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { createElement, createRef, version } from 'react';
        import { CdmDirectory } from ${JSON.stringify(fileURLToPath(COMPONENTS))};
        ${ROOTS[version < 18 ? 'legacy' : 'concurrent']}
        globalThis.version = version;
        const ref = createRef();
        globalThis.show = (props) => {
          draw(createElement(CdmDirectory, { ...props, ref }));
          return ref.current;
        };
        globalThis.leave = () => draw(null);`,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    format: 'esm',
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: version < 19 ? { react: `react-${version}`, 'react-dom': `react-dom-${version}` } : {},
  });
  return outputFiles[0].text;
}
