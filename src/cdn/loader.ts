/**
 * `cdm.js`: finds the `cdm-*` tags of a page, those that come later too, and loads what they need, side by side.
 * Valid as a module and as a classic script: no import, no export, no `import.meta`.
 */
import { expandDivs } from './expand-divs.js';

/** Written by the build: file names with their integrity, and which of them each tag and language needs. */
interface Graph {
  readonly files: readonly (readonly [name: string, integrity: string])[];
  readonly tags: Readonly<Record<string, readonly number[]>>;
  readonly locales: Readonly<Record<string, number>>;
}

declare const __GRAPH__: Graph;

const graph = __GRAPH__;

/** Where the chunks are: beside this script, wherever it was copied to. */
const base = (() => {
  const isOurs = ({ src }: HTMLScriptElement): boolean => /\/cdm\.js(?:[?#]|$)/.test(src);
  const own = document.currentScript as HTMLScriptElement | null;
  // A module has no currentScript; an inlined copy has one without an address.
  const src = own?.src || [...document.scripts].find(isOurs)?.src;
  return new URL('.', src ?? 'https://cdn.jsdelivr.net/npm/cdm-widgets@__VERSION__/dist/cdn/').href;
})();

/**
 * Space for the elements until they are drawn, so that the page does not move. In a sheet of the document's own, at
 * the lowest specificity: any rule of the page wins.
 */
const reserve = (() => {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      ':where(cdm-logo:not(:defined)){display:inline-block;flex:none;vertical-align:middle;inline-size:6em;max-inline-size:100%;aspect-ratio:240/490}' +
        ':where(cdm-directory:not(:defined)){display:block;min-block-size:100vh}' +
        ':where(cdm-find-nearest:not(:defined)){display:block;min-block-size:12em}',
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return sheet;
  } catch {
    // An old browser: the page may move once.
    return undefined;
  }
})();

const TAGS = Object.keys(graph.tags)
  .map((name) => `cdm-${name}`)
  .join();

const asked = new Set<string>();
const fetched = new Map<number, Promise<unknown>>();

/**
 * Fetches a chunk with its integrity into the page's module map, where a later import finds it. By `modulepreload`
 * and not by an import map: a page may have one already, and an inline one breaks a strict security policy.
 *
 * @returns Rejects for a chunk that is missing or was tampered with.
 */
function fetchChecked(index: number): Promise<unknown> {
  let promise = fetched.get(index);
  if (!promise) {
    const [name = '', integrity = ''] = graph.files[index] ?? [];
    const link = document.createElement('link');
    promise = new Promise((resolve, reject) => {
      Object.assign(link, { rel: 'modulepreload', href: base + name, integrity, crossOrigin: 'anonymous' });
      link.onload = resolve;
      link.onerror = () => reject(new Error(`${link.href} is missing, or is not the released file.`));
      document.head.append(link);
    }).finally(() => link.remove());
    fetched.set(index, promise);
  }
  return promise;
}

async function load(element: Element): Promise<void> {
  const name = element.localName.slice(4);
  const files = Object.hasOwn(graph.tags, name) ? graph.tags[name] : undefined;
  if (!files || asked.has(name) || customElements.get(element.localName)) return;
  asked.add(name);
  // A logo that is no link says nothing but names.
  const speaks = name !== 'logo' || element.hasAttribute('href');
  const language = element.closest('[lang]')?.getAttribute('lang')?.slice(0, 2).toLowerCase() ?? '';
  const texts = speaks && Object.hasOwn(graph.locales, language) ? graph.locales[language] : undefined;
  const entry = graph.files[files.at(-1) ?? -1]?.[0] ?? '';
  try {
    // Nothing is imported before everything is there and right: a failed file may be asked for again, unchecked.
    await Promise.all([...files, ...(texts === undefined ? [] : [texts])].map(fetchChecked));
    await import(base + entry);
  } catch (cause) {
    console.warn(`<${element.localName}> could not be loaded, its fallback stays.`, cause);
    reserve?.replaceSync('');
  }
}

function scan(root: Element): void {
  expandDivs(root);
  void load(root);
  root.querySelectorAll(TAGS).forEach((element) => void load(element));
}

scan(document.documentElement);
new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes) if (node instanceof Element) scan(node);
  }
}).observe(document.documentElement, { childList: true, subtree: true });
