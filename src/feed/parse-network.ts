import type { Centre, Network } from '../model/network.js';
import { err, ok, type Result } from '../result.js';
import type { FeedError } from './feed-error.js';
import { parseCentre, type RecordFault } from './parse-centre.js';
import { DAY, TEXT, isObject, own, timeZones } from './untrusted.js';

export type { RecordFault } from './parse-centre.js';

/** More than any network of centres has, and as many as a page can search without a pause. */
export const MAX_RECORDS = 20_000;

/** A network, and what of its feed could not be used. */
export interface ParsedNetwork {
  readonly network: Network;
  /** Records that are not in the network. */
  readonly dropped: readonly RecordFault[];
  /** Members that are null, empty or at their default because their value could not be used; the record is kept. */
  readonly repaired: readonly RecordFault[];
}

/**
 * Reads a feed that somebody else may have written: text is cleaned, links are checked, nothing is believed.
 * One bad record never takes the others down. A later `schemaVersion` is read for what is known of it.
 *
 * @param input JSON already parsed.
 * @returns A `format` error where not one record is good. Never throws.
 */
export function parseNetwork(input: unknown): Result<ParsedNetwork, FeedError> {
  if (!isObject(input)) return formatError('(top)', 'a GeoJSON FeatureCollection');
  if (own(input, 'type') !== 'FeatureCollection') return formatError('type', '"FeatureCollection"');
  const features = own(input, 'features');
  if (!Array.isArray(features)) return formatError('features', 'a list of records');

  const centres = new Map<string, Centre>();
  const dropped: RecordFault[] = [];
  const repaired: RecordFault[] = [];
  const timeZone = timeZones();
  // counted, because a host page may have replaced Array.prototype.entries (Prototype.js does)
  for (let index = 0; index < Math.min(features.length, MAX_RECORDS); index++) {
    const parsed = parseCentre(features[index], index, timeZone);
    if (!parsed.ok) {
      dropped.push(parsed.error);
    } else if (centres.has(parsed.value.centre.id)) {
      dropped.push({
        at: `features[${index}] (${parsed.value.centre.id})`,
        expected: 'an id that no earlier record has',
      });
    } else {
      centres.set(parsed.value.centre.id, parsed.value.centre);
      repaired.push(...parsed.value.flaws);
    }
  }
  if (features.length > MAX_RECORDS) {
    dropped.push({ at: `features[${MAX_RECORDS}…${features.length - 1}]`, expected: `at most ${MAX_RECORDS} records` });
  }
  if (centres.size === 0) {
    return formatError(dropped[0]?.at ?? 'features', dropped[0]?.expected ?? 'at least one record');
  }
  const date = own(input, 'updated') ?? '';
  const updated = DAY.read(date) ?? '';
  if (date !== '' && updated === '') repaired.push({ at: 'updated', expected: DAY.expected });
  const licence = TEXT.read(own(input, 'licence') ?? '');
  if (licence === undefined) repaired.push({ at: 'licence', expected: TEXT.expected });
  return ok({ network: { updated, licence: licence ?? null, centres: [...centres.values()] }, dropped, repaired });
}

const formatError = (at: string, expected: string) => err({ kind: 'format', at, expected } as const);
