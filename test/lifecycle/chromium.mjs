import { readFile } from 'node:fs/promises';
import { countNative } from './native.mjs';

const CHURN = await readFile(new URL('churn.js', import.meta.url), 'utf8');

/**
 * A page with one element in it, and what Chromium's counters say of it once all garbage is gone.
 *
 * @param isUsed - Whether somebody has used the element until all that comes late is there.
 * @param prepare - Run in the page before the element is made.
 */
export async function open({ browser, url }, tag, { isUsed = false, prepare } = {}) {
  // In a window of its own, and so in a process of its own: the counters are those of a process.
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setContent('<!doctype html><html lang="fr"><body></body></html>');
  await page.addScriptTag({ url: `${url}cdn/cdm.all.js` });
  if (prepare) await page.evaluate(prepare);
  await page.evaluate(
    async (source, tag, isUsed) => {
      console.warn = () => {};
      globalThis.life = await import(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
      globalThis.place = globalThis.life.setUp();
      globalThis.kept = globalThis.life.make(tag);
      globalThis.place.stage.append(globalThis.kept);
      if (isUsed) await globalThis.life.visit(globalThis.kept);
      else await globalThis.kept.updateComplete;
    },
    CHURN,
    tag,
    isUsed,
  );
  const cdp = await page.createCDPSession();
  await cdp.send('HeapProfiler.enable');
  const count = async () => {
    // Weak references are let go of in one pass, what they held in the next.
    for (let pass = 0; pass < 3; pass++) await cdp.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners, documents } = await cdp.send('Memory.getDOMCounters');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    return { nodes, listeners: jsEventListeners, documents, heap: usedSize, ...(await countNative(cdp)) };
  };
  const run = (name, rounds) =>
    page.evaluate(
      (name, rounds, tag) =>
        globalThis.life.churn(name, { rounds, tag, place: globalThis.place, kept: globalThis.kept }),
      name,
      rounds,
      tag,
    );
  return { close: () => context.close(), count, run };
}

/** What there is more of. */
export const grown = (first, last) =>
  Object.fromEntries(Object.keys(first).map((key) => [key, last[key] - first[key]]));
