import type { Network } from '../model/network.js';
import { err, ok, type Result } from '../result.js';
import type { FeedError } from './feed-error.js';
import { completed } from './released.js';

export { completed };

/** `src` of an element that names no feed: the network released with this version. */
export const RELEASED = '';

type Loading = Promise<Result<Network, FeedError>>;

const loads = new Map<string, Loading>();

/**
 * Loads a feed once per page, however many elements ask. A failure is forgotten, so that a retry asks again.
 *
 * @param src - URL relative to the page, or {@link RELEASED}.
 * @returns Never rejects.
 */
export function loadNetwork(src: string): Loading {
  const url = src === RELEASED ? RELEASED : absolute(src);
  if (url === undefined) {
    return Promise.resolve(err({ kind: 'format', at: 'src', expected: 'an http: or https: URL' }));
  }
  let load = loads.get(url);
  if (!load) {
    load = (url === RELEASED ? released() : fetched(url)).catch(unreached).then((result) => {
      if (!result.ok) loads.delete(url);
      return result;
    });
    loads.set(url, load);
  }
  return load;
}

/** A module rather than a file to fetch: the same for bundlers, for Node and for a page that allows no other request. */
async function released(): Loading {
  const { default: network } = await import('./generated/released-network.js');
  return ok(completed(network));
}

/** What reads a feed of somebody else's is loaded with the first one: the released network was checked when built. */
const fetched = (url: string): Loading => import('./read-network.js').then(({ readNetwork }) => readNetwork(url));

const unreached = (cause: unknown): Result<never, FeedError> => err({ kind: 'network', cause });

/**
 * Reads what a page handed over in place of a network: GeoJSON, as it is fetched. Never rejects.
 *
 * @param where - What the console calls it where records are left out or mended. Without it nothing is said.
 */
export const readGiven = (value: unknown, where?: string): Loading =>
  import('./read-network.js').then(({ readParsed }) => readParsed(value, where)).catch(unreached);

function absolute(src: string): string | undefined {
  try {
    const url = new URL(src, document.baseURI);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
