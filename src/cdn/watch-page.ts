/** Calls back with the page, then with whatever is added to it, and with all of it once it has been read. */
export function watchPage(found: (root: Element) => void): void {
  const page = document.documentElement;
  found(page);
  // It rises to the window, whose members no image of the page can take the names of.
  addEventListener('DOMContentLoaded', () => found(page));
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof Element) found(node);
    }
  }).observe(page, { childList: true, subtree: true });
}
