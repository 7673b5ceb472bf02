/**
 * `cdm.js`: finds the `cdm-*` tags of a page, those that come later too, and loads what they need, side by side.
 * Valid as a module and as a classic script: no import, no export, no `import.meta`.
 */
import type { provide } from './late.js';
import type * as more from './more.js';
import { ownScript } from './own-script.js';
import { page } from './page.js';
import { reserve, reserved } from './reserve.js';
import { tags } from './tags.js';
import { watchPage } from './watch-page.js';

/**
 * Written by the build: what there is to load, parted by commas, or where these take too many bytes by another sign. Each
 * its hash, without the `sha256-` and `=` around it, then its name. The first is the loader's own (more.ts), and pins
 * what is loaded late; the others are in an order in which they can be run.
 */
declare const __FILES__: string;

const files = __FILES__.split(',');

/** Length of a SHA-256 in base64, without its `=`. */
const HASH = 43;

const own = ownScript("script[src*='cdm.js']");

/** What the tag says for the whole page. */
const said = own?.dataset;

/**
 * Where the chunks are: beside this script, wherever it was copied to. A module has no other way to know its own address,
 * where a page has two, than the first line of a stack. Not by URL: a page may have a variable of that name.
 */
const base = /[^?#]*\//.exec(
  // What `exec` finds becomes the text that it is.
  (/http.*\/cdm\.js/.exec(Error().stack!) as unknown as string | null) ??
    own?.src ??
    'https://cdn.jsdelivr.net/npm/cdm-widgets@__VERSION__/dist/cdn/',
)![0];

/** What tells one version of a file from the next is the beginning of its hash. */
const urlOf = (file: string): string => `${base}${file.slice(HASH)}-${file.replace(/\W/g, '').slice(0, 7)}.js`;

const asked: Record<string, boolean> = {};
let fetched: Record<string, Promise<unknown>> = {};

/**
 * Safari before 17 and Firefox before 115 know no `modulepreload`. WebKit does not check its integrity (2.50 was tested),
 * and has nothing to tell that by but its name. Found out with the first link, where an exception does no harm: an
 * image of the page may have taken the method's name.
 */
let isPreloadChecked: boolean | undefined;

/** A file has failed, and this is WebKit, which preloads none that failed before. */
let mayNotPreload = false;

/** What chunks have for the loader: `core`, and the loader's own. */
interface Chunk {
  readonly default: never;
  readonly provide?: typeof provide;
  readonly found?: typeof more.found;
}

/** Once a page needs it: what is done with other marks than our tags. */
let found: Chunk['found'];

/**
 * Puts an element into the page until its file is there; once for a file, unless it fails. Rejects for a file that is
 * missing or was altered.
 *
 * @param integrity - Empty for a file that is only asked for ahead, and not run from here.
 */
const put = async (
  tag: 'link' | 'script',
  file: string,
  integrity = `sha256-${file.slice(0, HASH)}=`,
): Promise<unknown> => {
  const element = document.createElement(tag) as HTMLLinkElement & HTMLScriptElement;
  const url = urlOf(file);
  isPreloadChecked ??= element.relList.supports('modulepreload') && navigator.vendor[0] !== 'A';
  return (fetched[tag + file] ??= new Promise((resolve, reject) => {
    if (tag === 'script') element.type = 'module';
    element.rel = isPreloadChecked ? 'modulepreload' : 'preload';
    element.as = 'script';
    element.crossOrigin = '';
    element.integrity = integrity;
    element.nonce = own?.nonce ?? '';
    element.onload = resolve;
    element.onerror = () => {
      // Whoever asks next asks for all of it again. What is there already answers at once.
      fetched = {};
      mayNotPreload = !isPreloadChecked;
      // What was preloaded unchecked is still to be run by a script, which is checked. (WebKit refuses to preload where
      // the page lets no script of unknown integrity be asked for.)
      (isPreloadChecked || element.type ? reject : resolve)(Error(url + ' missing or altered'));
    };
    try {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- caught two lines below, by what is right for both
      if (tag === 'link' ? mayNotPreload : page.tagName === 'html') throw 0;
      element.href = element.src = url;
    } catch {
      // Trusted Types let no script be named, and WebKit never tells of one in a page that is XML, where names
      // are not in capitals. Both let it be fetched:
      // of what a request takes, the element has the integrity.
      fetch(url, element as unknown as RequestInit).then(resolve, element.onerror as () => void);
    }
    // Not into the head: Turbo takes what the next page has not out of there, and no file that comes then is heard of. And
    // into what is the page by then, where it was written anew.
    document.documentElement.append(element);
  }).finally(() => element.remove()));
};

/**
 * Loads chunks into the page's module map, checked. By `modulepreload` and not by an import map: a page may have one
 * already, and an inline one breaks a strict security policy. Rejects where one is missing or was tampered with.
 *
 * @param list - In the order in which they can be run.
 * @returns The last.
 */
const bring = async (list: readonly string[]): Promise<Chunk> => {
  let chunk: Chunk;
  // Nothing is imported before everything is there and right: a failed file may be asked for again, unchecked.
  await Promise.all(list.map((file) => put('link', file)));
  for (const file of list) {
    // One after the other: a chunk would ask for those that it imports, unchecked.
    if (!isPreloadChecked) await put('script', file);
    chunk = (await import(urlOf(file))) as Chunk;
    chunk.provide?.(late, said);
  }
  return chunk!;
};

const late = async (chunk: string): Promise<unknown> =>
  ((await bring([files[0]!])).default as typeof more.default)(chunk, files, bring);

const load = async (name: string, element: Element & { ahead?: unknown }, language?: string): Promise<void> => {
  const tag = `cdm-${name}`;
  const chunks = tags[name]?.[1];
  if (asked[name] || !chunks || customElements.get(tag)) return;
  // Also what tells the first try from the others.
  const space = (reserved[name] ??= {});
  asked[name] = true;
  // The only chunks with a name of two letters are the languages. A logo has its few words with it.
  const locale = name !== 'logo' && language?.slice(0, 2).toLowerCase();
  const needed = files.filter((file, place) => chunks.includes(place) || file.slice(HASH) === locale);
  // What draws the logo takes this up, and checks it. Not by a preload, which WebKit would not find again.
  // Within an async function, since a page's own `fetch` may throw at once.
  const centre = element.getAttribute('centre');
  if (centre && !element.getAttribute('src') && !said?.src) {
    element.ahead = (async () => fetch(`${base}logos/${centre}.json`))().catch(() => 0);
  }
  try {
    // Only for a `div` is the loader's own the last.
    const last = bring(needed);
    // A map and a centre, the only ones that need more.ts at once, need the rest of their texts as well, a map its
    // outlines. The loader holds no hashes of these, but their addresses can be told: beside a file whose name has two
    // or three letters is one called `more` and that. They are asked for ahead, and checked when they are to be run.
    for (const file of needed)
      if (!chunks[0] && !file[HASH + 3]) put('link', files[0]! + file.slice(HASH), '').catch(() => 0);
    (found = (await last).found ?? found)?.(page);
  } catch (cause) {
    if (!space.disabled) console.warn(`<${tag}> not loaded.`, cause);
    // The next tag of that name tries again.
    asked[name] = false;
  }
  if (!customElements.get(tag)) space.disabled = true;
};

const isOurs = (page.cdm ??= '__VERSION__') === '__VERSION__';
for (const [name, [height]] of Object.entries(tags)) if (isOurs) reserve(name, height);

watchPage((root) => {
  // Another version's has the page, whatever is on it: so that its elements are not of both. It is loaded to say so.
  if (!isOurs) return void load('div', root);
  // Somebody else has defined one before the page was read: what is loaded says so, if it is not this version's. Whoever
  // comes later is told of by the chunks that find it there.
  for (const [name] of Object.entries(tags)) {
    if (root.parentElement) continue;
    if (customElements.get(`cdm-${name}`)) void load('div', root);
  }
  for (const element of [root, ...root.querySelectorAll<HTMLElement>(':not(:defined),[data-cdm]')]) {
    // Elements of a foreign vocabulary have none.
    const { cdm, lang } = (element as Partial<HTMLElement>).dataset ?? {};
    const name = cdm ?? element.localName.split(/^cdm-/)[1];
    if (name == null) continue;
    // It also says which tags there are.
    if (cdm || !tags[name]) void load('div', element);
    void load(name, element, lang ?? element.closest<HTMLElement>('[lang]')?.lang ?? said?.lang);
  }
  found?.(root);
});
