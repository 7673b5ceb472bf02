/**
 * `cdm.js`: finds the `cdm-*` tags of a page, those that come later too, and loads what they need, side by side.
 * Valid as a module and as a classic script: no import, no export, no `import.meta`.
 */
import { reserveSpace } from './reserve.js';
import { watchPage } from './watch-page.js';

/**
 * Written by the build: what there is to load, parted by spaces. Each its hash, then its name, without what all have in
 * common: `sha256-` and `=` around the hash, and `.js`.
 */
declare const __FILES__: string;

/** Written by the build: which of the files each tag needs, by their place; the last is its entry. */
declare const __TAGS__: Readonly<Record<string, readonly number[]>>;

const files = __FILES__.split(' ');
const tags = __TAGS__;

/** Length of a SHA-256 in base64, without its `=`. */
const HASH = 43;

/** Not `document.scripts`, and not any `currentScript`: an image of that name would take their place. */
const own = (() => {
  const current = document.currentScript;
  // A module has no currentScript; an inlined copy has one without an address.
  if (current instanceof HTMLScriptElement && current.src) return current;
  return [...document.querySelectorAll('script')].find(({ src }) => /\/cdm\.js(?![^?#])/.test(src));
})();

/** Where the chunks are: beside this script, wherever it was copied to. */
const base = (own?.src ?? 'https://cdn.jsdelivr.net/npm/cdm-widgets@__VERSION__/dist/cdn/').replace(
  // Not by URL: a page may have a variable of that name.
  /[^/]*(?:[?#].*)?$/,
  '',
);

const urlOf = (index: number): string => `${base}${files[index]?.slice(HASH)}.js`;

const giveUp = reserveSpace();
const asked: Record<string, boolean> = {};
const fetched: (Promise<unknown> | undefined)[] = [];

/**
 * Fetches a chunk with its integrity into the page's module map. Rejects for one that is missing or was tampered with.
 * By `modulepreload` and not by an import map: a page may have one already, and an inline one breaks a strict security
 * policy.
 */
async function fetchChecked(index: number): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.integrity = `sha256-${files[index]?.slice(0, HASH)}=`;
  link.href = urlOf(index);
  link.nonce = own?.nonce ?? '';
  // Safari before 17 and Firefox before 115 know no modulepreload, and would never answer.
  if (!link.relList.supports(link.rel)) return;
  await new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = () => reject(new Error(`${link.href} is missing or altered`));
    document.head.append(link);
  }).finally(() => link.remove());
}

async function load(name: string, element: Element & { ahead?: unknown }, language?: string | null): Promise<void> {
  const tag = `cdm-${name}`;
  const chunks = tags[name];
  if (asked[name] || !chunks || customElements.get(tag)) return;
  const isFirstTry = asked[name] === undefined;
  asked[name] = true;
  // The only chunks with a name of two letters are the languages. A logo has its few words with it.
  const start = `${language?.slice(0, 2).toLowerCase()}-`;
  const needed = [...files.keys()].filter(
    (index) => chunks.includes(index) || (name !== 'logo' && files[index]?.startsWith(start, HASH)),
  );
  const centre = element.getAttribute('centre');
  // What draws the logo takes this up, and checks it. Not by a preload, which WebKit would not find again.
  // Within an async function, since a page's own `fetch` may throw at once.
  if (centre) element.ahead = (async () => fetch(`${base}logos/${centre}.json`))().catch(() => 0);
  try {
    // Nothing is imported before everything is there and right: a failed file may be asked for again, unchecked.
    await Promise.all(needed.map((index) => (fetched[index] ??= fetchChecked(index))));
    await import(urlOf(chunks.at(-1) ?? 0));
  } catch (cause) {
    if (isFirstTry) console.warn(`<${element.localName}> not loaded.`, cause);
    // The next tag of that name tries again.
    asked[name] = false;
    for (const index of needed) fetched[index] = undefined;
  }
  if (!customElements.get(tag)) giveUp(name);
}

watchPage((root) => {
  for (const element of [root, ...root.querySelectorAll(':not(:defined),[data-cdm]')]) {
    const { localName } = element;
    const asked = element.getAttribute('data-cdm');
    if (asked !== null) {
      void load('div', element);
      void load(asked, element, element.getAttribute('data-lang'));
    } else if (localName.startsWith('cdm-')) {
      void load(localName.slice(4), element, element.closest('[lang]')?.getAttribute('lang'));
    }
  }
});
