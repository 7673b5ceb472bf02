/**
 * `cdm.js`: finds the `cdm-*` tags of a page, those that come later too, and loads what they need, side by side.
 * Valid as a module and as a classic script: no import, no export, no `import.meta`.
 */
import { reserveSpace } from './reserve.js';
import { watchPage } from './watch-page.js';

/** Written by the build: file names with their integrity, and which of them each tag needs. */
interface Graph {
  /** Each its hash, then its name, without what all have in common: `sha256-` and `=` around the hash, and `.js`. */
  readonly files: string;
  readonly tags: Readonly<Record<string, readonly number[]>>;
}

declare const __GRAPH__: Graph;

const graph = __GRAPH__;
const files = graph.files.split(' ');

/** Length of a SHA-256 in base64, without its `=`. */
const HASH = 43;

/** Not `document.scripts`, and not any `currentScript`: an image of that name would take their place. */
const own = (() => {
  const current = document.currentScript;
  // A module has no currentScript; an inlined copy has one without an address.
  if (current instanceof HTMLScriptElement && current.src) return current;
  return [...document.querySelectorAll('script')].find(({ src }) => /\/cdm\.js(?:[?#]|$)/.test(src));
})();

/** Where the chunks are: beside this script, wherever it was copied to. */
const base = (own?.src ?? 'https://cdn.jsdelivr.net/npm/cdm-widgets@__VERSION__/dist/cdn/').replace(
  // Not by URL: a page may have a variable of that name.
  /[^/]*(?:[?#].*)?$/,
  '',
);

const urlOf = (index: number): string => `${base}${files[index]?.slice(HASH)}.js`;

const giveUp = reserveSpace();
const asked = new Set<string>();
const warned = new Set<string>();
const fetched = new Map<number, Promise<unknown>>();

/** Fetches a file ahead, where a later request finds it. Rejects for one that is missing or was tampered with. */
function fetchAhead(properties: Partial<HTMLLinkElement>): Promise<unknown> {
  const link = Object.assign(document.createElement('link'), properties);
  link.nonce = own?.nonce ?? '';
  // Safari before 17 and Firefox before 115 know no modulepreload, and would never answer.
  if (!link.relList.supports(link.rel)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = () => reject(new Error(`${link.href} is missing or altered`));
    document.head.append(link);
  }).finally(() => link.remove());
}

/**
 * Fetches a chunk with its integrity into the page's module map. By `modulepreload` and not by an import map: a page
 * may have one already, and an inline one breaks a strict security policy.
 */
function fetchChecked(index: number): Promise<unknown> {
  let promise = fetched.get(index);
  if (!promise) {
    const integrity = `sha256-${files[index]?.slice(0, HASH)}=`;
    promise = fetchAhead({ rel: 'modulepreload', href: urlOf(index), integrity });
    fetched.set(index, promise);
  }
  return promise;
}

const TAGS = Object.keys(graph.tags)
  .map((name) => `cdm-${name}`)
  .join();

async function load(name: string, element: Element, language: string | null | undefined): Promise<void> {
  const tag = `cdm-${name}`;
  const chunks = graph.tags[name];
  if (!chunks || asked.has(name) || customElements.get(tag)) return;
  asked.add(name);
  // The only chunks with a name of two letters are the languages. A logo has its few words with it.
  const start = `${language?.slice(0, 2).toLowerCase()}-`;
  const texts = name === 'logo' ? -1 : files.findIndex((file) => file.startsWith(start, HASH));
  const needed = texts < 0 ? chunks : [...chunks, texts];
  const centre = name === 'logo' && element.getAttribute('centre');
  // The logo takes this up, and checks it. Not by a preload, which WebKit would not find again.
  // Within an async function, since a page's own `fetch` may throw at once.
  if (centre) Object.assign(element, { ahead: (async () => fetch(`${base}logos/${centre}.json`))().catch(() => 0) });
  try {
    // Nothing is imported before everything is there and right: a failed file may be asked for again, unchecked.
    await Promise.all(needed.map(fetchChecked));
    await import(urlOf(chunks.at(-1) ?? 0));
  } catch (cause) {
    if (!warned.has(name)) console.warn(`<${element.localName}> not loaded, its fallback stays.`, cause);
    warned.add(name);
    // The next tag of that name tries again.
    asked.delete(name);
    for (const index of needed) fetched.delete(index);
  }
  if (!customElements.get(tag)) giveUp(name);
}

watchPage((root) => {
  for (const element of [root, ...root.querySelectorAll(`${TAGS},[data-cdm]`)]) {
    const { localName } = element;
    const asked = element.getAttribute('data-cdm');
    if (asked !== null) {
      void load('div', element, null);
      void load(asked, element, element.getAttribute('data-lang'));
    } else if (localName.startsWith('cdm-')) {
      void load(localName.slice(4), element, element.closest('[lang]')?.getAttribute('lang'));
    }
  }
});
