/**
 * How the stories look, against the reference pictures that lie beside this file, in Chromium. `npm run screenshots:update`
 * takes those anew that differ.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { PNG } from 'pngjs';
import { difference, forgetDifferences, kept, nameOf, picturesOf, reference, take } from '../support/screenshots.mjs';
import { openStorybook } from '../support/storybook.mjs';

const storybook = await openStorybook();
const pictures = picturesOf(storybook.entries);

before(forgetDifferences);
after(() => storybook.close());

describe('a small change is seen', () => {
  after(forgetDifferences);
  const inside = (css) => `{
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(${JSON.stringify(css)});
    const dress = (root) => {
      for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) dress(shadowRoot);
      if (root !== document) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    };
    dress(document);
  }`;
  const onPage = (name, value) => `document.body.style.setProperty('${name}', '${value}')`;
  for (const [what, change, scheme = 'light', id = 'elements-directory--small', width = 1280] of [
    ['the ground a shade darker', onPage('background', '#fafafa')],
    // Too small to be a surface of its own.
    ['a smudge on the ground', onPage('background', 'linear-gradient(#f0f0f0, #f0f0f0) 100% 0 / 18px 18px no-repeat')],
    ['the dark ground a shade paler', onPage('background', '#171717'), 'dark'],
    ['a red that is a little darker', onPage('--cdm-color-logo', '#bc122f')],
    ['corners that are rounder', onPage('--cdm-radius', '7px')],
    ['a border of two pixels', inside('.mark { border-width: 2px; }')],
    ['a list one pixel lower', inside('.items { translate: 0 1px; }')],
    ['text a shade paler', inside('.name { opacity: 0.85; }')],
    ['a word less', inside('.group:last-of-type .name { visibility: hidden; }')],
    ...['light', 'dark'].map((scheme) => [
      `a marker less among twenty on a narrow map, ${scheme}`,
      inside('.pin:last-of-type { visibility: hidden; }'),
      scheme,
      'elements-find-nearest--many-results',
      320,
    ]),
    // Too few of its pixels are red for a surface: it has the tolerance of edges.
    ...['elements-map--one-result', 'elements-find-nearest--with-results'].flatMap((id) => [
      [`a marker less, ${id}`, inside('.pin:last-of-type { visibility: hidden; }'), 'light', id],
      [`a marker one pixel lower, ${id}`, inside('.pin:last-of-type { translate: 0 1px; }'), 'light', id],
    ]),
  ]) {
    it(what, () =>
      storybook.onStage(async (stage) => {
        const picture = pictures.find((one) => one.id === id && one.width === width);
        const name = nameOf(picture, scheme);
        const taken = await take(stage, picture, (page) => page.evaluate(change));
        assert.match(await difference(name, taken.get(name), await reference(name)), /pixels/);
      }),
    );
  }

  // White, and the grey of the line, are shades to which edges of glyphs are rounded, too.
  it('a line a shade darker', async () => {
    const line = (grey) => {
      const image = new PNG({ width: 600, height: 9 });
      image.data.fill(255);
      image.data.fill(Buffer.from([grey, grey, grey, 255]), 4 * 600 * 4, 4 * 600 * 5);
      return PNG.sync.write(image);
    };
    const name = 'a-line.600.light.png';
    assert.match(await difference(name, line(0x90), line(0x99)), /600 pixels/);
    assert.equal(await difference(name, line(0x96), line(0x99)), undefined);
  });
});

describe('a story looks as it did', { concurrency: 2 }, () => {
  for (const picture of pictures) {
    it(`${picture.id}, ${picture.width} px, ${picture.schemes.join(' and ')}`, () =>
      storybook.onStage(async (stage) => {
        const differences = [];
        for (const [name, taken] of await take(stage, picture)) {
          differences.push(await difference(name, taken, await reference(name)));
        }
        const told = differences.filter(Boolean);
        assert.equal(told.length, 0, `${told.join('\n')}\nIf it shall look so: npm run screenshots:update`);
      }));
  }
});

it('no reference is of a story that is gone', async () => {
  const wanted = new Set(pictures.flatMap((picture) => picture.schemes.map((scheme) => nameOf(picture, scheme))));
  assert.deepEqual(
    (await kept()).filter((name) => !wanted.has(name)),
    [],
  );
});
