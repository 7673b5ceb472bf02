import { err, ok, type Result } from '../result.js';
import type { FeedError } from './feed-error.js';

/** How long a feed may take until its last byte. */
const FEED_TIMEOUT_MS = 10_000;

/** A feed longer than this is not read on: the network's own is a hundredth of it. */
export const FEED_MAX_BYTES = 5_000_000;

/**
 * Fetches JSON from a feed that may do anything. Reads UTF-8, stops at {@link FEED_MAX_BYTES}. Never rejects.
 *
 * @param url - Absolute, or relative to the page.
 */
export async function readJson(url: string, timeoutMs = FEED_TIMEOUT_MS): Promise<Result<unknown, FeedError>> {
  const abort = new AbortController();
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    abort.abort();
  }, timeoutMs);
  try {
    const response = await fetch(url, { signal: abort.signal, credentials: 'same-origin' });
    if (!response.ok) return err({ kind: 'http', status: response.status });
    return parseBytes(await readBytes(response));
  } catch (cause) {
    return err(isLate ? { kind: 'timeout', afterMs: timeoutMs } : { kind: 'network', cause });
  } finally {
    clearTimeout(timer);
    // Also ends a body that was not read to its end.
    abort.abort();
  }
}

/** @returns `undefined` when the body is longer than we read. */
async function readBytes(response: Response): Promise<readonly Uint8Array[] | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return [new Uint8Array(await response.arrayBuffer())];
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return chunks;
    length += value.byteLength;
    if (length > FEED_MAX_BYTES) return undefined;
    chunks.push(value);
  }
}

function parseBytes(chunks: readonly Uint8Array[] | undefined): Result<unknown, FeedError> {
  // Fatal: a feed in another encoding would give names with a � in them.
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text;
  try {
    text = chunks && chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode();
  } catch {
    return err({ kind: 'format', at: 'feed', expected: 'UTF-8' });
  }
  return parseJson(text);
}

/** @param text - `undefined` or longer than {@link FEED_MAX_BYTES}: refused. */
export function parseJson(text: string | undefined): Result<unknown, FeedError> {
  if (text === undefined || text.length > FEED_MAX_BYTES)
    return err({ kind: 'format', at: 'feed', expected: `at most ${FEED_MAX_BYTES} bytes` });
  try {
    return ok(JSON.parse(text) as unknown);
  } catch {
    return err({ kind: 'format', at: 'feed', expected: 'JSON' });
  }
}
