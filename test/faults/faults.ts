import { EARLY, LATE, SLOW } from './chunk-faults.js';
import type { Fault } from './fault.js';
import { FEED_FAULTS } from './feed-faults.js';
import { HOST_PAGE_FAULTS } from './host-faults.js';
import { LIBRARY_PAGE_FAULTS } from './library-faults.js';
import { MARKUP_PAGE_FAULTS } from './markup-faults.js';
import { ODD_PAGES } from './odd-faults.js';
import { POLICY_PAGE_FAULTS } from './policy-faults.js';
import { RECORD_FAULTS } from './record-faults.js';
import { SCRIPTS } from './script-faults.js';
import { VISITOR_PAGE_FAULTS } from './visitor-faults.js';

/** Every fault that a mutant can be held against. */
const FAULTS: readonly Fault[] = [
  ...[...EARLY, ...LATE, SLOW],
  ...FEED_FAULTS,
  ...HOST_PAGE_FAULTS,
  ...LIBRARY_PAGE_FAULTS,
  ...MARKUP_PAGE_FAULTS,
  ...ODD_PAGES,
  ...POLICY_PAGE_FAULTS,
  ...RECORD_FAULTS,
  ...SCRIPTS,
  ...VISITOR_PAGE_FAULTS,
];

/** The one fault in whose name these words are. */
export function faultOf(words: string): Fault {
  const found = FAULTS.filter(({ name }) => name.includes(words));
  if (found.length !== 1) throw new Error(`${found.length} faults are called "${words}"`);
  return found[0]!;
}
