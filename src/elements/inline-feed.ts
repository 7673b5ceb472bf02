import { isServer } from 'lit';

/** The text of a feed that the page wrote inside the tag: `<script type="application/geo+json">`. */
export const inlineFeed = (element: Element): string | undefined =>
  // There elements have no children.
  isServer ? undefined : element.querySelector(':scope>script[type="application/geo+json"]')?.textContent;
