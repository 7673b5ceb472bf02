import type { RecordFault } from '../feed/load-network.js';

/** Names the records of a feed that were left out or mended, in one line. */
export function warnOfFaults({ localName }: Element, faults: readonly RecordFault[]): void {
  const first = faults.slice(0, 10).map(({ at, expected }) => `${at}: expected ${expected}`);
  const more = faults.length > first.length ? ` and ${faults.length - first.length} more` : '';
  console.warn(`<${localName}>: ${faults.length} faults in the feed.\n${first.join('\n')}${more}`);
}
