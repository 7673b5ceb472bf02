import { matchLocale, type LocaleMatch } from './match-locale.js';

/** Shown where nothing on the page or in the browser names a language of ours: the network's own. */
const NETWORK_DEFAULT: LocaleMatch = { locale: 'fr', tag: 'fr' };

/**
 * The language of an element: its own `lang`, else the closest ancestor's (across shadow roots), else the browser's,
 * else French. A `lang` that we do not speak counts as none, and the search goes on outwards.
 */
export function nearestLang(element: Element): LocaleMatch {
  for (const node of ancestors(element)) {
    const match = matchLocale(node.getAttribute('lang'));
    if (match) return match;
  }
  for (const tag of navigator.languages) {
    const match = matchLocale(tag);
    if (match) return match;
  }
  return NETWORK_DEFAULT;
}

/**
 * Calls back whenever a `lang` that could matter to the element changes. One observer serves the whole page.
 *
 * @returns What to call to stop.
 */
export function watchLang(element: Element, changed: () => void): () => void {
  watchers.add(changed);
  // Observing a root again replaces the earlier request, so that this costs nothing for a second element.
  for (const root of roots(element)) {
    pageObserver().observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
  }
  return () => {
    watchers.delete(changed);
    if (!watchers.size) observer?.disconnect();
  };
}

/** True while a browser's own translator rewrites the page: the `lang` it sets is not the page's choice. */
export const isPageTranslated = (): boolean =>
  ['translated-ltr', 'translated-rtl'].some((name) => document.documentElement.classList.contains(name));

const watchers = new Set<() => void>();

let observer: MutationObserver | undefined;

/** Made on first use: importing this file does nothing, in Node least of all. */
const pageObserver = (): MutationObserver =>
  (observer ??= new MutationObserver(() => {
    for (const changed of watchers) changed();
  }));

function* ancestors(element: Element): Generator<Element> {
  let node: Node | null = element;
  while (node) {
    if (isElement(node)) yield node;
    // A slotted child takes its language from where it was written, as HTML says; so parentNode, not the slot.
    node = isShadowRoot(node) ? node.host : node.parentNode;
  }
}

function* roots(element: Element): Generator<Node> {
  let root = element.getRootNode();
  yield root;
  while (isShadowRoot(root)) {
    root = root.host.getRootNode();
    yield root;
  }
}

// Not by instanceof: an element that has moved into a frame is of another window's classes.
const isElement = (node: Node): node is Element => node.nodeType === 1;
const isShadowRoot = (node: Node): node is ShadowRoot => node.nodeType === 11 && 'host' in node;
