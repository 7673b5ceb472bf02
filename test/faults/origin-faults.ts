import { aTimeout, expect } from '@open-wc/testing';
import { drawn, expectUnharmed, faultPage, find, findAll, isDrawn, TAGS } from '../support/invariants.js';
import { waitUntil } from '../support/wait.js';
import type { Fault } from './fault.js';

interface OriginFault {
  /** Our script on the other origin, and how it stands in the page. */
  readonly file: string;
  readonly attributes?: string;
  /** Which elements draw themselves; the others show their fallback. */
  readonly drawn?: readonly string[];
  /** Lines in the console, one for each element: it cannot tell where nothing of ours runs. */
  readonly isTold?: boolean;
}

/** To the page it is what a public network is: somebody else's. */
const ORIGIN = await (await fetch('/other-origin')).text();

const hashes = (await (await fetch('/dist/cdn/integrity.json')).json()) as Readonly<Record<string, string>>;
/** As the released snippet has it. */
const checked = (file: string): string => `integrity="${hashes[file]!}" crossorigin="anonymous"`;

const without = (tag: string): readonly string[] => TAGS.filter((one) => one !== tag);

const FAULTS: Readonly<Record<string, OriginFault>> = {
  'with leave, checked': { file: 'released/cdn/cdm.js', attributes: checked('cdm.js') },
  'with leave, unchecked': { file: 'released/cdn/cdm.js' },
  'with leave, whole, checked': { file: 'released/cdn/cdm.all.js', attributes: checked('cdm.all.js') },
  'with leave, as a module': { file: 'released/cdn/cdm.js', attributes: 'type="module"' },
  'without leave, checked': { file: 'closed/every/cdm.js', attributes: checked('cdm.js'), drawn: [] },
  'without leave, whole, checked': { file: 'closed/every/cdm.all.js', attributes: checked('cdm.all.js'), drawn: [] },
  'without leave, as a module': { file: 'closed/every/cdm.js', attributes: 'type="module"', drawn: [] },
  // Whatever is not checked may run, and has nothing to load.
  'without leave, whole, unchecked': { file: 'closed/every/cdm.all.js' },
  'without leave, unchecked': { file: 'closed/every/cdm.js', drawn: [], isTold: true },
  'without leave, unchecked, its chunks with leave': { file: 'closed/cdm/cdm.js' },
  'with leave, but not for the chunk of all': { file: 'closed/core/cdm.js', drawn: [], isTold: true },
  'with leave, but not for the chunk of one': {
    file: 'closed/directory/cdm.js',
    drawn: without('cdm-directory'),
    isTold: true,
  },
  // Another drawing stands in, as where none could be had.
  'with leave, but not for the drawings': { file: 'closed/logos/cdm.js' },
};

export const ORIGINS: readonly Fault[] = Object.entries(FAULTS).map(
  ([name, { file, attributes = '', drawn: seen = TAGS, isTold }]) => ({
    name,
    async run() {
      const page = await faultPage({ home: ORIGIN, script: `<script src="${ORIGIN}/${file}" ${attributes}></script>` });
      const others = TAGS.filter((tag) => !seen.includes(tag));
      const told = isTold ? others : [];
      await drawn(page, seen);
      await waitUntil(() => page.host.warnings.length >= told.length, 'a line for each');
      if (!seen.length) await aTimeout(200);
      await expectUnharmed(page, { warnings: told.length });
      const lines = page.host.warnings.map((line) => /^<([\w-]+)> not loaded\./.exec(line)?.[1]);
      expect(lines.sort(), 'told').to.deep.equal([...told].sort());
      expect(
        others.flatMap((tag) => findAll(page.host, tag)).filter(isDrawn),
        'drawn though it cannot be',
      ).to.deep.equal([]);
    },
  }),
);

/** What is loaded when it is first wanted. */
export const SEARCH: Fault = {
  name: 'with leave, and searched: the answers are there',
  async run() {
    const page = await faultPage({ home: ORIGIN, script: `<script src="${ORIGIN}/released/cdn/cdm.js"></script>` });
    await drawn(page);
    const finder = find(page.host, 'cdm-find-nearest') as HTMLElementTagNameMap['cdm-find-nearest'];
    await finder.search('Lyon');
    await waitUntil(() => finder.shadowRoot!.querySelector('[part="results"] .item'), 'the answers');
    await expectUnharmed(page);
  },
};
