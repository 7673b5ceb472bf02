import { ok, type Result } from '../result.js';
import type { FeedError } from './feed-error.js';
import type { LoadedNetwork } from './load-network.js';
import { parseNetwork } from './parse-network.js';
import { parseJson, readJson } from './read-json.js';

/** Fetches and reads a feed that anybody may have written. Never rejects. */
export async function readNetwork(url: string): Promise<Result<LoadedNetwork, FeedError>> {
  const json = await readJson(url);
  return json.ok ? readParsed(json.value) : json;
}

/** The same for JSON that is there already, as a value or as text. */
export function readParsed(given: unknown): Result<LoadedNetwork, FeedError> {
  const json = typeof given === 'string' ? parseJson(given) : ok(given);
  if (!json.ok) return json;
  const parsed = parseNetwork(json.value);
  if (!parsed.ok) return parsed;
  const { network, dropped, repaired } = parsed.value;
  return ok({ network, faults: [...dropped, ...repaired] });
}
