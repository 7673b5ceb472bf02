import { LISTENING } from './page-state.js';
import { waitUntil } from './wait.js';

/** A host page of its own, in a frame: what a webmaster's page is to the CDN files. */
export interface HostPage {
  readonly document: Document;
  readonly window: Window & typeof globalThis;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  /** What its content security policy was violated by. */
  readonly violations: readonly string[];
  /** What was added to its history. Their number would not tell: a browser keeps 50, and an old one leaves for a new. */
  readonly steps: readonly string[];
}

type Seen = Pick<HostPage, 'errors' | 'warnings' | 'violations' | 'steps'>;

/** A scroll bar, so that a page that becomes longer does not become narrower, and room to scroll. */
export const SCROLL_BAR = '<style>html { overflow-y: scroll !important; min-height: 200vh !important; }</style>';

/** How a server sends a page; a page without is written into its frame. */
export type Headers = Readonly<Record<string, string>>;

export const XML: Headers = { 'content-type': 'application/xhtml+xml' };

/**
 * Loads a page from its source; resolves at its `load`. The frame leaves when the test ends.
 *
 * @param source - HTML. It is written as XML where that is what the headers say.
 * @param isUnfinished - Its `load` is not waited for: once its last line is there, a visitor has it.
 */
export async function hostPage(source: string, headers?: Headers, isUnfinished?: boolean): Promise<HostPage> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 800px; block-size: 600px';
  const listening = source.replace('<head>', `<head>${LISTENING}`);
  if (headers) frame.src = sentWith(headers, headers === XML ? asXml(listening) : listening);
  else frame.srcdoc = listening;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await (isUnfinished ? waitUntil(() => frame.contentDocument?.querySelector('#after'), 'its last line') : loaded);
  const window = frame.contentWindow as HostPage['window'] & { __seen: Seen };
  return { document: window.document, window, ...window.__seen };
}

const sentWith = (headers: Headers, html: string): string =>
  `/page-with-headers?${new URLSearchParams({ html, headers: JSON.stringify(headers) }).toString()}`;

const asXml = (html: string): string =>
  new XMLSerializer().serializeToString(new DOMParser().parseFromString(html, 'text/html'));

/** Loads a page that the test server makes. */
export const pageAt = async (url: string): Promise<HostPage> =>
  hostPage((await (await fetch(url)).text()).replace('<head>', `<head>${SCROLL_BAR}`));

/** Takes every frame away. */
export const closeHostPages = (): void => document.querySelectorAll('iframe').forEach((frame) => frame.remove());
