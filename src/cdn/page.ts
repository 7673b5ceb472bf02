/**
 * The page, as this version's loader and another's know it: `cdm` is the version of the loader that ran first, and has the
 * page. On what it watches, since a page that is written anew is anybody's; and not among the window's own names.
 */
export const page = document.documentElement as HTMLElement & { cdm?: string };
