import { aTimeout, expect } from '@open-wc/testing';
import { closeHostPages } from '../support/host-page.js';
import { CDN, drawn, elements, expectUnharmed, faultPage, findAll, isDrawn, TAGS } from '../support/invariants.js';
import { waitUntil } from '../support/wait.js';

describe('pages that are not like others', () => {
  afterEach(closeHostPages);

  it('a feed whose every text is an attack: shown as text, or not at all', async () => {
    const page = await faultPage({
      body: elements(`/faulty-feed/hostile/${crypto.randomUUID()}`).replaceAll(' countries="CH"', ''),
    });
    await drawn(page);
    const directory = findAll(page.host, 'cdm-directory')[0]!;
    await waitUntil(() => directory.shadowRoot!.textContent.includes('<img src=x onerror='));
    for (const element of findAll(page.host, TAGS.join())) {
      for (const opener of element.shadowRoot!.querySelectorAll('button')) opener.click();
    }
    await aTimeout(100);
    expect('canary' in page.host.window).to.equal(false);
    const foreign = findAll(page.host, TAGS.join()).flatMap((element) => [
      ...element.shadowRoot!.querySelectorAll('img, script, iframe, [onerror], [href^="javascript" i], [src]'),
    ]);
    expect(foreign).to.deep.equal([]);
    // One line for each that lists what was left out, and the map and the list say theirs.
    await expectUnharmed(page, { warnings: TAGS.length });
  });

  it('a sandboxed frame, whose origin is none: all elements, no error, no warning', async () => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.srcdoc = `<!doctype html><html lang="fr"><head><script>
      const told = [];
      addEventListener('error', ({ message }) => told.push(message));
      addEventListener('unhandledrejection', ({ reason }) => told.push(String(reason)));
      console.warn = (...words) => told.push(words.join(' '));
      setInterval(() => {
        const bases = ${JSON.stringify(TAGS)}.map((tag) => document.querySelector(tag)?.shadowRoot?.querySelector('.base'));
        if (bases.every((base) => base && !base.querySelector('.loading'))) parent.postMessage({ told }, '*');
      }, 50);
    </script><script src="${CDN}"></script></head><body>${elements()}</body></html>`;
    const answer = new Promise<MessageEvent<{ told: string[] }>>((resolve) => {
      addEventListener('message', (event) => event.source === frame.contentWindow && resolve(event as never));
    });
    document.body.append(frame);
    expect((await answer).data).to.deep.equal({ told: [] });
  });

  for (const script of [CDN, '/released/cdn/cdm.all.js']) {
    it(`a page that is XML, ${script.split('/').pop()!}: the element or its fallback, never an empty box`, async () => {
      const frame = document.createElement('iframe');
      frame.src = `/xhtml-page?script=${script}`;
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      document.body.append(frame);
      await loaded;
      await aTimeout(300);
      const element = frame.contentDocument!.querySelector('cdm-directory')!;
      const fallback = element.querySelector('a')!;
      expect(isDrawn(element) || fallback.getClientRects().length > 0).to.equal(true);
      expect((frame.contentWindow as unknown as { told: string[] }).told).to.deep.equal([]);
    });
  }
});
