import { aTimeout, expect } from '@open-wc/testing';
import type { HostPage } from '../support/host-page.js';
import {
  ALL,
  CDN,
  drawn,
  elements,
  expectUnharmed,
  faultPage,
  findAll,
  isDrawn,
  TAGS,
  type FaultPageParts,
} from '../support/invariants.js';
import type { Fault } from './fault.js';

interface ScriptFault extends Omit<FaultPageParts, 'script'> {
  /** Our script, as it stands in the page. */
  readonly script?: string | (() => Promise<string>);
  /** What brings it later. */
  readonly bring?: (host: HostPage) => unknown;
  readonly drawn?: readonly string[];
  /** What the browser says of a script that is none. */
  readonly errors?: RegExp;
}

const tag = (attributes: string, src = CDN): string => `<script src="${src}" ${attributes}></script>`;

/** As scripts of the page put scripts into it. */
function append({ document }: HostPage, src: string, attributes: Readonly<Record<string, string>> = {}): void {
  const script = document.createElement('script');
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
  script.src = src;
  document.head.append(script);
}

const WRONG_HASH = `sha384-${'A'.repeat(64)}`;

/** Ways in which a file may come that is not ours any more, and what the browser throws then. */
const SPOILT: Readonly<Record<string, RegExp | undefined>> = {
  missing: undefined,
  broken: undefined,
  reset: undefined,
  'as-text': undefined,
  'as-page': /SyntaxError|Unexpected token|expected expression/i,
  'cut-early': /SyntaxError/,
  cut: /SyntaxError/,
  'cut-late': /SyntaxError/,
};

const SCRIPT_FAULTS: Readonly<Record<string, ScriptFault>> = {
  'as a module': { script: tag('type="module"') },
  deferred: { script: tag('defer') },
  'out of order': { script: tag('async') },
  'at the end': { script: '', end: tag('') },
  'between the elements': { script: '', body: elements().replace('<cdm-map', `${tag('')}<cdm-map`) },
  'twice, by two addresses, in two ways': { script: tag('') + tag('type="module"', `${CDN}?again`) },
  'in chunks, then whole': { script: tag('') + tag('', ALL) },
  'whole, then in chunks': { script: tag('', ALL) + tag('', CDN) },
  'whole, as a module': { script: tag('type="module"', ALL) },
  'written into the page by an optimiser': {
    script: async () => `<script>/* cdm */ ${await (await fetch(ALL)).text()}</script>`,
  },
  'held back by an optimiser': { script: '', bring: (host) => append(host, CDN) },
  'held back, as a module': { script: '', bring: (host) => append(host, CDN, { type: 'module' }) },
  'by .html() of a library, once for each of two parts': {
    script: '',
    bring: (host) => {
      append(host, CDN);
      append(host, CDN);
    },
  },
  'once the visitor consents': { script: tag('type="text/plain"'), bring: (host) => append(host, CDN) },
  'by innerHTML, which runs no script': {
    script: '',
    bring: ({ document }) => (document.createElement('div').innerHTML = tag('')),
    drawn: [],
  },
  'with a map for imports before it': {
    head: '<script type="importmap">{ "imports": { "lit": "/nowhere.js", "lit/": "/nowhere/" } }</script>',
  },
  'with a map for imports after it': {
    end: '<script type="importmap">{ "imports": { "lit": "/nowhere.js", "cdm-widgets/": "/nowhere/" } }</script>',
  },
  'late, the page in use meanwhile': { script: tag('async', '/slow/cdm/cdm.js') },
  'with the hash of another file': { script: tag(`integrity="${WRONG_HASH}" crossorigin`), drawn: [] },
  'with the hash of another file, whole': { script: tag(`integrity="${WRONG_HASH}" crossorigin`, ALL), drawn: [] },
  ...Object.fromEntries(
    ['cdm.js', 'cdm.all.js'].flatMap((file) =>
      Object.entries(SPOILT).map(([way, errors]): [string, ScriptFault] => [
        `${file}, ${way}`,
        { script: tag('', `/${way}/cdm/${file}`), drawn: [], ...(errors && { errors }) },
      ]),
    ),
  ),
};

export const SCRIPTS: readonly Fault[] = Object.entries(SCRIPT_FAULTS).map(([name, fault]) => ({
  name,
  async run() {
    const { script = tag(''), bring, drawn: seen = TAGS, errors, ...parts } = fault;
    const page = await faultPage({ ...parts, script: typeof script === 'string' ? script : await script() });
    if (bring) {
      await aTimeout(50);
      bring(page.host);
    }
    if (!seen.length) await aTimeout(200);
    await drawn(page, seen);
    await expectUnharmed(page, errors && { errors });
    const others = TAGS.filter((one) => !seen.includes(one)).flatMap((one) => findAll(page.host, one));
    expect(others.filter(isDrawn), 'drawn though it cannot be').to.deep.equal([]);
  },
}));
