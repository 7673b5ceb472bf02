/**
 * What page-state.js and visit.js say and do, in a page of a browser that a test drives from outside. A page is whatever
 * has `evaluate`: puppeteer's, or that of `openVisitor`.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { claimsOf } from './page-state.js';

/** Such a file imports nothing: its source is a module anywhere. */
async function functionsOf(file) {
  const source = await readFile(new URL(file, import.meta.url), 'utf8');
  return (page, name, ...values) =>
    page.evaluate(
      async (text, member, rest) => {
        const functions = await import(`data:text/javascript,${encodeURIComponent(text)}`);
        return functions[member](window, ...rest);
      },
      source,
      name,
      values,
    );
}

const [ofState, ofVisit] = await Promise.all([functionsOf('page-state.js'), functionsOf('visit.js')]);

/** See `stateOf`. */
export const stateIn = (page, home) => ofState(page, 'stateOf', home);
export const visitIn = (page, turn) => ofVisit(page, 'visit', turn);
export const wordsIn = (page, tags) => ofVisit(page, 'wordsIn', tags);

/** Of a page's state, and of that of its twin. See `claimsOf`. */
export async function assertUnharmed(page, state, twin, expected) {
  for (const [claim, is, shouldBe] of claimsOf(state, twin, expected)) {
    assert.deepEqual({ [claim]: is }, { [claim]: shouldBe });
  }
  assert.deepEqual(await ofState(page, 'storedIn'), [], 'I4: stored');
}

/** Asks until there is an answer, for 40 s; a page that is being left gives none. */
export async function until(ask, what) {
  let cause;
  for (let turn = 0; turn < 800; turn++) {
    const answer = await ask().catch((error) => void (cause = error));
    if (answer) return answer;
    await sleep(50);
  }
  throw new Error(`It never came: ${what}`, { cause });
}
