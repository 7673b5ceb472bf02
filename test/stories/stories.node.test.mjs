/**
 * Every story and docs page of the static Storybook, in Chromium with nothing but the build to reach: each is drawn and
 * played, axe finds nothing wrong with it in light and dark, and nothing is asked of another origin.
 */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { readFileSync } from 'node:fs';
import { elementsOf } from '../../scripts/manifest/elements.mjs';
import { openStorybook } from '../support/storybook.mjs';

const manifest = JSON.parse(readFileSync('src/frameworks/generated/custom-elements.json', 'utf8'));
const storybook = await openStorybook();
const outside = [];

after(() => storybook.close());

describe('a story is played, and axe finds nothing wrong', { concurrency: 2 }, () => {
  for (const { id } of storybook.entries.filter(({ type }) => type === 'story')) {
    it(id, () =>
      storybook.onStage(async (stage) => {
        assert.deepEqual(await stage.show(id), []);
        assert.deepEqual(await stage.examine(id), []);
        await stage.dress('dark');
        assert.deepEqual(await stage.examine(id, { options: { runOnly: ['color-contrast'] } }), []);
        outside.push(...stage.outside);
      }),
    );
  }
});

describe(
  'a docs page has a row for all that the manifest says of its element, and controls',
  { concurrency: 2 },
  () => {
    for (const { tagName, attributes, members, events, slots, cssParts, cssProperties } of elementsOf(manifest)) {
      it(tagName, () =>
        storybook.onStage(async (stage) => {
          const { rows, controls, errors } = await stage.readDocs(`elements-${tagName.slice(4)}--docs`);
          assert.deepEqual(errors, []);
          // A property that is an attribute, too, has one row: the attribute's.
          const properties = members.filter(({ name }) => !attributes.some(({ fieldName }) => fieldName === name));
          const expected = [
            ...[...attributes, ...properties, ...events, ...cssProperties].map(({ name }) => name),
            ...slots.map(({ name }) => name || '(without a name)'),
            ...cssParts.map(({ name }) => `::part(${name})`),
          ];
          assert.deepEqual([...rows].sort(), expected.sort());
          for (const { name } of [...attributes, ...cssProperties])
            assert.ok(controls.includes(name), `${name} can be set`);
          outside.push(...stage.outside);
        }),
      );
    }
  },
);

it('the frame of Storybook itself opens, with a toolbar for each thing that a page decides', () =>
  storybook.onStage(async (stage) => {
    const titles = await stage.toolbars();
    for (const title of ['Language', 'Colour scheme', 'Style sheet', 'Width', 'Direction']) {
      assert.ok(
        titles.some((one) => one.startsWith(title)),
        `${title} is none of ${titles.join(', ')}`,
      );
    }
    outside.push(...stage.outside);
  }));

it('nothing was asked of another origin', () => assert.deepEqual(outside, []));
