import { expect } from '@open-wc/testing';
import { closeHostPages, hostPage, type HostPage } from '../support/host-page.js';
import { waitUntil } from '../support/wait.js';

const page = (body: string, script: string) =>
  `<!doctype html><html lang="fr"><head><script src="${script}"></script><title>Host</title></head><body>${body}</body></html>`;
const RELEASED = '/released/cdn/cdm.js';
const without = (chunk: string) => `/missing/${chunk}/cdm.js`;

const DIRECTORY = '<cdm-directory countries="BE"></cdm-directory>';
const FINDER = '<cdm-find-nearest></cdm-find-nearest>';

type Tag = 'cdm-directory' | 'cdm-find-nearest';
const find = <K extends Tag>(host: HostPage, tag: K) => host.document.querySelector(tag)!;
const inside = (host: HostPage, tag: Tag, selector: string) => [
  ...(find(host, tag).shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const pins = (host: HostPage, tag: Tag) =>
  inside(host, tag, '[part="map"] > *')[0]?.shadowRoot?.querySelectorAll('.pin').length ?? 0;
/** Files about the map, without their hashes. */
const files = ({ window }: HostPage) => {
  const asked = window.performance
    .getEntriesByType('resource')
    .map(({ name }) => /\/(map|map-beside|moremap)-\w{7}\.js/.exec(name)?.[1])
    .filter(Boolean);
  return [...new Set(asked)].sort();
};
/** How often each file of a folder was served. */
const counts = async (folder: string): Promise<number[]> =>
  Object.entries((await (await fetch('/served')).json()) as Record<string, number>)
    .filter(([path]) => path.startsWith(folder))
    .map(([, count]) => count);

/** Asks for the map in a directory that has drawn itself. */
async function openMap(host: HostPage): Promise<void> {
  await waitUntil(() => inside(host, 'cdm-directory', '.item').length, 'the list');
  inside(host, 'cdm-directory', '[part="map-button"]')[0]!.click();
}

/** Searches, and scrolls to the results. */
async function search(host: HostPage): Promise<void> {
  await waitUntil(() => inside(host, 'cdm-find-nearest', 'input').length, 'the form');
  await find(host, 'cdm-find-nearest').search('Lyon');
  inside(host, 'cdm-find-nearest', '[part="results"]')[0]!.scrollIntoView({ block: 'end' });
}

describe('a host page whose directory or finder has a map', () => {
  afterEach(closeHostPages);

  it('fetches it when it is asked for, each file once, and not the tag’s own', async () => {
    const host = await hostPage(page(DIRECTORY, RELEASED));
    await waitUntil(() => inside(host, 'cdm-directory', '.item').length, 'the list');
    expect(files(host)).to.deep.equal([]);
    await openMap(host);
    await waitUntil(() => pins(host, 'cdm-directory'), 'the map came');
    expect([files(host), host.window.customElements.get('cdm-map')]).to.deep.equal([
      ['map-beside', 'moremap'],
      undefined,
    ]);
    expect([host.errors, host.warnings]).to.deep.equal([[], []]);
  });

  it('fetches it once for several elements, beside the page’s own map', async () => {
    const folder = '/released/beside/';
    await fetch(`/forget${folder}`);
    const host = await hostPage(page(`${DIRECTORY}${FINDER}<cdm-map></cdm-map>`, `${folder}cdm.js`));
    await openMap(host);
    await search(host);
    await waitUntil(() => pins(host, 'cdm-directory') && pins(host, 'cdm-find-nearest'), 'both maps');
    await waitUntil(() => host.document.querySelector('cdm-map')!.shadowRoot?.querySelector('.pin'), 'the page’s map');
    expect(files(host)).to.deep.equal(['map', 'map-beside', 'moremap']);
    expect(new Set(await counts(folder))).to.deep.equal(new Set([1]));
    expect([host.errors, host.warnings]).to.deep.equal([[], []]);
  });

  it('fetches nothing with `no-map`', async () => {
    const host = await hostPage(page('<cdm-find-nearest no-map></cdm-find-nearest>', RELEASED));
    await search(host);
    await waitUntil(() => inside(host, 'cdm-find-nearest', '.item').length, 'the results');
    expect([files(host), inside(host, 'cdm-find-nearest', '[part="map"]')]).to.deep.equal([[], []]);
  });

  for (const chunk of ['map-beside', 'moremap']) {
    it(`keeps the results where ${chunk} cannot be had: no map, one warning`, async () => {
      const host = await hostPage(page(FINDER, without(chunk)));
      await search(host);
      await waitUntil(() => host.warnings.length, 'a warning');
      await waitUntil(() => !inside(host, 'cdm-find-nearest', '[part="map"]').length, 'its place went');
      expect([inside(host, 'cdm-find-nearest', '.item').length, host.warnings.length, host.errors]).to.deep.equal([
        3,
        1,
        [],
      ]);
    });

    it(`asks for ${chunk} again with the next search, and says no more that there is no map`, async () => {
      await fetch(`/forget/once/${chunk}/`);
      const host = await hostPage(page(FINDER, `/once/${chunk}/cdm.js`));
      await search(host);
      await waitUntil(() => host.warnings.length, 'a warning');
      await waitUntil(() => !inside(host, 'cdm-find-nearest', '[part="map"]').length, 'its place went');
      await find(host, 'cdm-find-nearest').search('Paris');
      await waitUntil(() => pins(host, 'cdm-find-nearest'), 'the map came');
      expect(inside(host, 'cdm-find-nearest', '.item').length).to.equal(3);
      expect([host.warnings.length, host.errors]).to.deep.equal([1, []]);
    });

    it(`says in a directory that ${chunk} cannot be had, to whoever asked, and keeps the list`, async () => {
      const host = await hostPage(page(DIRECTORY, without(chunk)));
      await openMap(host);
      const before = inside(host, 'cdm-directory', '.item').length;
      await waitUntil(() => inside(host, 'cdm-directory', '#map [role="alert"] button').length, 'a message');
      expect([inside(host, 'cdm-directory', '.item').length, host.warnings.length, host.errors]).to.deep.equal([
        before,
        1,
        [],
      ]);
    });
  }

  it('has it in the single file too', async () => {
    const host = await hostPage(page(DIRECTORY, '/released/cdn/cdm.all.js'));
    await openMap(host);
    await waitUntil(() => pins(host, 'cdm-directory'), 'the map came');
    expect(host.errors).to.deep.equal([]);
  });
});
