import type { RecordFault } from './parse-centre.js';

/**
 * Names the records of a feed that were left out or mended, in one line.
 *
 * @param where - URL of the feed, or whose data it is.
 */
export function tellFaults(where: string, faults: readonly RecordFault[]): void {
  if (!faults.length) return;
  const first = faults.slice(0, 10).map(({ at, expected }) => `${at}: expected ${expected}`);
  const more = faults.length > first.length ? `\nand ${faults.length - first.length} more` : '';
  console.warn(`${where}: ${faults.length} faults in the feed.\n${first.join('\n')}${more}`);
}
