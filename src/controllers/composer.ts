import { loadNetwork, readGiven } from '../feed/load-network.js';
import type { FeedError } from '../feed/feed-error.js';
import { compose as composeLogo } from '../logo/compose.js';
import type { LogoRecord } from '../logo/names.js';
import { isStatus } from '../model/statuses.js';
import type { DrawingRequest, DrawingState } from './drawings.js';

/** Where a centre is looked up. */
interface Source {
  /** `undefined`: the released network. */
  readonly records: readonly LogoRecord[] | undefined;
  readonly error?: FeedError;
}

/** What was read, by URL. */
const fetched = new Map<string, Source>();

/** What was read, by the object that a page handed over. Weak: a page that has done with it may be rid of it. */
const handed = new WeakMap<object, Source>();

export function composed(request: DrawingRequest): DrawingState | undefined {
  const source = sourceOf(request);
  return source && draw(request, source);
}

/** A feed that cannot be read is no reason to draw nothing: the released network stands in, and `error` says why. */
export async function compose(request: DrawingRequest): Promise<DrawingState> {
  const { src, network } = request;
  let source = sourceOf(request);
  if (!source) {
    const result = await (network ? readGiven(network) : loadNetwork(src));
    source = result.ok ? { records: result.value.centres } : { records: undefined, error: result.error };
    // A failure is forgotten: the next logo, or the next change of this one, asks again.
    if (!result.ok) return draw(request, source);
    if (typeof network === 'object' && network) handed.set(network, source);
    else if (!network) fetched.set(src, source);
  }
  return draw(request, source);
}

function sourceOf({ src, network }: DrawingRequest): Source | undefined {
  const given = (network as { readonly centres?: unknown } | null | undefined)?.centres;
  if (Array.isArray(given)) return { records: given as LogoRecord[] };
  if (network) return handed.get(network);
  return src ? fetched.get(src) : { records: undefined };
}

/** Never throws: what a page hands over as records may hold anything. */
function draw(request: DrawingRequest, { records, ...fault }: Source): DrawingState {
  const { status } = request;
  try {
    const drawing = composeLogo({ ...request, status: isStatus(status) ? status : '' }, records);
    return drawing ? { is: 'drawn', drawing, ...fault } : { is: 'unknown', ...fault };
  } catch (cause) {
    return { is: 'failed', error: { kind: 'network', cause } };
  }
}
