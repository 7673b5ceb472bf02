import { aTimeout } from '@open-wc/testing';
import type { HostPage } from '../support/host-page.js';
import {
  CDN,
  drawn,
  elements,
  expectUnharmed,
  faultPage,
  find,
  onBoth,
  SCROLL_BAR,
  type FaultPage,
} from '../support/invariants.js';
import { visit } from '../support/visit.js';
import { waitUntil } from '../support/wait.js';
import type { Fault } from './fault.js';

/** Where our script stands in the two pages of a site. */
interface Site {
  readonly first: string;
  readonly second: 'head' | 'body';
}

const TAG = `<script src="${CDN}"></script>`;
const SITES: Readonly<Record<string, Site>> = {
  'in the head of each page': { first: TAG, second: 'head' },
  'in the body of each page, which runs it anew': { first: TAG, second: 'body' },
  'on the second page alone': { first: '', second: 'head' },
};

type Visited = HostPage['window'] & { ours: string; loads: number; __seen: { home: string } };
const windowOf = ({ window }: HostPage): Visited => window as Visited;

/** What both pages of the site have: Turbo, which is asked here for a page with our script in it or without. */
const SITE = `<script>
  window.ours = '';
  window.loads = 0;
  addEventListener('turbo:load', () => loads++);
  addEventListener('turbo:before-fetch-request', ({ detail }) => (detail.fetchOptions.headers.script = ours));
</script><script src="/node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js"></script>
<script>
  // A bar that one of two pages shows, since it took longer.
  Turbo.config.drive.progressBarDelay = 60_000;
</script>`;

/** As a server sends it; Turbo asks for the address of the page. */
const headers = { 'cache-control': 'no-store' };

const addressOf = (site: Site, title: string): string => {
  const ours = (place: Site['second']): string => (place === site.second ? '<!--script-->' : '');
  const html = `<!doctype html><html lang="fr"><head>${SCROLL_BAR}${ours('head')}<title>${title}</title></head><body>
    <p id="before">Before</p><p><input id="focus"></p>${elements()}<p id="after">After</p>${ours('body')}</body></html>`;
  return `/page-with-headers?${new URLSearchParams({ html, headers: JSON.stringify(headers) }).toString()}`;
};

/** Goes to another page, and waits until Turbo has it. */
async function goes(page: FaultPage, go: (host: HostPage) => void, title: string): Promise<void> {
  await onBoth(page, async (host) => {
    // It waits for a frame, and WebKit gives none to what is out of sight.
    host.window.frameElement!.scrollIntoView();
    const { loads } = windowOf(host);
    go(host);
    await waitUntil(() => windowOf(host).loads > loads && host.document.title === title, `the page ${title}`);
    // It is the page that went there.
    windowOf(host).__seen.home = host.window.location.href;
  });
}

async function isSeen(page: FaultPage): Promise<void> {
  await drawn(page);
  await expectUnharmed(page);
}

/** And what a visitor then does there. */
async function isUsed(page: FaultPage): Promise<void> {
  await isSeen(page);
  await visit(page.host.window);
  await atRest(page);
  await expectUnharmed(page);
}

/** The finder has fetched the towns that a visitor may look for next: one after the other, each by a link. */
async function atRest({ host }: FaultPage): Promise<void> {
  for (let quiet = 0; quiet < 10; quiet++) {
    await aTimeout(50);
    if (find(host, 'link')) quiet = 0;
  }
}

const follower =
  (site: Site, title: string) =>
  (host: HostPage): void => {
    const link = host.document.createElement('a');
    link.href = addressOf(site, title);
    find(host, '#before')!.append(link);
    link.click();
    link.remove();
  };

export const TURBO_VISITS: readonly Fault[] = Object.entries(SITES).map(([where, site]) => ({
  name: `a site that Turbo goes through, our script ${where}`,
  async run() {
    const page = await faultPage({ headers, head: SITE, script: site.first });
    windowOf(page.host).ours = TAG;
    if (site.first) await isSeen(page);

    // The third time Turbo shows its copy of the page, whose elements were in use, and then the page itself.
    for (const title of ['Second', 'Third', 'Second']) {
      await goes(page, follower(site, title), title);
      await (title === 'Third' ? isSeen : isUsed)(page);
    }
  },
}));

/** Left while `core` is on its way: Turbo takes out of a head what the next page has not, and of that no engine but Chromium tells. */
export const LEFT_EARLY: Fault = {
  name: 'a site that Turbo goes through before anything of ours is there',
  async run() {
    const site: Site = { first: TAG.replace('released/cdn', 'held/core'), second: 'head' };
    await fetch('/hold/core');
    const page = await faultPage({ headers, head: SITE, script: site.first });
    windowOf(page.host).ours = site.first;
    await goes(page, follower(site, 'Second'), 'Second');
    await fetch('/let-go/core');
    await isUsed(page);
  },
};
