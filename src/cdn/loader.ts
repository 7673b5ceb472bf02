/**
 * `cdm.js`: finds the `cdm-*` tags of a page, those that come later too, and loads what they need, side by side.
 * Valid as a module and as a classic script: no import, no export, no `import.meta`.
 */
import { reserveSpace } from './reserve.js';
import { watchPage } from './watch-page.js';

/** Written by the build: file names with their integrity, and which of them each tag and language needs. */
interface Graph {
  /** Without what all have in common: `.js`, and `sha256-` before the hash. */
  readonly files: readonly (readonly [name: string, hash: string])[];
  readonly tags: Readonly<Record<string, readonly number[]>>;
  readonly locales: Readonly<Record<string, number>>;
}

declare const __GRAPH__: Graph;

const graph = __GRAPH__;

/** Not `document.scripts`, and not any `currentScript`: an image of that name would take their place. */
const own = (() => {
  const current = document.currentScript;
  // A module has no currentScript; an inlined copy has one without an address.
  if (current instanceof HTMLScriptElement && current.src) return current;
  return [...document.querySelectorAll('script')].find(({ src }) => /\/cdm\.js(?:[?#]|$)/.test(src));
})();

/** Where the chunks are: beside this script, wherever it was copied to. */
const base = new URL('.', own?.src ?? 'https://cdn.jsdelivr.net/npm/cdm-widgets@__VERSION__/dist/cdn/').href;

const giveUp = reserveSpace();
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
    const [name = '', hash = ''] = graph.files[index] ?? [];
    const link = document.createElement('link');
    // Safari before 17 and Firefox before 115 know no modulepreload, and would never answer.
    if (!link.relList.supports('modulepreload')) return Promise.resolve();
    promise = new Promise((resolve, reject) => {
      Object.assign(link, {
        rel: 'modulepreload',
        href: `${base}${name}.js`,
        integrity: `sha256-${hash}`,
      });
      link.nonce = own?.nonce ?? '';
      link.onload = resolve;
      link.onerror = () => reject(new Error(`${link.href} is missing or altered`));
      document.head.append(link);
    }).finally(() => link.remove());
    fetched.set(index, promise);
  }
  return promise;
}

const TAGS = Object.keys(graph.tags)
  .map((name) => `cdm-${name}`)
  .join();

async function load(element: Element): Promise<void> {
  const name = element.localName.slice('cdm-'.length);
  if (asked.has(name) || customElements.get(element.localName)) return;
  asked.add(name);
  const files = graph.tags[name] ?? [];
  // A logo that is no link says nothing but names.
  const speaks = name !== 'logo' || element.hasAttribute('href');
  const language = element.closest('[lang]')?.getAttribute('lang')?.slice(0, 2).toLowerCase() ?? '';
  const texts = speaks ? graph.locales[language] : undefined;
  const needed = texts === undefined ? files : [...files, texts];
  try {
    // Nothing is imported before everything is there and right: a failed file may be asked for again, unchecked.
    await Promise.all(needed.map(fetchChecked));
    await import(`${base}${graph.files[files.at(-1) ?? -1]?.[0]}.js`);
  } catch (cause) {
    console.warn(`<${element.localName}> not loaded, its fallback stays.`, cause);
    // The next tag of that name tries again.
    asked.delete(name);
    for (const index of needed) fetched.delete(index);
  }
  if (!customElements.get(element.localName)) giveUp(name);
}

watchPage((root) => {
  for (const element of [root, ...root.querySelectorAll(TAGS)]) if (element.matches(TAGS)) void load(element);
});
