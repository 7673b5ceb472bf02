import { err, type Result } from '../result.js';
import type { FeedError } from './feed-error.js';
import { parseNetwork, type ParsedNetwork } from './parse-network.js';
import { readJson } from './read-json.js';

/** `src` of an element that names no feed: the network released with this version. */
export const RELEASED = '';

const loads = new Map<string, Promise<Result<ParsedNetwork, FeedError>>>();

/**
 * Loads a feed once per page, however many elements ask. A failure is forgotten, so that a retry asks again.
 *
 * @param src - URL relative to the page, or {@link RELEASED}.
 * @returns Never rejects.
 */
export function loadNetwork(src: string): Promise<Result<ParsedNetwork, FeedError>> {
  const url = src === RELEASED ? RELEASED : absolute(src);
  if (url === undefined) {
    return Promise.resolve(err({ kind: 'format', at: 'src', expected: 'an http: or https: URL' }));
  }
  let load = loads.get(url);
  if (!load) {
    load = (url === RELEASED ? loadReleased() : loadFeed(url)).then((result) => {
      if (!result.ok) loads.delete(url);
      return result;
    });
    loads.set(url, load);
  }
  return load;
}

/** A module rather than a file to fetch: the same for bundlers, for Node and for a page that allows no other request. */
async function loadReleased(): Promise<Result<ParsedNetwork, FeedError>> {
  try {
    return parseNetwork((await import('./generated/released-network.js')).default);
  } catch (cause) {
    return err({ kind: 'network', cause });
  }
}

async function loadFeed(url: string): Promise<Result<ParsedNetwork, FeedError>> {
  const json = await readJson(url);
  return json.ok ? parseNetwork(json.value) : json;
}

function absolute(src: string): string | undefined {
  try {
    const url = new URL(src, document.baseURI);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
