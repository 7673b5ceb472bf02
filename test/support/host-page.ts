/** A host page of its own, in a frame: what a webmaster's page is to the CDN files. */
export interface HostPage {
  readonly document: Document;
  readonly window: Window & typeof globalThis;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  /** What its content security policy was violated by. */
  readonly violations: readonly string[];
  /** What was added to its history. Their number would not tell: a browser keeps 50, and an old one leaves for a new. */
  readonly steps: readonly string[];
}

type Seen = Pick<HostPage, 'errors' | 'warnings' | 'violations' | 'steps'>;

/** Stands before the page's policy, which does not forbid it therefore. */
const LISTENING = `<script>{
  const { errors, warnings, violations, steps } = (window.__seen = {
    errors: [], warnings: [], violations: [], steps: [],
  });
  addEventListener('error', (event) => errors.push(String(event.message)));
  addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
  console.warn = (...words) => warnings.push(words.join(' '));
  console.error = (...words) => errors.push(words.join(' '));
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    violations.push(effectiveDirective + ' ' + blockedURI));
  addEventListener('hashchange', ({ newURL }) => steps.push('hashchange ' + newURL));
  const { pushState } = History.prototype;
  History.prototype.pushState = function (state, unused, url) {
    steps.push('pushState ' + (url ?? ''));
    return pushState.call(this, state, unused, url);
  };
}</script>`;

/** Loads a page from its source; resolves at its `load`. The frame leaves when the test ends. */
export async function hostPage(source: string): Promise<HostPage> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 800px; block-size: 600px';
  frame.srcdoc = source.replace('<head>', `<head>${LISTENING}`);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await loaded;
  const window = frame.contentWindow as HostPage['window'] & { __seen: Seen };
  return { document: window.document, window, ...window.__seen };
}

/** Loads a page that the test server makes. */
export const pageAt = async (url: string): Promise<HostPage> => hostPage(await (await fetch(url)).text());

/** Takes every frame away. */
export const closeHostPages = (): void => document.querySelectorAll('iframe').forEach((frame) => frame.remove());
