import { aTimeout, expect } from '@open-wc/testing';
import {
  drawn,
  elements,
  expectUnharmed,
  faultPage,
  find,
  isDrawn,
  onBoth,
  TAGS,
  type FaultPage,
  type FaultPageParts,
} from '../support/invariants.js';
import { claimsOf, stateOf, type PageState } from '../support/page-state.js';
import { visit } from '../support/visit.js';
import { waitUntil } from '../support/wait.js';
import type { Fault } from './fault.js';

interface HeldFault extends FaultPageParts {
  /** What is held back, by the beginning of its name. */
  readonly held: string;
  /** What is drawn meanwhile; the others show their fallback. */
  readonly drawn?: readonly string[];
  /** What asks for it, once the page is there. */
  readonly act?: (page: FaultPage) => unknown;
}

const src = (held: string): string => `src="/held/${held}/cdm.js"`;
const tag = (attributes: string): string => `<script ${src('cdm')} ${attributes}></script>`;

const finder = ({ host }: FaultPage) => find(host, 'cdm-find-nearest') as HTMLElementTagNameMap['cdm-find-nearest'];

const HELD: Readonly<Record<string, HeldFault>> = {
  // One in the head that is not, keeps a browser from reading on, whosever it is.
  'the script, async': { held: 'cdm', script: tag('async'), isUnfinished: true, drawn: [] },
  'the script, deferred': { held: 'cdm', script: tag('defer'), isUnfinished: true, drawn: [] },
  'the script, as a module': { held: 'cdm', script: tag('type="module"'), isUnfinished: true, drawn: [] },
  'the script, at the end': { held: 'cdm', script: '', end: tag(''), isUnfinished: true, drawn: [] },
  'the chunk of all': { held: 'core', drawn: [] },
  'the chunk of one': { held: 'directory', drawn: TAGS.filter((one) => one !== 'cdm-directory') },
  'the language': { held: 'fr', drawn: ['cdm-logo'] },
  'what shows answers, once asked': { held: 'answers', act: (page) => void finder(page).search('Lyon') },
  'the towns, once asked': { held: 'places-head', act: (page) => void finder(page).search('Lyon') },
};

/** While something is on its way, the page has what loads it: that alone may be there. */
const besidesLoading = ({ outline, ...state }: PageState): PageState => ({
  ...state,
  outline: outline.filter((node) => !/^(link|script) .*\bintegrity=/.test(node)),
});

function expectWhole({ host, twin }: FaultPage): void {
  const [is, shouldBe] = [host, twin].map(({ window }) => besidesLoading(stateOf(window, location.origin)));
  for (const [claim, ours, theirs] of claimsOf(is!, shouldBe!)) expect(ours, claim).to.deep.equal(theirs);
}

/** The page does what its visitor wants of it. */
async function expectInUse(page: FaultPage): Promise<void> {
  await onBoth(page, async (host) => {
    const details = find(host, 'details') as HTMLDetailsElement;
    find(host, 'summary')!.click();
    await waitUntil(() => details.dataset.told === String(details.open), 'the page’s own scripts run');
  });
}

const DETAILS = '<details ontoggle="this.dataset.told = this.open"><summary>More</summary>Of the page</details>';

export const HELD_BACK: readonly Fault[] = Object.entries(HELD).map(
  ([name, { held, drawn: meanwhile = TAGS, act, ...parts }]) => ({
    name: `${name}: until it comes the page is as without us and in use, and whole after that`,
    async run() {
      await fetch(`/hold/${held}`);
      const page = await faultPage({ script: `<script ${src(held)}></script>`, body: DETAILS + elements(), ...parts });
      await drawn(page, meanwhile);
      await act?.(page);
      for (let turn = 0; turn < 2; turn++) {
        await expectInUse(page);
        await aTimeout(50);
        expectWhole(page);
      }
      const waiting = TAGS.filter((one) => !meanwhile.includes(one));
      for (const one of waiting) {
        expect(isDrawn(find(page.host, one)!), one).to.equal(false);
        expect(find(page.host, `${one} [data-fallback]`)!.getClientRects().length, `${one}: fallback`).to.be.above(0);
      }
      await fetch(`/let-go/${held}`);
      await drawn(page);
      await visit(page.host.window);
      await expectUnharmed(page);
    },
  }),
);
