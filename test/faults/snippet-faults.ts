import { expect } from '@open-wc/testing';
import {
  drawn,
  elements,
  expectUnharmed,
  faultPage,
  find,
  findAll,
  noticesIn,
  TAGS,
  type FaultPage,
} from '../support/invariants.js';
import { visit, wordsIn } from '../support/visit.js';
import { waitUntil } from '../support/wait.js';
import type { Fault } from './fault.js';

/** As scripts/testing/faulty-cdn.mjs makes it: nothing has been published that could be served. */
const OLDER_VERSION = '0.0.9';
const SNIPPETS = { 'in chunks': '/older/release/cdm.js', whole: '/older/cdm/cdm.all.js' };

/** Feeds of a later version, and how many lines an element may have to say of one. */
const FEEDS = {
  grown: { holds: 'members that nobody knows yet', lines: 0 },
  'with-new-values': { holds: 'members and values that nobody knows yet', lines: 1 },
};

const rootOf = ({ host }: FaultPage, tag: string): ShadowRoot => find(host, tag)!.shadowRoot!;

/** What every element says once a visitor has used it. */
async function used(page: FaultPage): Promise<readonly string[]> {
  await drawn(page);
  await waitUntil(() => rootOf(page, 'cdm-directory').textContent.includes('Neuville'), 'the feed');
  await visit(page.host.window);
  await drawn(page);
  return wordsIn(page.host.window, TAGS);
}

const pageWith = (src: string, feed: string): Promise<FaultPage> =>
  faultPage({
    body: elements(`/faulty-feed/${feed}/${crypto.randomUUID()}`),
    script: `<script src="${src}"></script>`,
  });

export const OLD_SNIPPETS: readonly Fault[] = Object.entries(SNIPPETS).flatMap(([way, src]) =>
  Object.entries(FEEDS).map(([feed, { holds, lines }]) => ({
    name: `an old snippet, ${way}, with a feed of ${holds}: it says what it would without them`,
    async run() {
      const [plain, page] = [await pageWith(src, 'next'), await pageWith(src, feed)];
      const said = await used(page);
      expect(said).to.deep.equal(await used(plain));
      expect(
        TAGS.flatMap((tag) => findAll(page.host, tag).flatMap(noticesIn)),
        'messages',
      ).to.deep.equal([]);
      const { version } = page.host.window.customElements.get('cdm-map') as unknown as { readonly version: string };
      expect(version).to.equal(OLDER_VERSION);
      await expectUnharmed(page, { warnings: lines * TAGS.length });
      for (const one of TAGS) {
        const own = page.host.warnings.filter((line) => line.startsWith(`<${one}>`));
        expect(own.length, own.join('\n')).to.be.at.most(lines);
      }
    },
  })),
);
