import type { HostPage } from '../support/host-page.js';
import { elements, find } from '../support/invariants.js';
import { waitUntil } from '../support/wait.js';
import { faultsOf, type HostFault } from './host-fault.js';

const library = (path: string): string => `<script src="/node_modules/${path}"></script>`;
const TURBO = library('@hotwired/turbo/dist/turbo.es2017-umd.js');
/** It stores where it is; all pages of the tests share what is stored, and that has to be nothing. */
const HTMX = `<script>Storage.prototype.setItem = () => { throw new Error('full'); };</script>${library('htmx.org/dist/htmx.js')}`;

interface Libraries {
  readonly htmx: { swap(target: Element, content: string, how: { readonly swapStyle: string }): void };
  readonly Turbo: { renderStreamMessage(message: string): void };
}
const librariesOf = ({ window }: HostPage): Libraries => window as unknown as Libraries;

const PLACE = (markup: string): string => `<div id="place">${markup}</div>`;
const swapped =
  (swapStyle: string, markup: string): NonNullable<HostFault['then']> =>
  (host) =>
    librariesOf(host).htmx.swap(find(host, '#place')!, markup, { swapStyle });
const streamed =
  (attributes: string): NonNullable<HostFault['then']> =>
  async (host) => {
    // It waits for a frame, and WebKit gives none to what is out of sight.
    host.window.frameElement!.scrollIntoView();
    librariesOf(host).Turbo.renderStreamMessage(
      `<turbo-stream target="place" ${attributes}><template>${PLACE(elements())}</template></turbo-stream>`,
    );
    await waitUntil(() => !find(host, 'turbo-stream'), 'Turbo is done');
  };

/** The elements that were there are gone, or are taken for those that came: what was written on their place is gone. */
const renewed =
  (renew: NonNullable<HostFault['then']>): NonNullable<HostFault['then']> =>
  async (host) => {
    find(host, '#place')!.dataset.old = '';
    await renew(host);
    await waitUntil(() => !find(host, '[data-old]'), 'the place is renewed');
  };

/** As a server sends it: Turbo asks for the address of the page. */
const headers = { 'cache-control': 'no-store' };

/** The libraries themselves, as pages have them. */
export const LIBRARY_PAGE_FAULTS = faultsOf({
  'runs in the zones of zone.js': {
    head: library('zone.js/bundles/zone.umd.js'),
    // It gives the window a name for each event that somebody listens for there.
    does: `for (const type of ['DOMContentLoaded', 'online']) addEventListener(type, () => {});`,
  },
  'has its part with the elements replaced by htmx': {
    head: HTMX,
    body: PLACE(elements()),
    then: renewed(swapped('outerHTML', PLACE(elements()))),
  },
  'is given the elements by htmx': {
    head: HTMX,
    body: PLACE(''),
    meanwhile: swapped('innerHTML', elements()),
  },
  'has its part with the elements replaced by Turbo': {
    head: TURBO,
    headers,
    body: PLACE(elements()),
    then: renewed(streamed('action="replace"')),
  },
  'has its part with the elements changed into the same by Turbo': {
    head: TURBO,
    headers,
    body: PLACE(elements()),
    then: renewed(streamed('action="replace" method="morph"')),
  },
} satisfies Record<string, HostFault>);
