import { render, type LitElement } from 'lit';

/** How `@lit-labs/ssr-client` marks what a server has drawn: in its builds for development and for production. */
const MARKS = ['_$needsHydration', '_$AG'] as const;

type Hydratable = { [mark in (typeof MARKS)[number]]?: boolean };

/**
 * Whether an element's first drawing takes over what a server has drawn, node by node. Lit does so where the page has
 * loaded its hydration, and believes that both say the same: what differs would stay, and a button might open another
 * centre than it says. A browser's Intl that writes a name in another way is enough. So the server's words are corrected
 * first; where the nodes differ, all is drawn anew.
 *
 * @param draw - What the element is about to draw.
 */
export function takesOver(element: LitElement & Hydratable, draw: () => unknown): boolean {
  // Where it came after Lit, as bundlers may have it, the element was never asked.
  const mark = MARKS.find((name) => element[name]);
  if (!mark) return false;
  const scratch = document.createDocumentFragment();
  render(draw(), scratch);
  const [drawn, own] = [nodesOf(element.renderRoot), nodesOf(scratch)];
  const isAlike = drawn.length === own.length && drawn.every((node, i) => shapeOf(node) === shapeOf(own[i]!));
  if (isAlike) drawn.forEach((node, i) => correct(node, own[i]!));
  // Lit's hydration would look for what is no longer there.
  else element[mark] = false;
  return isAlike;
}

/** Elements and texts in their order. The title of a marker is a property, of which a server writes nothing. */
function nodesOf(root: Node): readonly Node[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node.nodeName === 'STYLE') return NodeFilter.FILTER_REJECT;
    const isNothing = node.nodeType === Node.TEXT_NODE && (!node.nodeValue || node.parentNode?.nodeName === 'title');
    return isNothing ? NodeFilter.FILTER_SKIP : NodeFilter.FILTER_ACCEPT;
  });
  const nodes = [];
  for (let node; (node = walker.nextNode());) nodes.push(node);
  return nodes;
}

/** In this order, names and numbers of children make one tree only. */
const shapeOf = (node: Node): string => `${node.nodeName} ${(node as Partial<Element>).childElementCount}`;

function correct(node: Node, own: Node): void {
  if (node.nodeValue !== own.nodeValue) node.nodeValue = own.nodeValue;
  if (!(node instanceof Element) || !(own instanceof Element)) return;
  for (const { name, value } of own.attributes) {
    if (node.getAttribute(name) !== value) node.setAttribute(name, value);
  }
  for (const { name } of [...node.attributes]) {
    // A server writes this property as an attribute.
    if (!own.hasAttribute(name) && name !== 'value') node.removeAttribute(name);
  }
}
