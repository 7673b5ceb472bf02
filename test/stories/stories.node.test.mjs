/**
 * Every story and docs page of the static Storybook, in Chromium with nothing but the build to reach: each is drawn and
 * played, axe finds nothing wrong with it in light and dark, and nothing is asked of another origin.
 */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { readdirSync, readFileSync } from 'node:fs';
import { elementsOf } from '../../scripts/manifest/elements.mjs';
import { openStorybook } from '../support/storybook.mjs';

const manifest = JSON.parse(readFileSync('src/frameworks/generated/custom-elements.json', 'utf8'));
const styles = readdirSync('src', { recursive: true })
  .filter((file) => file.endsWith('.styles.ts'))
  .map((file) => readFileSync(`src/${file}`, 'utf8'))
  .join('\n');
const storybook = await openStorybook();
const outside = [];
/** By the start of a story’s id: what was said to the panel of actions. */
const seen = new Map();

after(() => storybook.close());

describe('a story is played, and axe finds nothing wrong', { concurrency: 2 }, () => {
  for (const { id } of storybook.entries.filter(({ type }) => type === 'story')) {
    it(id, () =>
      storybook.onStage(async (stage) => {
        assert.deepEqual(await stage.show(id), []);
        assert.deepEqual(await stage.examine(id), []);
        const [group] = id.split('--');
        seen.set(group, [...(seen.get(group) ?? []), ...(await stage.actions())]);
        await stage.dress('dark');
        assert.deepEqual(await stage.examine(id, { options: { runOnly: ['color-contrast'] } }), []);
        outside.push(...stage.outside);
      }),
    );
  }
});

describe('every event is an action in one of the stories of its element, with what it says, and nothing else is', () => {
  for (const { tagName, events } of elementsOf(manifest)) {
    it(tagName, () => {
      const told = seen.get(`elements-${tagName.slice(4)}`) ?? [];
      assert.deepEqual([...new Set(told.map(([name]) => name))].sort(), events.map(({ name }) => name).sort());
      for (const [name, members] of told) {
        if (name.startsWith('cdm-'))
          assert.ok(members.length && !members.includes('isTrusted'), `${name} has its detail`);
      }
    });
  }
});

it('the panel of actions shows what a story says to it', () =>
  storybook.onStage(async (stage) => {
    // With what it says: a name alone could be a listener that was given nothing.
    assert.match(await stage.actionsPanel('elements-find-nearest--opened', 'cdm-select'), /cdm-select:.*Object/);
    outside.push(...stage.outside);
  }));

describe(
  'a docs page has a row for all that the manifest says of its element, and controls',
  { concurrency: 2 },
  () => {
    for (const { tagName, attributes, members, events, slots, cssParts, cssProperties } of elementsOf(manifest)) {
      it(tagName, () =>
        storybook.onStage(async (stage) => {
          const { rows, defaults, controls, errors } = await stage.readDocs(`elements-${tagName.slice(4)}--docs`);
          assert.deepEqual(errors, []);
          // A property that is an attribute, too, has one row: the attribute's.
          const properties = members.filter(({ name }) => !attributes.some(({ fieldName }) => fieldName === name));
          const expected = [
            ...[...attributes, ...properties, ...events, ...cssProperties].map(({ name }) => name),
            ...slots.map(({ name }) => name || '(without a name)'),
            ...cssParts.map(({ name }) => `::part(${name})`),
          ];
          assert.deepEqual([...rows].sort(), expected.sort());
          const withDefault = [...attributes, ...cssProperties].filter((one) => one.default !== undefined);
          assert.deepEqual(defaults.sort(), withDefault.map((one) => [one.name, one.default]).sort());
          for (const { name } of [...attributes, ...cssProperties])
            assert.ok(controls.includes(name), `${name} can be set`);
          // What is shown there as its default is what the styles take where a page sets nothing.
          for (const { name, default: value } of cssProperties)
            assert.ok(styles.includes(`var(${name}, ${value})`), `${name} is ${value}`);
          outside.push(...stage.outside);
        }),
      );
    }
  },
);

it('the sheet of logos has one of every centre of the network, each drawn', () =>
  storybook.onStage(async (stage) => {
    await stage.show('design-logos--logos');
    const shown = await stage.page.$$eval('cdm-logo', (logos) =>
      logos.filter(({ shadowRoot }) => shadowRoot.querySelector('.lettering path')).map(({ centre }) => centre),
    );
    const { features } = JSON.parse(readFileSync('data/network.geojson', 'utf8'));
    assert.deepEqual(shown.sort(), features.map(({ properties }) => properties.id).sort());
  }));

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

it('and it would have been noticed, from a story and from a frame in a docs page', async () => {
  const stage = await storybook.newStage();
  await stage.show('elements-logo--default');
  await stage.page.evaluate(() => {
    void fetch('https://example.org/asked').catch(() => undefined);
    navigator.sendBeacon('https://example.org/told');
    const frame = document.body.appendChild(document.createElement('iframe'));
    frame.srcdoc =
      '<link rel="stylesheet" href="https://example.org/styled.css" /><img src="http://127.0.0.1:9/drawn" />';
  });
  await stage.page.waitForNetworkIdle({ idleTime: 200, timeout: 5_000 });
  assert.deepEqual(stage.outside.map((url) => new URL(url).pathname).sort(), [
    '/asked',
    '/drawn',
    '/styled.css',
    '/told',
  ]);
});
