import { pageFeed } from '../controllers/page-feed.js';
import { pageLanguage } from '../i18n/page-language.js';

/**
 * Imports a chunk by its name, checked first. Where sources say `import('./x.js')`, the build writes this into the CDN's
 * chunks (scripts/rollup/late-imports.mjs). Rejects for a chunk that is missing or was altered.
 */
export let late: (chunk: string) => Promise<unknown>;

/** The loader's: how to import, and what its tag says for the whole page. Called before any element is defined. */
export function provide(given: typeof late, page: DOMStringMap = {}): void {
  late = given;
  // The first tag's words count.
  pageLanguage.tag ??= page.lang;
  pageFeed.url ??= page.src;
}
