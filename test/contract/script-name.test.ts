import { expect } from '@open-wc/testing';
import { closeHostPages, hostPage, type HostPage } from '../support/host-page.js';
import { waitUntil } from '../support/wait.js';

/** docs/cms/index.md says all of this to whoever has an optimiser. */
const MADE = '/cache/min/1';
const LIST = '<cdm-directory><a data-fallback href="/x">List</a></cdm-directory>';
/** No server but the page's own may be asked: what would be asked elsewhere is refused, in every engine. */
const STRICT = `<meta http-equiv="Content-Security-Policy" content="script-src ${location.origin} 'unsafe-inline'">`;

const open = (script: string, body = LIST) =>
  hostPage(
    `<!doctype html><html lang="fr"><head>${STRICT}${script}<title>Host</title></head><body>${body}<p id="after">After</p></body></html>`,
  );
const isDrawn = (host: HostPage, word = 'Suisse') =>
  !!host.document.querySelector('cdm-directory')?.shadowRoot?.textContent.includes(word);
const isFallbackSeen = (host: HostPage) => host.document.querySelector('a')!.getClientRects().length > 0;

/** @param folder - Of the file that is named; which one fails first is chance. */
async function expectFallback(host: HostPage, folder: string): Promise<void> {
  await waitUntil(() => host.warnings.length, 'a warning');
  expect(host.warnings.length, host.warnings.join('\n')).to.equal(1);
  const [, named] =
    /^<cdm-directory> not loaded\. Error: (.+\/)[\w-]+-\w{7}\.js missing or altered$/.exec(host.warnings[0]!) ?? [];
  expect(named, host.warnings[0]).to.equal(folder);
  expect([isFallbackSeen(host), host.errors]).to.deep.equal([true, []]);
}

describe('a script that came under another name', () => {
  afterEach(closeHostPages);

  for (const attributes of ['', 'defer', 'async']) {
    it(`beside its chunks, ${attributes || 'plain'}: works`, async () => {
      const host = await open(`<script src="/copied/loader.js?ver=6.8" data-lang="it" ${attributes}></script>`);
      await waitUntil(() => isDrawn(host), 'the directory');
      const chunks = host.window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
      expect(chunks.filter((path) => !path.startsWith('/copied/') && path.includes('-'))).to.deep.equal([]);
      expect([host.errors, host.warnings]).to.deep.equal([[], []]);
    });
  }

  for (const script of ['away-3f2a', 'joined-77b0']) {
    it(`away from its chunks, ${script}.js: the fallback stays, the line names the folder that was asked`, async () => {
      const host = await open(`<script src="${MADE}/${script}.js"></script>`);
      await expectFallback(host, `${location.origin}${MADE}/`);
    });
  }

  for (const [way, script] of [
    ['a module', `<script type="module" src="${MADE}/away-3f2a.js"></script>`],
    ['a module beside its chunks', '<script type="module" src="/copied/loader.js"></script>'],
    ['written into the page', ''],
  ] as const) {
    it(`${way}: cannot know where it is, and asks where it was released`, async () => {
      const inline = `<script>${await (await fetch('/released/cdn/cdm.js')).text()}</script>`;
      const host = await open(script || inline);
      const { version } = (await (await fetch('/package.json')).json()) as { version: string };
      await expectFallback(host, `https://cdn.jsdelivr.net/npm/cdm-widgets@${version}/dist/cdn/`);
    });
  }

  it('as a module, beside a tag of our own name: takes its chunks from there', async () => {
    const host = await open(
      `<script type="module" src="${MADE}/away-3f2a.js"></script><script type="text/plain" src="/released/cdn/cdm.js"></script>`,
    );
    await waitUntil(() => isDrawn(host), 'the directory');
  });

  for (const attributes of ['', 'type="module"', 'defer', 'async']) {
    it(`the single file, ${attributes || 'plain'}: works anywhere`, async () => {
      const host = await open(`<script src="${MADE}/whole-c4.js" ${attributes}></script>`);
      await waitUntil(() => isDrawn(host), 'the directory');
      expect([host.errors, host.warnings]).to.deep.equal([[], []]);
    });
  }

  it('the single file, written into the page: works', async () => {
    const host = await open(`<script>${await (await fetch('/released/cdn/cdm.all.js')).text()}</script>`);
    await waitUntil(() => isDrawn(host), 'the directory');
    expect([host.errors, host.warnings]).to.deep.equal([[], []]);
  });
});
