import { aTimeout, expect } from '@open-wc/testing';
import { hostPage, type HostPage } from './host-page.js';
import { waitUntil } from './wait.js';

/** A host page with the elements in it, and its twin: the same page, treated alike, without our script. */
export interface FaultPage {
  readonly host: HostPage;
  readonly twin: HostPage;
  /** Where the visitor is. */
  readonly focused: HTMLElement | null;
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
}

export const CDN = '/released/cdn/cdm.js';
/** The same in one file. */
export const ALL = '/released/cdn/cdm.all.js';
export const TAGS = ['cdm-logo', 'cdm-directory', 'cdm-find-nearest', 'cdm-map', 'cdm-centre'];

/** What Lit leaves on a page's window, as any page that uses it has. */
const LIT_MARKERS = ['litPropertyMetadata', 'reactiveElementVersions', 'litHtmlVersions', 'litElementVersions'];

const PROTOTYPES = [
  'Object',
  'Array',
  'Function',
  'String',
  'Promise',
  'Map',
  'EventTarget',
  'Node',
  'Element',
  'HTMLElement',
  'Document',
  'ShadowRoot',
  'CSSStyleSheet',
] as const;

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

/** A scroll bar, so that a page that becomes longer does not become narrower, and room to scroll. */
export const SCROLL_BAR = '<style>html { overflow-y: scroll !important; min-height: 200vh !important; }</style>';

/** CSS pixels: a visitor who has scrolled, and stays there. */
const SCROLLED = 20;

/**
 * What every page of the tests forbids itself, so that a request to another origin is told of in every engine, answered
 * or not: only Chromium's list of requests has those that failed. The feeds that lead elsewhere go to 127.0.0.1.
 */
const ONLY_HERE = `<meta http-equiv="Content-Security-Policy" content="default-src ${location.origin} data: 'unsafe-inline' 'unsafe-eval'; connect-src ${location.origin} http://127.0.0.1:*">`;

const sourceOf = (parts: FaultPageParts, script: string): string =>
  `${parts.doctype ?? '<!doctype html>'}<html lang="${parts.lang ?? 'fr'}"><head>${SCROLL_BAR}${ONLY_HERE}${parts.head ?? ''}${script}<title>Host</title></head><body>` +
  `<p id="before">Before</p><p><input id="focus"></p>${parts.body ?? elements()}<p id="after">After</p>${parts.end ?? ''}</body></html>`;

export async function faultPage(parts: FaultPageParts = {}): Promise<FaultPage> {
  const [host, twin] = await Promise.all([
    hostPage(sourceOf(parts, parts.script ?? `<script src="${CDN}"></script>`)),
    hostPage(sourceOf(withoutUs(parts), '')),
  ]);
  const focused = find(host, '#focus');
  focused?.focus();
  for (const { window } of [host, twin]) window.scrollTo(0, SCROLLED);
  return { host, twin, focused };
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

// The page may have taken the names of the document for its own: ours are asked.
const { querySelector, querySelectorAll } = Document.prototype;
export const find = (host: HostPage, selector: string): HTMLElement | null =>
  querySelector.call<Document, [string], HTMLElement | null>(host.document, selector);
export const findAll = (host: HostPage, selector: string): HTMLElement[] => [
  ...querySelectorAll.call<Document, [string], NodeListOf<HTMLElement>>(host.document, selector),
];

/** What an element shows of its own: not while it loads, and not where it is nothing that could be seen. */
export function isDrawn(element: Element): boolean {
  const base = element.shadowRoot?.querySelector('.base');
  if (!base || base.querySelector('.loading')) return false;
  const { width, height } = base.getBoundingClientRect();
  return width > 0 && height > 0 && !!(base.querySelector('svg') ?? base.textContent.trim());
}

const isFallbackSeen = (element: Element): boolean =>
  [...element.querySelectorAll('[data-fallback]')].some((fallback) => fallback.getClientRects().length > 0);

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

export interface Expected {
  /** How many lines the console may have: one for each cause and element. */
  readonly warnings?: number;
  /** What the browser itself may throw at the page: a script cut short is no script. */
  readonly errors?: RegExp;
  /** What a policy must find out, since trying is the only way to know. */
  readonly violations?: RegExp;
}

/**
 * What holds after every fault, whatever it is; the numbers are those of docs/reliability.md.
 *
 * I1 nothing is thrown at the page, no promise is left rejected. I2 no global, no prototype and no native function is
 * touched. I3 the page's own text, focus, scroll position, title, address and history are as they were, and nothing
 * outside the elements has moved. I4 no other origin is asked, nothing is stored. I5 no security policy is violated. I6 each element shows itself or its fallback, never an empty
 * box. I7 one warning for a cause, and no error in the console. I8 nothing is left in the page outside the elements.
 * That each can fail is shown in test/faults/invariants.test.ts.
 */
export async function expectUnharmed(
  page: FaultPage,
  { warnings = 0, errors, violations }: Expected = {},
): Promise<void> {
  const { host, twin } = page;
  await waitUntil(() => !find(host, 'link'), 'the loader takes its links away');
  // What is thrown late is thrown in a task of its own.
  await aTimeout(30);
  const ours = host.errors.filter((error) => !errors?.test(error));
  expect(ours, 'I1, I7: thrown at the page').to.deep.equal(twin.errors);
  expect(globalsOf(host), 'I2: globals').to.deep.equal(globalsOf(twin));
  for (const name of PROTOTYPES) {
    expect(membersOf(host.window[name]), `I2: ${name}`).to.deep.equal(membersOf(twin.window[name]));
    expect(membersOf(host.window[name].prototype), `I2: ${name}.prototype`).to.deep.equal(
      membersOf(twin.window[name].prototype),
    );
  }
  expect(stateOf(host), 'I3: the page').to.deep.equal(stateOf(twin));
  if (page.focused?.isConnected) expect(find(host, ':focus'), 'I3: focus').to.equal(page.focused);
  expect(host.steps, 'I3: history').to.deep.equal(twin.steps);
  expect(originsOf(host), 'I4: origins').to.deep.equal(originsOf(twin));
  expect(await stored(), 'I4: stored').to.deep.equal([]);
  const forbidden = host.violations.filter((violation) => !violations?.test(violation));
  expect(forbidden, 'I4, I5: what no policy allows').to.deep.equal(twin.violations);
  for (const tag of TAGS) {
    for (const element of findAll(host, tag)) {
      expect(isDrawn(element) || isFallbackSeen(element), `I6: ${tag} is an empty box`).to.equal(true);
    }
  }
  expect(host.warnings.length, `I7: ${host.warnings.join('\n')}`).to.be.at.most(warnings);
  expect(new Set(host.warnings).size, 'I7: the same warning twice').to.equal(host.warnings.length);
  // More may have been asked for meanwhile.
  await waitUntil(
    () => !find(host, 'link, script[integrity]:not([src*="/cdm."])'),
    'the loader takes its elements away',
  );
  expect(outlineOf(host), 'I8: outside the elements').to.deep.equal(outlineOf(twin));
}

const globalsOf = ({ window }: HostPage): string[] =>
  membersOf(window).filter((member) => !LIT_MARKERS.includes(member.split(' ')[0]!));

/** Names, and the source of what is a function: a native one that was replaced has another. */
function membersOf(object: object): string[] {
  return Reflect.ownKeys(object)
    .map((key) => {
      const { value, get, set } = Object.getOwnPropertyDescriptor(object, key)! as {
        value?: unknown;
        get?: unknown;
        set?: unknown;
      };
      return [String(key), ...[value, get, set].map(sourceText)].join(' ');
    })
    .sort();
}

const sourceText = (value: unknown): string =>
  typeof value === 'function' ? Function.prototype.toString.call(value) : typeof value;

function stateOf(host: HostPage): object {
  const rect = (id: string, ...sides: readonly (keyof DOMRect)[]) => {
    const box = find(host, id)?.getBoundingClientRect();
    return sides.map((side) => box && Math.round(Number(box[side])));
  };
  const { window } = host;
  return {
    texts: ['#before', '#after'].map((id) => [find(host, id)?.textContent, find(host, id)?.getClientRects().length]),
    before: rect('#before', 'x', 'y', 'width', 'height'),
    field: rect('#focus', 'x', 'y', 'width', 'height'),
    // Below the elements: where it stands is theirs to say, how wide it is is not.
    after: rect('#after', 'x', 'width', 'height'),
    scroll: [window.scrollX, window.scrollY],
    title: find(host, 'title')?.textContent,
    address: window.location.href,
  };
}

const originsOf = ({ window }: HostPage): string[] => [
  ...new Set([
    location.origin,
    ...window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin),
  ]),
];

/** Wherever a page can leave something on a device. Frames of one origin share it all. */
async function stored(): Promise<string[]> {
  const databases = (await indexedDB.databases()).map(({ name }) => `database ${name}`);
  const files = (await caches.keys()).map((name) => `cache ${name}`);
  const workers = (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `worker ${scope}`);
  return [document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage)]
    .filter(Boolean)
    .concat(databases, files, workers);
}

/** The page's own nodes: all but our script tags, and what is in our elements. */
function outlineOf(host: HostPage): string[] {
  const isOurs = (node: HTMLElement): boolean =>
    node.localName === 'script' && /cdm/.test(node.getAttribute('src') ?? node.textContent);
  return findAll(host, 'html, html *')
    .filter((node) => !node.parentElement?.closest(TAGS.join()) && !isOurs(node))
    .map((node) => {
      if (TAGS.includes(node.localName)) return node.localName;
      const attributes = node.getAttributeNames().map((name) => `${name}=${node.getAttribute(name)}`);
      const others = [...node.childNodes].filter(({ nodeType }) => nodeType !== Node.ELEMENT_NODE);
      return [node.localName, ...attributes, ...others.map(({ nodeValue }) => nodeValue?.trim())].join(' ').trim();
    });
}
