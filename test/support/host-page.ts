/** A host page of its own, in a frame: what a webmaster's page is to the CDN files. */
export interface HostPage {
  readonly document: Document;
  readonly window: Window & typeof globalThis;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

const LISTENING = `<script>
  window.__errors = []; window.__warnings = [];
  addEventListener('error', (event) => __errors.push(String(event.message)));
  addEventListener('unhandledrejection', (event) => __errors.push(String(event.reason)));
  console.warn = (...words) => __warnings.push(words.join(' '));
  console.error = (...words) => __errors.push(words.join(' '));
</script>`;

/** Loads a page from its source; resolves at its `load`. The frame leaves when the test ends. */
export async function hostPage(source: string): Promise<HostPage> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 800px; block-size: 600px';
  frame.srcdoc = source.replace('<head>', `<head>${LISTENING}`);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await loaded;
  const window = frame.contentWindow as HostPage['window'] & { __errors: string[]; __warnings: string[] };
  return { document: window.document, window, errors: window.__errors, warnings: window.__warnings };
}

/** Loads a page that the test server makes. */
export const pageAt = async (url: string): Promise<HostPage> => hostPage(await (await fetch(url)).text());

/** Takes every frame away. */
export const closeHostPages = (): void => document.querySelectorAll('iframe').forEach((frame) => frame.remove());
