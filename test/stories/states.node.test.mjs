/**
 * The states that a designer judges, each as a story of its own: one that is gone is missed here, as nothing else would
 * miss it.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { storybookEntries } from '../support/storybook.mjs';

const ALL = ['logo', 'directory', 'find-nearest', 'centre', 'map'];
/** What the network decides: a logo has the words of the page, too, and is never empty. */
const OF_NETWORK = ['directory', 'find-nearest', 'centre', 'map'];
const OF_MANY = ['directory', 'find-nearest', 'map'];

const STATES = {
  default: ALL,
  loading: ALL,
  empty: OF_MANY,
  unknown: ['centre'],
  'unknown-centre': ['logo'],
  'error-with-retry': OF_NETWORK,
  'offline-snapshot': OF_NETWORK,
  'feed-unavailable': ['logo'],
  'one-result': OF_MANY,
  'with-results': ['find-nearest'],
  // The map’s default has them all.
  'many-results': ['directory', 'find-nearest'],
  'no-match': ['directory'],
  'no-such-town': ['find-nearest'],
  'without-towns': ['find-nearest'],
  'without-outlines': ['map'],
  'position-denied': ['find-nearest'],
  'long-name': ['logo'],
  'long-names': OF_NETWORK,
  'every-status': ALL,
  small: ['directory'],
  cards: ['directory'],
  table: ['directory'],
  compact: ['directory'],
  tones: ['logo'],
  opened: ['directory', 'find-nearest'],
  'map-open': ['directory'],
  'list-open': ['map'],
  'in-a-form': ['find-nearest'],
  narrow: ALL,
  dark: ALL,
  'forced-colours': ALL,
  'two-languages': ALL,
};
const HOST_PAGES = ['plain', 'french-state', 'word-press', 'bootstrap', 'small-root'];

const stories = (await storybookEntries()).filter(({ type }) => type === 'story').map(({ id }) => id);

describe('a state has its story', () => {
  for (const [state, elements] of Object.entries(STATES)) {
    it(state, () => {
      const wanted = elements.map((element) => `elements-${element}--${state}`);
      assert.deepEqual(
        wanted.filter((id) => !stories.includes(id)),
        [],
      );
    });
  }

  it('every element has one of each that all have', () => {
    const elements = new Set(stories.filter((id) => id.startsWith('elements-')).map((id) => id.split('--')[0]));
    assert.deepEqual([...elements].sort(), ALL.map((element) => `elements-${element}`).sort());
  });

  it('the host pages', () => {
    const ofHosts = stories.filter((id) => id.startsWith('design-host-pages--'));
    assert.deepEqual(ofHosts.sort(), HOST_PAGES.map((page) => `design-host-pages--${page}`).sort());
  });
});
