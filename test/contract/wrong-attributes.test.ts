import { aTimeout, expect } from '@open-wc/testing';
import { closeHostPages, hostPage } from '../support/host-page.js';
import { find, isDrawn } from '../support/invariants.js';
import { waitUntil } from '../support/wait.js';

interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly {
      readonly tagName?: string;
      readonly attributes?: readonly { readonly name: string; readonly type?: { readonly text: string } }[];
    }[];
  }[];
}

/** What an element needs to show anything. */
const NEEDED: Readonly<Record<string, string>> = { 'cdm-logo': 'centre="nimes"', 'cdm-centre': 'centre="nimes"' };

/** What an element reads some of its attributes for: an answer, and the details of a centre. */
const ACTS: Readonly<Record<string, (element: HTMLElement) => unknown>> = {
  'cdm-find-nearest': async (element) => {
    await (element as HTMLElementTagNameMap['cdm-find-nearest']).search('Lyon');
    disclose(element);
  },
  'cdm-directory': disclose,
};

/** Of these a line is said only where they are used: an address, in the details of a centre. */
const WHEN_USED = ['report-to'];

function disclose(element: HTMLElement): void {
  element.shadowRoot!.querySelector<HTMLElement>('.disclose')!.click();
}

/** Attributes that are text to the manifest, and take words of a list, or addresses of some kinds. */
const LISTS = ['countries', 'statuses'];
const ADDRESSES = ['report-to'];

/** What nothing accepts, by what an attribute takes. */
const BAD: Readonly<Record<string, readonly string[]>> = {
  words: ['wrong'],
  number: ['0', '99', '2.5', 'wrong'],
  list: ['wrong'],
  address: ['wrong'],
};

const kindOf = (name: string, type = ''): keyof typeof BAD | undefined => {
  if (/^('[\w-]*'( \| )?)+$/.test(type)) return 'words';
  if (type === 'number') return 'number';
  if (LISTS.includes(name)) return 'list';
  return ADDRESSES.includes(name) ? 'address' : undefined;
};

const { modules } = (await (await fetch('/dist/custom-elements.json')).json()) as Manifest;
const elements = modules.flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName));
const cases = elements.flatMap(({ tagName = '', attributes = [] }) =>
  attributes.flatMap(({ name, type }) =>
    (BAD[kindOf(name, type?.text) ?? ''] ?? []).map((value) => ({ tagName, name, value })),
  ),
);

describe('an attribute with a value that it does not take', () => {
  afterEach(closeHostPages);

  it('is looked for in every element of the manifest', () => {
    expect(new Set(cases.map(({ tagName }) => tagName)).size).to.equal(5);
    expect(new Set(cases.map(({ tagName, name }) => `${tagName} ${name}`)).size).to.be.above(13);
  });

  for (const { tagName, name, value } of cases) {
    it(`<${tagName} ${name}="${value}">: one line names it, and the element is drawn`, async () => {
      const host = await hostPage(
        `<!doctype html><html lang="fr"><head><script src="/released/cdn/cdm.js"></script><title>Host</title></head>` +
          `<body><${tagName} ${NEEDED[tagName] ?? ''} ${name}="${value}"></${tagName}></body></html>`,
      );
      const element = () => find(host, tagName)!;
      await waitUntil(() => isDrawn(element()), 'drawn');
      if (!WHEN_USED.includes(name)) await waitUntil(() => host.warnings.length, 'a line at once');
      await ACTS[tagName]?.(element());
      await waitUntil(() => host.warnings.length, 'a line');
      // What else would be said is said soon after, at another drawing too.
      element().lang = 'it';
      await aTimeout(100);
      expect([host.warnings.length, host.errors], host.warnings.join('\n')).to.deep.equal([1, []]);
      expect(host.warnings[0]).to.match(new RegExp(`^<${tagName} ${name}="${value}">: ignored. Accepted: `, 'i'));
      expect(isDrawn(element())).to.equal(true);
    });
  }
});
