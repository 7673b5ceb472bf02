import { ok, type Result } from '../result.js';
import type { FeedError } from './feed-error.js';
import type { LoadedNetwork } from './load-network.js';
import { parseNetwork } from './parse-network.js';
import { readJson } from './read-json.js';

/** Fetches and reads a feed that anybody may have written. Never rejects. */
export async function readNetwork(url: string): Promise<Result<LoadedNetwork, FeedError>> {
  const json = await readJson(url);
  if (!json.ok) return json;
  const parsed = parseNetwork(json.value);
  if (!parsed.ok) return parsed;
  const { network, dropped, repaired } = parsed.value;
  return ok({ network, faults: [...dropped, ...repaired] });
}
