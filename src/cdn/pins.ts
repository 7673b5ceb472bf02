/** What is loaded late, each file pinned by its hash. The loader asks this, and fetches. */

/** Written by the build: those files but the places, each as in the loader. */
declare const __LATE__: string;
/** Written by the build: one more file of the kind. Only who types the name of a town needs it. */
declare const __PLACES__: string;
/** Written by the build: what a chunk imports, in the order in which it can be run, as places among all files. */
declare const __IMPORTS__: Readonly<Record<string, readonly number[]>>;

/** Length of a SHA-256 in base64, without its `=`. */
const HASH = 43;

/** What tells one version of a file from the next, as in the loader. */
const versionOf = (file: string): string => file.replace(/\W/g, '').slice(0, 7);

const own = __LATE__.split(',');
const imports = __IMPORTS__;

interface Module {
  readonly default: string;
}

/** Loads files in that order, each checked; gives the last. */
type Bring = (files: readonly string[]) => Promise<Module>;

/** By a file: what it gave. It is never asked for again, by whatever key: a page has it once. */
const there: Record<string, Module> = {};

/**
 * By a file that has failed: how often. Firefox never gives a page a module that it could not give it once, and what
 * tells one from another is its address with the fragment. So that counts.
 */
const failures: Record<string, number> = {};

/**
 * Loads a chunk by its name, and what it imports before it.
 *
 * @param first - The loader's own files.
 * @returns The chunk's module. Rejects where a file is missing or altered.
 */
export default async function load(chunk: string, first: readonly string[], bring: Bring): Promise<unknown> {
  const all = [...first, ...own];
  /** As the loader is to ask for it. It puts its `-<hash>.js` behind a fragment too, and checks the file as any other. */
  const keyOf = (file: string): string => {
    // What it has asked for ahead is named after what pins it: that address could be told without the file's hash.
    const isAhead = file.slice(HASH).startsWith('more');
    return isAhead || failures[file]
      ? `${file}-${versionOf(isAhead ? first[0]! : file)}.js#${failures[file] ?? ''}`
      : file;
  };
  const get = async (file: string, before: readonly number[] = []): Promise<Module> =>
    (there[file] ??= await bring([...before.map((place) => all[place]!), keyOf(file)]).catch((cause: unknown) => {
      // Not what others import, by the address that they know: the page would have it twice.
      if (!Object.values(imports).flat().includes(all.indexOf(file))) failures[file] = (failures[file] ?? 0) + 1;
      throw cause;
    }));
  if (chunk.includes('places-')) all.push(...(await get(__PLACES__)).default.split(','));
  return get(
    all.find((file) => file.slice(HASH) === chunk)!,
    imports[chunk],
  );
}
