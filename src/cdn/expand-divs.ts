import { NAMES } from './names.js';

/**
 * The attributes that a `div` may ask for. No others: content systems keep `data-…` in what strangers write, and
 * `data-onclick` or `data-style` must not become what they name.
 */
const ATTRIBUTES =
  'lang src hidden centre concept area status tone href decorative countries statuses heading-level report-to layout group-by sort no-search no-map sync-url max-results no-geolocation selected ranked no-list';

/**
 * `<div data-cdm="directory" data-lang="fr">`, for editors that delete unknown tags: the element is put inside, with
 * every other `data-…` as its attribute. What was inside becomes its fallback.
 */
export function expandDivs(root: ParentNode): void {
  const divs = [...root.querySelectorAll('[data-cdm]'), ...(root instanceof Element ? [root] : [])];
  for (const div of divs) {
    const name = div.getAttribute('data-cdm');
    if (name === null) continue;
    // Once is enough, and a page that copies the div does not ask twice.
    div.removeAttribute('data-cdm');
    if (NAMES.split(', ').includes(name)) expand(div, name);
    else console.warn(`data-cdm="${name}": ignored. Accepted: ${NAMES}.`);
  }
}

function expand(div: Element, name: string): void {
  const element = document.createElement(`cdm-${name}`);
  for (const attribute of ATTRIBUTES.split(' ')) {
    const value = div.getAttribute(`data-${attribute}`);
    if (value !== null) element.setAttribute(attribute, value);
  }
  const fallback = document.createElement('div');
  fallback.setAttribute('data-fallback', '');
  fallback.append(...div.childNodes);
  element.append(fallback);
  div.append(element);
}
