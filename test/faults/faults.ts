import type { Fault } from './fault.js';
import { FEED_FAULTS } from './feed-faults.js';
import { HOST_PAGE_FAULTS } from './host-faults.js';
import { MARKUP_PAGE_FAULTS } from './markup-faults.js';
import { POLICY_PAGE_FAULTS } from './policy-faults.js';

/** Every fault that a mutant can be held against: those that take a script tag of any kind. */
const FAULTS: readonly Fault[] = [...FEED_FAULTS, ...HOST_PAGE_FAULTS, ...MARKUP_PAGE_FAULTS, ...POLICY_PAGE_FAULTS];

/** The one fault in whose name these words are. */
export function faultOf(words: string): Fault {
  const found = FAULTS.filter(({ name }) => name.includes(words));
  if (found.length !== 1) throw new Error(`${found.length} faults are called "${words}"`);
  return found[0]!;
}
