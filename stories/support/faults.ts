import { mocked } from 'storybook/test';
import { completed } from '../../src/feed/released.js';
import { loadOutlines } from '../../src/map/load-outlines.js';
import { inTurns } from '../../src/places/in-turns.js';
import { err } from '../../src/result.js';
import { SMALL } from './fixtures.js';

/** Puts back what has been made to fail. */
type PutBack = () => void;

const NO_CONNECTION = new TypeError('no connection');

/** The released network does not come, the first time that an element asks for it. Then it does: "Try again" works. */
export function firstLoadFails(): PutBack {
  const read = mocked(completed);
  read.mockImplementationOnce(() => {
    throw NO_CONNECTION;
  });
  return () => read.mockReset();
}

/** What stands in for a feed that fails is a network of ours. */
export function smallIsReleased(): PutBack {
  const read = mocked(completed);
  read.mockReturnValue(SMALL);
  return () => read.mockReset();
}

/** A feed that {@link networkNeverComes}. */
export const ENDLESS_FEED = './fixtures/endless.json';

/** A static site has no request that never ends, so this one is not made. */
export function networkNeverComes(): PutBack {
  const { fetch } = window;
  window.fetch = (asked, init) =>
    asked === new URL(ENDLESS_FEED, document.baseURI).href ? new Promise(() => {}) : fetch(asked, init);
  return () => {
    window.fetch = fetch;
  };
}

/** Of the towns nothing that arrives can be read. */
export function placesFail(): PutBack {
  const read = mocked(inTurns);
  read.mockRejectedValue(NO_CONNECTION);
  return () => read.mockReset();
}

export function firstOutlinesFail(): PutBack {
  const load = mocked(loadOutlines);
  load.mockResolvedValueOnce(err(NO_CONNECTION));
  return () => load.mockReset();
}

/** A story that changes the page it is on has, among others on a docs page, one of its own. */
export const ownPage = (height: number) => ({ docs: { story: { inline: false, height: `${height}px` } } });
