import { page } from './page.js';

/**
 * Calls back with the page once it has been read, then with whatever is added to it. Not before: where an import map comes
 * late in the page (WordPress prints its own in the footer), Firefox, and Chromium and Safari before 2025, refuse it once a
 * module has been asked for, and the page's own modules would stop.
 */
export function watchPage(found: (root: Element) => void): void {
  const start = (): void => {
    new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) if (node instanceof Element) found(node);
      }
    }).observe(page, { childList: true, subtree: true });
    found(page);
  };
  // It rises to the window, whose members no image of the page can take the names of.
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
  else start();
}
