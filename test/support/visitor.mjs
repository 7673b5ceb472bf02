/** A browser of an engine as a visitor has set it, for all pages and from outside of them. */
import { find } from '../../scripts/testing/browsers.mjs';
import { openPuppeteer } from './visitor-puppeteer.mjs';
import { openWebKitGtk } from './visitor-webkit.mjs';

/**
 * @typedef {object} Wishes
 * @property {Record<string, string>} [media] - Media features: `{ 'prefers-reduced-motion': 'reduce' }`.
 * @property {string} [zone] - Time zone of the device.
 * @property {number} [zoom] - So many times as large as on a screen of 1280 by 1024.
 *
 * @typedef {object} Visitor - One page, in which the visitor goes from one address to the next.
 * @property {(url: string) => Promise<void>} goto
 * @property {(act: Function, ...values: unknown[]) => Promise<any>} evaluate
 * @property {() => Promise<unknown[]>} cookies - Of the page.
 * @property {() => Promise<Uint8Array>} print - On paper that is wide: a PDF.
 * @property {() => Promise<void>} close
 */

/**
 * @param {'chromium' | 'firefox' | 'webkit'} engine
 * @param {Wishes} wishes
 * @returns {Promise<Visitor>}
 */
export async function openVisitor(engine, wishes = {}) {
  const found = find(engine);
  if (found?.kind !== 'system') throw new Error(`${engine}: no browser on this machine that can be set from outside`);
  return engine === 'webkit' ? openWebKitGtk(found, wishes) : openPuppeteer(engine, found, wishes);
}

/** The screen of a visitor to whom everything is larger, in CSS pixels. */
export const zoomed = (zoom) => ({ width: 1280 / zoom, height: 1024 / zoom });

/** What the page itself knows of the wishes, in their form. */
export const wishesSeen = (visitor, { media = {}, ...others }) =>
  visitor.evaluate(
    (features, names) => {
      const seen = {
        zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
        zoom: () => (innerWidth * devicePixelRatio === 1280 ? devicePixelRatio : 0),
      };
      const holds = ([name, value]) => matchMedia(`(${name}: ${value})`).matches;
      return {
        media: Object.fromEntries(features.filter(holds)),
        ...Object.fromEntries(names.map((name) => [name, seen[name]()])),
      };
    },
    Object.entries(media),
    Object.keys(others),
  );
