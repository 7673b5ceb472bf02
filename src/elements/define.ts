import { html, render } from 'lit';
import type { CdmElement } from './cdm-element.js';

type CdmElementClass = (new () => CdmElement) & {
  readonly version: string;
  /** Throws where the browser lacks what the element cannot do without. */
  check?(): void;
};

/** The versions that came first: a line on each is enough for all their tags. */
const told = new Set<string>();

/**
 * Registers an element, once. A second copy of this library, or a host that took the name first, is no fault: the
 * first registration stays. Where Lit cannot render at all, nothing is registered and the page keeps its fallback.
 */
export function define(tag: string, element: CdmElementClass): void {
  if (typeof customElements === 'undefined') return;
  const first = customElements.get(tag) as Partial<CdmElementClass> | undefined;
  if (first) {
    const other = first.version ?? `<${tag}> of the page`;
    if (other !== element.version && !told.has(other)) {
      told.add(other);
      console.warn(`cdm-widgets ${element.version} ignored: ${other} came first.`);
    }
    return;
  }
  try {
    tryToRender();
    element.check?.();
    customElements.define(tag, element);
  } catch (cause) {
    console.warn(`<${tag}> cannot render on this page.`, cause);
  }
}

/** Trusted Types, XHTML and a clobbered document each make Lit fail in its own way: a try tells. */
function tryToRender(): void {
  // On a server there is nothing to try: Lit's own rendering brings what it needs.
  if (typeof document === 'undefined') return;
  const probe = document.createElement('div').attachShadow({ mode: 'open' });
  const word = 'a';
  render(html`<p title=${word}>${word}</p>`, probe);
  if (probe.querySelector('p')?.title + probe.textContent.trim() !== word + word) throw new Error('empty');
}
