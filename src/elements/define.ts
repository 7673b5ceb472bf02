import { html, render } from 'lit';
import { formatFor } from '../i18n/format.js';
import type { CdmElement } from './cdm-element.js';

type CdmElementClass = (new () => CdmElement) & { readonly version: string };

/**
 * Registers an element, once. A second copy of this library, or a host that took the name first, is no fault: the
 * first registration stays. Where Lit cannot render at all, nothing is registered and the page keeps its fallback.
 */
export function define(tag: string, element: CdmElementClass): void {
  if (typeof customElements === 'undefined') return;
  const first = customElements.get(tag) as Partial<CdmElementClass> | undefined;
  if (first) {
    if (first.version !== element.version) {
      console.warn(`<${tag}> ${element.version} ignored: ${first.version ?? 'an element of the page'} came first.`);
    }
    return;
  }
  try {
    tryToRender();
    customElements.define(tag, element);
  } catch (cause) {
    console.warn(`<${tag}> is not started, its fallback stays: this page does not let it render.`, cause);
  }
}

let failure: unknown;
let hasTried = false;

/** Trusted Types, XHTML and a clobbered document each make Lit fail in its own way, and old Intl us: one try tells. */
function tryToRender(): void {
  // On a server there is nothing to try: Lit's own rendering brings what it needs.
  if (typeof document === 'undefined') return;
  try {
    if (!hasTried) renderOnce();
  } catch (cause) {
    failure = cause;
  }
  hasTried = true;
  if (failure !== undefined) throw failure as Error;
}

function renderOnce(): void {
  const probe = document.createElement('div');
  const word = formatFor('en').number(1);
  render(html`<p title=${word}>${word}</p>`, probe);
  if (probe.querySelector('p')?.title !== word || probe.textContent.trim() !== word) {
    throw new Error('A first template came out wrong.');
  }
}
