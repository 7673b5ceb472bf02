import { matchLocale, type LocaleMatch } from './match-locale.js';
import { pageLanguage } from './page-language.js';

/** Shown where nothing on the page or in the browser names a language of ours: the network's own. */
export const NETWORK_DEFAULT: LocaleMatch = { locale: 'fr', tag: 'fr' };

/**
 * The language of an element: its own `lang`, else the closest ancestor's (across shadow roots), else what the script tag
 * says, else the browser's, else French. A `lang` that we do not speak counts as none, and the search goes on outwards.
 */
export function nearestLang(element: Element): LocaleMatch {
  for (const node of upwards(element)) {
    // Not by instanceof: an element that has moved into a frame is of another window's classes.
    const match = node.nodeType === 1 && matchLocale((node as Element).getAttribute('lang'));
    if (match) return match;
  }
  // Some browsers that hide who they are name none.
  for (const tag of [pageLanguage.tag, ...(navigator.languages ?? [])]) {
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
  for (const node of upwards(element)) {
    if (!node.parentNode) pageObserver().observe(node, { attributes: true, attributeFilter: ['lang'], subtree: true });
  }
  return () => {
    watchers.delete(changed);
    if (!watchers.size) observer?.disconnect();
  };
}

/** True while a browser's own translator rewrites the page: the `lang` it sets is not the page's choice. */
export const isPageTranslated = (): boolean => /\btranslated-(ltr|rtl)\b/.test(document.documentElement.className);

const watchers = new Set<() => void>();

let observer: MutationObserver | undefined;

/** Made on first use: importing this file does nothing, in Node least of all. */
const pageObserver = (): MutationObserver =>
  (observer ??= new MutationObserver(() => {
    for (const changed of watchers) changed();
  }));

/** A node, its ancestors, the shadow root that they are in, its host, and so on up to the document. */
function* upwards(start: Node): Generator<Node> {
  let node: Node | null | undefined = start;
  // No page is that deep; but a form may have a field called `parentNode`, which leads back to the form.
  for (let left = 500; node && left--;) {
    yield node;
    // A slotted child takes its language from where it was written, as HTML says; so parentNode, not the slot.
    node = node.parentNode ?? (node as ShadowRoot).host;
  }
}
