import { elements, find, TAGS } from '../support/invariants.js';
import type { HostPage } from '../support/host-page.js';
import type { HostFault } from './host-fault.js';

export const SPEAKING = TAGS.filter((tag) => tag !== 'cdm-logo');

const frame = (host: HostPage): Promise<unknown> =>
  new Promise((resolve) => host.window.requestAnimationFrame(resolve));

/** Long enough for what was changed to be laid out, and for what follows from that. */
export async function frames(host: HostPage): Promise<void> {
  for (let i = 0; i < 4; i++) await frame(host);
}

/** A text becomes longer, and a style is changed: what any update may do to what is drawn. */
export function changeWithin(host: HostPage): void {
  for (const tag of SPEAKING) {
    const base = find(host, tag)!.shadowRoot?.querySelector('.base');
    if (!base) throw new Error(`${tag} is not drawn`);
    const texts = host.document.createTreeWalker(base, NodeFilter.SHOW_TEXT);
    while (!texts.nextNode()?.nodeValue?.trim());
    (texts.currentNode as Text).data += '\u200b';
    base.querySelector<HTMLElement>('svg, p, a')!.style.order = '1';
  }
}

/** What becomes a box in the fieldset around the elements, or loses its box. */
const CHANGES: Readonly<Record<string, (host: HostPage) => void>> = {
  'is added to': (host) => find(host, 'fieldset')!.append(host.document.createElement('p')),
  'shows less': (host) => (find(host, '#hint')!.hidden = true),
};

/** A component of the page whose own fieldset is around what it is given. */
const COMPONENT = `<script>customElements.define('their-group', class extends HTMLElement {
  constructor() { super().attachShadow({ mode: 'open' }).innerHTML = '<fieldset><slot></slot></fieldset>'; } });</script>`;

/** In the same frame as the elements: Chromium then forgets the boxes of what is in them. */
const changed =
  (change: (host: HostPage) => void): NonNullable<HostFault['then']> =>
  async (host) => {
    // WebKit gives no frames to the twin of the page, which is further down and has none of ours.
    const isTwin = !find(host, 'cdm-map')!.shadowRoot;
    if (!isTwin) await frames(host);
    if (!isTwin) changeWithin(host);
    change(host);
    if (!isTwin) await frames(host);
  };

/** Faults of a page that has a fieldset around the elements, its own or a component's. */
export const FIELDSETS: Readonly<Record<string, HostFault>> = {
  'has the elements in a form that is not ours': {
    body: `<form><fieldset disabled>${elements()}</fieldset></form>`,
  },
  ...Object.fromEntries(
    Object.entries(CHANGES).map(([name, change]): [string, HostFault] => [
      `has the elements in a fieldset that ${name} as they change`,
      {
        body: `<form><fieldset>${elements()}<p id="hint">Hint</p></fieldset></form>`,
        then: changed(change),
      },
    ]),
  ),
  'has the elements in a component, in its own fieldset': {
    head: COMPONENT,
    body: `<their-group>${elements()}</their-group>`,
    then: changed((host) => find(host, 'their-group')!.append(host.document.createElement('p'))),
  },
};
