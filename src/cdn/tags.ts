/** Written by the build: which of the loader's files each tag needs, by their place. */
declare const __TAGS__: Readonly<
  Record<'logo' | 'centre' | 'directory' | 'find-nearest' | 'map' | 'div', readonly number[]>
>;

/**
 * Each tag of ours: how high it stands while it waits, as its own styles have it until it is drawn, and what else they say;
 * then what it needs. In one table, for its bytes. The last is no element: what makes elements of `<div data-cdm>`.
 */
export const tags: Readonly<Record<string, readonly [height: string, chunks: readonly number[]]>> = {
  logo: ['auto;display:inline-block;flex:none;vertical-align:middle;inline-size:6em;aspect-ratio:28/53', __TAGS__.logo],
  directory: ['100vh', __TAGS__.directory],
  map: ['100vh', __TAGS__.map],
  centre: ['24em', __TAGS__.centre],
  'find-nearest': ['12.5em', __TAGS__['find-nearest']],
  div: ['', __TAGS__.div],
};
