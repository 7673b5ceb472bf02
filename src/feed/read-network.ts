import type { Network } from '../model/network.js';
import { ok, type Result } from '../result.js';
import type { FeedError } from './feed-error.js';
import { parseNetwork } from './parse-network.js';
import { parseJson, readJson } from './read-json.js';
import { tellFaults } from './tell-faults.js';

/** Fetches and reads a feed that anybody may have written. Never rejects. */
export async function readNetwork(url: string): Promise<Result<Network, FeedError>> {
  const json = await readJson(url);
  return json.ok ? readParsed(json.value, url) : json;
}

/**
 * The same for JSON that is there already, as a value or as text.
 *
 * @param where - What the console calls it where records are left out or mended. Without it nothing is said.
 */
export function readParsed(given: unknown, where?: string): Result<Network, FeedError> {
  const json = typeof given === 'string' ? parseJson(given) : ok(given);
  if (!json.ok) return json;
  const parsed = parseNetwork(json.value);
  if (!parsed.ok) return parsed;
  const { network, dropped, repaired } = parsed.value;
  if (where) tellFaults(where, [...dropped, ...repaired]);
  return ok(network);
}
