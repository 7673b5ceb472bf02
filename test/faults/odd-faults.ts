import { aTimeout, expect } from '@open-wc/testing';
import { XML } from '../support/host-page.js';
import { ALL, CDN, elements, expectUnharmed, faultPage, findAll, SCROLL_BAR, TAGS } from '../support/invariants.js';
import { claimsOf, LISTENING, type PageState } from '../support/page-state.js';
import { waitUntil } from '../support/wait.js';
import type { Fault } from './fault.js';

/** A page that tells what it is when asked: nobody outside may look into one whose origin is none. */
const telling = async (
  script: string,
): Promise<string> => `<!doctype html><html lang="fr"><head>${LISTENING}${SCROLL_BAR}
  <script type="module">${await (await fetch('/test/support/page-state.js')).text()}
    addEventListener('message', ({ data }) => parent.postMessage(stateOf(window, data), '*'));</script>
  ${script}<title>Host</title></head><body><p id="before">Before</p>${elements()}<p id="after">After</p></body></html>`;

async function sandboxed(script: string): Promise<() => Promise<PageState>> {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.style.cssText = 'inline-size: 800px; block-size: 600px';
  frame.srcdoc = await telling(script);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await loaded;
  return async () => {
    const answer = new Promise<PageState>((resolve) => {
      addEventListener('message', function hear({ source, data }: MessageEvent<PageState>) {
        if (source !== frame.contentWindow) return;
        removeEventListener('message', hear);
        resolve(data);
      });
    });
    frame.contentWindow!.postMessage(location.origin, '*');
    return answer;
  };
}

const SANDBOX: Fault = {
  name: 'a sandboxed frame, whose origin is none: all elements, no harm',
  async run(script = `<script src="${CDN}"></script>`) {
    const [host, twin] = [await sandboxed(script), await sandboxed('')];
    let is = await host();
    await waitUntil(() => {
      if (is.drawn.length === TAGS.length) return true;
      void host().then((state) => (is = state));
      return false;
    }, 'all elements');
    await aTimeout(300);
    // It can store nothing: the browser throws where it tries.
    for (const [claim, ours, theirs] of claimsOf(await host(), await twin())) {
      expect(ours, claim).to.deep.equal(theirs);
    }
  },
};

const xml = (script: string): Fault => ({
  name: `a page that is XML, ${script.split('/').pop()!}: each element or its fallback, never an empty box`,
  async run() {
    const page = await faultPage({ script: `<script src="${script}"></script>`, headers: XML });
    expect(page.host.document.contentType).to.equal('application/xhtml+xml');
    expect(findAll(page.host, TAGS.join()).length).to.equal(TAGS.length);
    await aTimeout(300);
    await expectUnharmed(page, { warnings: TAGS.length });
  },
});

/** Pages that are sent, or looked at, in a way of their own. */
export const ODD_PAGES: readonly Fault[] = [SANDBOX, xml(CDN), xml(ALL)];
