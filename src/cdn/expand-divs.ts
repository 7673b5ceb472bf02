/**
 * `<div data-cdm="directory" data-lang="fr">`, for editors that delete unknown tags: the element is put inside, with
 * every other `data-…` as its attribute. What was inside becomes its fallback.
 */
export function expandDivs(root: Element): void {
  for (const div of [root, ...root.querySelectorAll('[data-cdm]')]) {
    if (
      !(div instanceof HTMLElement) ||
      !div.dataset['cdm'] ||
      div.querySelector(':scope > cdm-' + CSS.escape(div.dataset['cdm']))
    ) {
      continue;
    }
    expand(div, div.dataset['cdm']);
  }
}

const NAMES = ['logo', 'directory', 'find-nearest'];

function expand(div: HTMLElement, name: string): void {
  if (!NAMES.includes(name)) {
    console.warn(`data-cdm="${name}": ignored. Accepted: ${NAMES.join(', ')}.`);
    div.removeAttribute('data-cdm');
    return;
  }
  const element = document.createElement(`cdm-${name}`);
  for (const { name: attribute, value } of [...div.attributes]) {
    if (attribute.startsWith('data-') && attribute !== 'data-cdm') element.setAttribute(attribute.slice(5), value);
  }
  const fallback = document.createElement('div');
  fallback.dataset['fallback'] = '';
  fallback.append(...div.childNodes);
  element.append(fallback);
  div.append(element);
}
