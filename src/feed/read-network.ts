import { ok, type Result } from '../result.js';
import type { FeedError } from './feed-error.js';
import type { LoadedNetwork } from './load-network.js';
import { parseNetwork } from './parse-network.js';
import { readJson } from './read-json.js';

/** Fetches and reads a feed that anybody may have written. Never rejects. */
export async function readNetwork(url: string): Promise<Result<LoadedNetwork, FeedError>> {
  const json = await readJson(url);
  return json.ok ? readParsed(json.value) : json;
}

/** The same for JSON that is there already. */
export function readParsed(json: unknown): Result<LoadedNetwork, FeedError> {
  const parsed = parseNetwork(json);
  if (!parsed.ok) return parsed;
  const { network, dropped, repaired } = parsed.value;
  return ok({ network, faults: [...dropped, ...repaired] });
}
