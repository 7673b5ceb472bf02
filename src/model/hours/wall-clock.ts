/**
 * What the clock on the wall shows in a time zone, by Intl alone: no table of offsets that grows old.
 * An instant is a count of minutes since 1970 UTC; a wall time counts the same from 1970 as if the zone were UTC.
 */

const A_DAY = 24 * 60;
/** Enough for the openings of a week in every zone of the network. */
const MAX_KNOWN = 5_000;

interface Zone {
  readonly format: Intl.DateTimeFormat;
  /** Instant → minutes ahead of UTC: asking Intl is slow, and a list of centres asks the same again and again. */
  readonly offsets: Map<number, number>;
}

const zones = new Map<string, Zone | undefined>();

/** Whether Intl knows the time zone here. */
export const isZone = (name: string): boolean => zoneOf(name) !== undefined;

/** Minutes ahead of UTC. 0 in a time zone that is not known. */
export function offsetAt(instant: number, name: string): number {
  const zone = zoneOf(name);
  if (!zone) return 0;
  let offset = zone.offsets.get(instant);
  if (offset === undefined) {
    const part: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
    for (const { type, value } of zone.format.formatToParts(instant * 60_000)) part[type] = Number(value);
    const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = part;
    offset = Date.UTC(year, month - 1, day, hour, minute) / 60_000 - instant;
    if (zone.offsets.size >= MAX_KNOWN) zone.offsets.clear();
    zone.offsets.set(instant, offset);
  }
  return offset;
}

/**
 * The latest time that the wall has shown so far. In the hour that is repeated when summer ends it stands still, so that
 * what closed in the first of the two hours does not open again in the second.
 */
export function wallTime(instant: number, zone: string): number {
  const offset = offsetAt(instant, zone);
  const before = offsetAt(instant - A_DAY, zone);
  if (before <= offset) return instant + offset;
  const change = changeBetween(instant - A_DAY, instant, zone);
  return Math.max(instant + offset, change + before - 1);
}

/** The first instant at which the wall shows this time or a later one: some times are skipped when summer begins. */
export function instantOf(wall: number, zone: string): number {
  const before = offsetAt(wall - A_DAY, zone);
  const after = offsetAt(wall + A_DAY, zone);
  if (before === after || offsetAt(wall - before, zone) === before) return wall - before;
  if (offsetAt(wall - after, zone) === after) return wall - after;
  return changeBetween(wall - after, wall - before, zone);
}

/** The first instant with the offset of `high`, not that of `low`. */
function changeBetween(low: number, high: number, zone: string): number {
  const offset = offsetAt(high, zone);
  let before = low;
  let after = high;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(middle, zone) === offset) after = middle;
    else before = middle;
  }
  return after;
}

function zoneOf(name: string): Zone | undefined {
  if (!zones.has(name)) zones.set(name, makeZone(name));
  return zones.get(name);
}

function makeZone(name: string): Zone | undefined {
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    return { format, offsets: new Map() };
  } catch {
    // RangeError: Intl does not know it
    return undefined;
  }
}
