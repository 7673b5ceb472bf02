import { expect } from '@open-wc/testing';
import { CDN, elements, TAGS } from '../support/invariants.js';

/** What a strict page says once all elements are drawn, or what is amiss after a while. */
interface Report {
  readonly told: readonly string[];
  readonly violations: readonly string[];
  readonly missing: readonly string[];
}

/** The other name of this server: another origin. */
const ELSEWHERE = location.origin.replace('localhost', '127.0.0.1');

/** The page looks at itself: nobody else may look into a sandbox. */
function watch(tags: readonly string[], patience: number): void {
  const told: string[] = [];
  const violations: string[] = [];
  addEventListener('error', ({ message }) => told.push(message));
  addEventListener('unhandledrejection', ({ reason }) => told.push(String(reason)));
  console.warn = (...words: unknown[]) => told.push(words.join(' '));
  document.addEventListener('securitypolicyviolation', (event) =>
    violations.push(`${event.effectiveDirective} ${event.blockedURI}`),
  );
  const isDrawn = (tag: string) => {
    const base = document.querySelector(tag)?.shadowRoot?.querySelector('.base');
    return !!base && !base.querySelector('.loading');
  };
  const end = Date.now() + patience;
  const look = () => {
    const missing = tags.filter((tag) => !isDrawn(tag));
    if (missing.length && Date.now() < end) setTimeout(look, 50);
    // What is violated is told in a task of its own.
    else setTimeout(() => parent.postMessage({ told, violations, missing }, '*'), 100);
  };
  addEventListener('load', look);
}

/** The blocks of docs/strict-hosts.md, word for word. */
async function block(start: string): Promise<string> {
  const sheet = await (await fetch('/docs/strict-hosts.md')).text();
  const texts = [...sheet.matchAll(/```\n([^]*?)```/g)].map(([, text]) => text!.trim());
  return texts.find((text) => text.startsWith(start))!;
}

const policyFor = async (origin: string): Promise<string> =>
  (await block("default-src 'none'")).replaceAll('https://files.example.org', origin).replace(/\s+/g, ' ');

const pageOf = (script: string, patience = 8000): string =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><script nonce="watch">(${String(watch)})(${JSON.stringify(TAGS)}, ${patience})</script>${script}<title>Strict</title></head><body>${elements()}</body></html>`;

async function report(fill: (frame: HTMLIFrameElement) => void): Promise<Report> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 800px; block-size: 600px';
  const answer = new Promise<Report>((resolve) => {
    addEventListener('message', ({ source, data }) => source === frame.contentWindow && resolve(data as Report));
  });
  fill(frame);
  document.body.append(frame);
  return answer;
}

const withHeaders = (headers: Record<string, string>, script: string, patience?: number) =>
  report((frame) => {
    const query = new URLSearchParams({ html: pageOf(script, patience), headers: JSON.stringify(headers) });
    frame.src = `/page-with-headers?${query}`;
  });

const CLEAN = { told: [], violations: [], missing: [] };

/**
 * WebKit checks the integrity of scripts only, not of preloads: there the loader tries a script, which Trusted Types refuse
 * and report, and fetches instead. docs/strict-hosts.md says so.
 */
const known = ({ violations, ...rest }: Report, file: string): Report => ({
  ...rest,
  violations: violations.filter(
    (line) =>
      !(
        line === 'require-trusted-types-for trusted-types-sink' &&
        file === 'cdm.js' &&
        /^Apple/.test(navigator.vendor)
      ),
  ),
});

describe('a strict page with all elements', () => {
  afterEach(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));

  it('that embeds by require-corp, from a script tag without crossorigin: every fallback stays', async () => {
    const isolation = { 'cross-origin-embedder-policy': 'require-corp' };
    const { told, missing } = await withHeaders(isolation, `<script src="${ELSEWHERE}${CDN}"></script>`, 500);
    expect([told, missing]).to.deep.equal([[], TAGS]);
  });

  for (const file of ['cdm.js', 'cdm.all.js']) {
    const script = `<script src="${ELSEWHERE}${CDN.replace('cdm.js', file)}" crossorigin="anonymous"></script>`;

    it(`${file}, under the policy of the guide, Trusted Types included: no violation`, async () => {
      const policy = (await policyFor(ELSEWHERE)).replace('script-src', "script-src 'nonce-watch'");
      expect(known(await withHeaders({ 'content-security-policy': policy }, script), file)).to.deep.equal(CLEAN);
    });

    for (const embedder of ['require-corp', 'credentialless']) {
      it(`${file}, where the page embeds by ${embedder}, from a server that sends no Cross-Origin-Resource-Policy`, async () => {
        const { headers } = await fetch(`${ELSEWHERE}${CDN}`);
        expect(headers.get('cross-origin-resource-policy')).to.equal(null);
        const isolation = { 'cross-origin-embedder-policy': embedder, 'cross-origin-opener-policy': 'same-origin' };
        expect(await withHeaders(isolation, script)).to.deep.equal(CLEAN);
      });
    }

    it(`${file}, in the sandbox of the guide, under that policy`, async () => {
      const sandbox = /"([^"]+)"/.exec(await block('sandbox='))![1]!;
      const policy = (await policyFor(ELSEWHERE)).replace('script-src', "script-src 'nonce-watch'");
      const told = await report((frame) => {
        frame.setAttribute('sandbox', sandbox);
        frame.srcdoc = pageOf(`<meta http-equiv="Content-Security-Policy" content="${policy}">${script}`);
      });
      expect(known(told, file)).to.deep.equal(CLEAN);
    });
  }
});
