/** What is loaded late, each file pinned by its hash. The loader pins this one, asks it, and fetches. */

/** Written by the build: those files but the places, each as in the loader. */
declare const __LATE__: string;
/** Written by the build: one more file of the kind. Only who types the name of a town needs it. */
declare const __PLACES__: string;
/** Written by the build: what a chunk imports, in the order in which it can be run, as places among all files. */
declare const __IMPORTS__: Readonly<Record<string, readonly number[]>>;

/** Length of a SHA-256 in base64, without its `=`. */
const HASH = 43;

const own = __LATE__.split(' ');
const imports = __IMPORTS__;

/** Loads files in that order, each checked; gives the last. */
type Bring = (files: readonly string[]) => Promise<{ readonly default: string }>;

/**
 * Loads a chunk by its name, and what it imports before it.
 *
 * @param first - The loader's own files.
 * @returns The chunk's module. Rejects where a file is missing or altered.
 */
export default async function load(chunk: string, first: readonly string[], bring: Bring): Promise<unknown> {
  const all = [...first, ...own];
  if (chunk.startsWith('places-')) all.push(...(await bring([__PLACES__])).default.split(' '));
  const places = [...(imports[chunk] ?? []), all.findIndex((file) => file.slice(HASH) === chunk)];
  return bring(places.map((place) => all[place]!));
}
