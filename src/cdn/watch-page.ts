import { expandDivs } from './expand-divs.js';

/** Calls back with the page, then with whatever is added to it. Divs that stand for an element have become one. */
export function watchPage(found: (root: Element) => void): void {
  const page = document.documentElement;
  const visit = (root: Element): void => {
    // A div that the parser is still filling has not all of its fallback yet.
    if (document.readyState !== 'loading') expandDivs(root);
    found(root);
  };
  visit(page);
  document.addEventListener('DOMContentLoaded', () => visit(page));
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof Element) visit(node);
    }
  }).observe(page, { childList: true, subtree: true });
}
