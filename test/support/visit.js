/*
 * What a visitor does on a page with every element. Nothing is imported, so that the source can be put into any page.
 */

const LOOKED_FOR = ['Lyon', 'Nantes'];

/** Asks the finder, opens a centre in the list, chooses one on the map; each time another, and each until it is there. */
export async function visit({ document }, turn = 0) {
  const rootOf = (tag) => document.querySelector(tag).shadowRoot;
  await document.querySelector('cdm-find-nearest').search(LOOKED_FOR[turn]);
  await until(() => rootOf('cdm-find-nearest').querySelector('[part="results"] .item'), 'the answers');

  const opener = rootOf('cdm-directory').querySelectorAll('.disclose')[turn];
  opener.click();
  const details = opener.closest('.item').querySelector('.details');
  await until(() => !details.hidden && details.textContent.trim(), 'the centre is open');

  const pin = () => rootOf('cdm-map').querySelectorAll('.pin:not(.cluster)')[turn];
  await until(pin, 'the map');
  const name = pin().querySelector('title').textContent;
  pin().dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  const chosen = () => rootOf('cdm-map').querySelector('.pin.chosen title');
  await until(() => chosen()?.textContent === name, `${name} is chosen on the map`);
}

/** What every element says, but for what is announced, which goes after a while. */
export function wordsIn({ document }, tags) {
  return tags.map((tag) => {
    const copy = document.createElement('div');
    copy.append(...[...document.querySelector(tag).shadowRoot.childNodes].map((node) => node.cloneNode(true)));
    for (const node of copy.querySelectorAll('[role="status"], style')) node.remove();
    return copy.textContent.replaceAll(/\s+/g, ' ').trim();
  });
}

async function until(isTrue, what) {
  for (let turn = 0; turn < 200; turn++) {
    if (isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`It never came: ${what}`);
}
