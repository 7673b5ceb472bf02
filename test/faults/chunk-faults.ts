import { aTimeout, expect } from '@open-wc/testing';
import { drawn, expectUnharmed, faultPage, find, isDrawn, TAGS, type FaultPage } from '../support/invariants.js';
import { waitUntil } from '../support/wait.js';
import type { Fault } from './fault.js';

/** What a chunk's fault leaves: elements that draw themselves, and lines in the console. */
interface Outcome {
  readonly drawn: readonly string[];
  readonly warnings: number;
}

const NONE: Outcome = { drawn: [], warnings: TAGS.length };
const without = (...tags: readonly string[]): Outcome => ({
  drawn: TAGS.filter((tag) => !tags.includes(tag)),
  warnings: tags.length,
});

/** By the beginning of a chunk's name. */
const CHUNKS: Readonly<Record<string, Outcome>> = {
  core: NONE,
  parts: { drawn: ['cdm-logo'], warnings: 4 },
  centres: without('cdm-directory', 'cdm-map', 'cdm-centre'),
  fr: { drawn: ['cdm-logo'], warnings: 4 },
  logo: without('cdm-logo'),
  directory: without('cdm-directory'),
  'find-nearest': without('cdm-find-nearest'),
  map: without('cdm-map'),
  centre: without('cdm-centre'),
  // Two cannot do without what is loaded late.
  more: without('cdm-map', 'cdm-centre'),
  logos: { drawn: TAGS, warnings: 0 },
};

const WAYS: readonly string[] = ['missing', 'tampered', 'cut', 'as-text', 'as-page', 'reset', 'broken'];

const scriptOf = (way: string, chunk: string): string => `<script src="/${way}/${chunk}/cdm.js"></script>`;

const chunkFault = (chunk: string, way: string): Fault => ({
  name: `${chunk}, ${way}: who needs it shows its fallback and says so once, the others are drawn`,
  async run() {
    const page = await faultPage({ script: scriptOf(way, chunk) });
    const outcome = CHUNKS[chunk]!;
    await drawn(page, outcome.drawn);
    await waitUntil(() => page.host.warnings.length >= outcome.warnings, `${outcome.warnings} warnings`);
    await expectUnharmed(page, outcome);
    const others = TAGS.filter((tag) => !outcome.drawn.includes(tag)).map((tag) => find(page.host, tag)!);
    expect(others.filter(isDrawn)).to.deep.equal([]);
    expect('wasTampered' in page.host.window).to.equal(false);
  },
});

/** Every chunk goes missing, and is tampered with; the one that all need, and an element's, also in every other way. */
export const EARLY: readonly Fault[] = [
  ...Object.keys(CHUNKS).flatMap((chunk) => ['missing', 'tampered'].map((way) => chunkFault(chunk, way))),
  ...['core', 'directory'].flatMap((chunk) =>
    WAYS.filter((way) => !['missing', 'tampered'].includes(way)).map((way) => chunkFault(chunk, way)),
  ),
];

interface LateFault {
  readonly chunk: string;
  readonly body: string;
  /** If not by an element. */
  readonly wanted?: string;
  /** What brings the chunk. */
  readonly act?: (page: FaultPage) => unknown;
  /** What is then seen. */
  readonly seen: (page: FaultPage) => unknown;
  readonly warnings: number;
  /** The element is whole without it: no `cdm-error` is fired at the page. */
  readonly isOptional?: boolean;
}

/** Notes each `cdm-error` on the page, where nothing of ours and no policy sees it. */
const HEARING =
  "<script>document.addEventListener('cdm-error', ({ detail }) => window.__seen.told.push(detail.kind)); window.__seen.told = [];</script>";

const finder = (page: FaultPage) => find(page.host, 'cdm-find-nearest') as HTMLElementTagNameMap['cdm-find-nearest'];
const alertOf = (page: FaultPage, tag: string) =>
  find(page.host, tag)?.shadowRoot?.querySelector('[role="alert"]')?.textContent.trim();

const FINDER = '<cdm-find-nearest><a data-fallback href="/list">List</a></cdm-find-nearest>';
const FALLBACK = '<a data-fallback href="/list">List</a>';

const LATE_FAULTS: readonly LateFault[] = [
  ...['answers', 'gazetteer'].map((chunk) => ({
    chunk,
    body: FINDER,
    act: (page: FaultPage) => finder(page).search('Lyon'),
    // Framed as any other message, though what draws answers may be what is missing.
    seen: (page: FaultPage) =>
      alertOf(page, 'cdm-find-nearest') && finder(page).shadowRoot!.querySelector('[role="alert"] .error > p'),
    warnings: 1,
  })),
  {
    chunk: 'moremap',
    wanted: 'by a map',
    body: `<cdm-map countries="CH">${FALLBACK}</cdm-map>`,
    seen: (page) => alertOf(page, 'cdm-map'),
    warnings: 0,
  },
  {
    chunk: 'morefr',
    wanted: 'by a map',
    body: `<cdm-map countries="CH">${FALLBACK}</cdm-map>`,
    // In English, as far as the texts of the language are missing.
    seen: (page) => isDrawn(find(page.host, 'cdm-map')!),
    warnings: 0,
  },
  ...['map-beside', 'moremap'].map((chunk) => ({
    chunk,
    body: `<cdm-directory countries="CH">${FALLBACK}</cdm-directory>`,
    act: (page: FaultPage) =>
      find(page.host, 'cdm-directory')!.shadowRoot!.querySelector<HTMLElement>('[part="map-button"]')!.click(),
    seen: (page: FaultPage) => alertOf(page, 'cdm-directory'),
    warnings: 1,
  })),
  {
    chunk: 'feed',
    body: `<cdm-directory src="/faulty-feed/good/x">${FALLBACK}</cdm-directory>`,
    seen: (page) => find(page.host, 'cdm-directory')?.shadowRoot?.querySelector('.notice'),
    warnings: 1,
  },
  {
    chunk: 'compose',
    body: `<cdm-logo concept="Cité des métiers" area="Nulle Part">${FALLBACK}</cdm-logo>`,
    seen: (page) => find(page.host, 'cdm-logo')?.shadowRoot?.querySelector('[part="message"]'),
    warnings: 1,
  },
  {
    chunk: 'cdm-logo',
    body: `<cdm-logo centre="nimes" tone="mono" status="project">${FALLBACK}</cdm-logo>`,
    seen: (page) => isDrawn(find(page.host, 'cdm-logo')!),
    warnings: 0,
  },
  ...['more', 'details', 'morefr'].map((chunk) => ({
    chunk,
    body: `<cdm-directory countries="CH">${FALLBACK}</cdm-directory>`,
    act: (page: FaultPage) => {
      find(page.host, 'cdm-directory')!.shadowRoot!.querySelector<HTMLElement>('.disclose')!.click();
    },
    seen: (page: FaultPage) => isDrawn(find(page.host, 'cdm-directory')!),
    warnings: 1,
  })),
  ...Object.entries({ layouts: 'layout="table"', 'sync-url': 'sync-url', 'json-ld': 'json-ld' }).map(
    ([chunk, asks]) => ({
      chunk,
      body: `<cdm-directory countries="CH" ${asks}>${FALLBACK}</cdm-directory>`,
      // Each is a list all the same, and stays so.
      act: async (page: FaultPage) => {
        await waitUntil(() => page.host.warnings.length, 'a warning');
        for (const groupBy of ['none', 'country']) {
          find(page.host, 'cdm-directory')!.setAttribute('group-by', groupBy);
          await aTimeout(50);
        }
      },
      seen: (page: FaultPage) => isDrawn(find(page.host, 'cdm-directory')!),
      warnings: 1,
      isOptional: true,
    }),
  ),
  {
    chunk: 'fieldset-guard',
    body: `<form><fieldset><cdm-directory countries="CH">${FALLBACK}</cdm-directory></fieldset></form>`,
    seen: (page) => isDrawn(find(page.host, 'cdm-directory')!),
    warnings: 1,
  },
  // Both of what filters: the list stays whole, and says that this part of it could not be had.
  ...['tools', 'fold'].map((chunk) => ({
    chunk,
    body: `<cdm-directory countries="CH">${FALLBACK}</cdm-directory>`,
    act: (page: FaultPage) =>
      (find(page.host, 'cdm-directory') as HTMLElementTagNameMap['cdm-directory']).filter('gen'),
    seen: (page: FaultPage) => isDrawn(find(page.host, 'cdm-directory')!) && alertOf(page, 'cdm-directory'),
    warnings: 0,
  })),
  {
    chunk: 'more',
    wanted: 'for a div',
    body: `<div data-cdm="directory">${FALLBACK}</div>`,
    seen: (page) => page.host.warnings.length && find(page.host, 'a')!.getClientRects().length,
    warnings: 1,
  },
  {
    chunk: 'places-head',
    body: FINDER,
    act: (page) => finder(page).search('Lyon'),
    seen: (page) => alertOf(page, 'cdm-find-nearest'),
    warnings: 1,
  },
  {
    chunk: 'pins-places',
    body: FINDER,
    act: (page) => finder(page).search('Lyon'),
    seen: (page) => alertOf(page, 'cdm-find-nearest'),
    warnings: 1,
  },
  {
    chunk: 'it',
    body: `<cdm-directory countries="CH">${FALLBACK}</cdm-directory>`,
    act: async (page) => {
      find(page.host, 'cdm-directory')!.lang = 'it';
      await aTimeout(100);
    },
    seen: (page) => isDrawn(find(page.host, 'cdm-directory')!),
    warnings: 0,
  },
];

/** What is held to account here, by the beginning of its name. */
export const COVERED: readonly string[] = [...Object.keys(CHUNKS), ...LATE_FAULTS.map(({ chunk }) => chunk)];

export const LATE: readonly Fault[] = LATE_FAULTS.flatMap((fault) =>
  ['missing', 'tampered'].map((way) => ({
    name: `${fault.chunk}, ${way}, which is loaded when first wanted${fault.wanted ? ` ${fault.wanted}` : ''}`,
    async run() {
      const { chunk, body, act, seen, warnings, isOptional } = fault;
      const page = await faultPage({ body, head: HEARING, script: scriptOf(way, chunk) });
      if (act) await drawn(page, [/cdm-[\w-]+/.exec(body)![0]]);
      await act?.(page);
      await waitUntil(() => seen(page), 'what is then seen');
      await expectUnharmed(page, { warnings });
      expect('wasTampered' in page.host.window, 'tampered').to.equal(false);
      const { told } = (page.host.window as unknown as { __seen: { told: string[] } }).__seen;
      if (isOptional) expect(told, 'cdm-error').to.deep.equal([]);
    },
  })),
);

export const SLOW: Fault = {
  name: 'core, slow: the page is as without us until then, and whole after that',
  async run() {
    const page = await faultPage({ script: scriptOf('slow', 'core') });
    expect(TAGS.filter((tag) => isDrawn(find(page.host, tag)!))).to.deep.equal([]);
    await drawn(page);
    await expectUnharmed(page);
  },
};
