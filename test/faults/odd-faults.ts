import { aTimeout, expect } from '@open-wc/testing';
import { ALL, CDN, elements, isDrawn, TAGS } from '../support/invariants.js';
import type { Fault } from './fault.js';

/** Tells the page around it what went wrong, once all its elements are drawn. */
const SANDBOXED = `<!doctype html><html lang="fr"><head><script>
  const told = [];
  addEventListener('error', ({ message }) => told.push(message));
  addEventListener('unhandledrejection', ({ reason }) => told.push(String(reason)));
  console.warn = (...words) => told.push(words.join(' '));
  setInterval(() => {
    const bases = ${JSON.stringify(TAGS)}.map((tag) => document.querySelector(tag)?.shadowRoot?.querySelector('.base'));
    if (bases.every((base) => base && !base.querySelector('.loading'))) parent.postMessage({ told }, '*');
  }, 50);
</script><script src="${CDN}"></script></head><body>${elements()}</body></html>`;

const SANDBOX: Fault = {
  name: 'a sandboxed frame, whose origin is none: all elements, no error, no warning',
  async run() {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.srcdoc = SANDBOXED;
    const answer = new Promise<MessageEvent<{ told: string[] }>>((resolve) => {
      addEventListener('message', (event) => event.source === frame.contentWindow && resolve(event as never));
    });
    document.body.append(frame);
    expect((await answer).data, 'told').to.deep.equal({ told: [] });
  },
};

const xml = (script: string): Fault => ({
  name: `a page that is XML, ${script.split('/').pop()!}: the element or its fallback, never an empty box`,
  async run() {
    const frame = document.createElement('iframe');
    frame.src = `/xhtml-page?script=${script}`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    await aTimeout(300);
    const element = frame.contentDocument!.querySelector('cdm-directory')!;
    const fallback = element.querySelector('a')!;
    expect(isDrawn(element) || fallback.getClientRects().length > 0, 'an empty box').to.equal(true);
    expect((frame.contentWindow as unknown as { told: string[] }).told, 'told').to.deep.equal([]);
  },
});

/** Pages without a twin: their origin is none, or their language another. */
export const ODD_PAGES: readonly Fault[] = [SANDBOX, xml(CDN), xml(ALL)];
