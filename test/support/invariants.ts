import { aTimeout, expect } from '@open-wc/testing';
import { hostPage, SCROLL_BAR, type Headers, type HostPage } from './host-page.js';
import {
  claimsOf,
  findAllIn,
  findIn,
  isDrawn,
  stateOf,
  storedIn,
  TAGS,
  type Expected,
  type PageState,
} from './page-state.js';
import { waitUntil } from './wait.js';

export { isDrawn, SCROLL_BAR, TAGS, type Expected };

/** A host page with the elements in it, and its twin: the same page, treated alike, without our script. */
export interface FaultPage {
  readonly host: HostPage;
  readonly twin: HostPage;
  /** Where the visitor is. */
  readonly focused: HTMLElement | null;
  /** The one origin that may be asked. Default: that of the tests. */
  readonly home?: string;
}

export interface FaultPageParts {
  /** Markup of the head, before our script: where a page's own scripts break things. */
  readonly head?: string;
  readonly body?: string;
  /** Our script tag. */
  readonly script?: string;
  /** Markup after the elements: what a parser meets later. */
  readonly end?: string;
  readonly lang?: string;
  readonly doctype?: string;
  /** As a server sends it; see `hostPage`. */
  readonly headers?: Headers;
  /** The origin that our files are of, and nothing else of the page. Default: the page's own. */
  readonly home?: string;
  /** Something of ours is still on its way when the page is handed over. */
  readonly isUnfinished?: boolean;
}

export const CDN = '/released/cdn/cdm.js';
/** The same in one file. */
export const ALL = '/released/cdn/cdm.all.js';

/** One element of each kind, each with a fallback. */
export const elements = (src = ''): string =>
  [
    ['cdm-logo', 'centre="nimes"'],
    ['cdm-directory', 'countries="CH"'],
    ['cdm-find-nearest', ''],
    ['cdm-map', 'countries="CH"'],
    ['cdm-centre', 'centre="nimes"'],
  ]
    .map(
      ([tag, attributes]) =>
        `<${tag} ${attributes} ${src && `src="${src}"`}><a data-fallback href="/list">List</a></${tag}>`,
    )
    .join('\n');

/** CSS pixels: a visitor who has scrolled, and stays there. */
const SCROLLED = 20;

/**
 * What every page of the tests forbids itself, so that a request to another origin is told of in every engine, answered
 * or not: only Chromium's list of requests has those that failed. The feeds that lead elsewhere go to 127.0.0.1.
 */
const only = (home = location.origin): string =>
  `<meta http-equiv="Content-Security-Policy" content="default-src ${home} data: 'unsafe-inline' 'unsafe-eval'; connect-src ${location.origin} http://127.0.0.1:*">`;

const sourceOf = (parts: FaultPageParts, script: string): string =>
  `${parts.doctype ?? '<!doctype html>'}<html lang="${parts.lang ?? 'fr'}"><head>${SCROLL_BAR}${only(parts.home)}${parts.head ?? ''}${script}<title>Host</title></head><body>` +
  `<p id="before">Before</p><p><input id="focus"></p>${parts.body ?? elements()}<p id="after">After</p>${parts.end ?? ''}</body></html>`;

export async function faultPage(parts: FaultPageParts = {}): Promise<FaultPage> {
  const [host, twin] = await Promise.all([
    hostPage(sourceOf(parts, parts.script ?? `<script src="${CDN}"></script>`), parts.headers, parts.isUnfinished),
    hostPage(sourceOf(withoutUs(parts), ''), parts.headers),
  ]);
  const focused = find(host, '#focus');
  focused?.focus();
  for (const { window } of [host, twin]) window.scrollTo(0, SCROLLED);
  return { host, twin, focused, ...(parts.home && { home: parts.home }) };
}

const OURS = /<script src="[^"]*cdm.*?<\/script>/g;
const withoutUs = ({ body = elements(), end = '', ...parts }: FaultPageParts): FaultPageParts => ({
  ...parts,
  body: body.replaceAll(OURS, ''),
  end: end.replaceAll(OURS, ''),
});

/** Done to the page and to its twin: what the page does to itself is not ours to answer for. */
export async function onBoth(page: FaultPage, act: (host: HostPage) => unknown): Promise<void> {
  await act(page.host);
  await act(page.twin);
}

export const find = (host: HostPage, selector: string): HTMLElement | null => findIn(host, selector);
export const findAll = (host: HostPage, selector: string): HTMLElement[] => findAllIn(host, selector);

/** Waits until elements have drawn themselves. */
export const drawn = async ({ host }: FaultPage, tags: readonly string[] = TAGS): Promise<void> => {
  for (const tag of tags) {
    try {
      await waitUntil(() => {
        const all = findAll(host, tag);
        return all.length > 0 && all.every(isDrawn);
      });
    } catch {
      throw new Error(`${tag} is not drawn. ${[...host.errors, ...host.warnings].join('\n')}`);
    }
  }
};

export const noticesIn = (element: Element): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>('[part~="message"]') ?? []),
];

/**
 * What holds after every fault, whatever it is; the numbers are those of docs/reliability.md.
 *
 * I1 nothing is thrown at the page, no promise is left rejected. I2 no global, no prototype and no native function is
 * touched. I3 the page's own text, focus, scroll position, title, address and history are as they were, and nothing
 * outside the elements has moved. I4 no other origin is asked, nothing is stored. I5 no security policy is violated. I6 each element shows itself or its fallback, never an empty
 * box. I7 one warning for a cause, and no error in the console. I8 nothing is left in the page outside the elements.
 * That each can fail is shown in test/faults/invariants.test.ts.
 */
export async function expectUnharmed(page: FaultPage, expected: Expected = {}): Promise<void> {
  const { host, twin, home = location.origin } = page;
  await waitUntil(() => !find(host, 'link'), 'the loader takes its links away');
  // What is thrown late is thrown in a task of its own.
  await aTimeout(30);
  const kept = await storedIn(window);
  // More may have been asked for meanwhile.
  await waitUntil(
    () => !find(host, 'link, script[integrity]:not([src*="/cdm."])'),
    'the loader takes its elements away',
  );
  const [is, shouldBe] = [host, twin].map(({ window }) => stateOf(window, home)) as [PageState, PageState];
  for (const [claim, ours, theirs] of claimsOf(is, shouldBe, expected)) expect(ours, claim).to.deep.equal(theirs);
  if (page.focused?.isConnected) expect(find(host, ':focus'), 'I3: focus').to.equal(page.focused);
  expect(kept, 'I4: stored').to.deep.equal([]);
}
