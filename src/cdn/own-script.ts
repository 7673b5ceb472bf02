import { page } from './page.js';

const current = document.currentScript;

/**
 * The script tag that a file was loaded by. Not `document.querySelector`, and not any `currentScript`: an image of that
 * name would take their place.
 *
 * @param named - What a selector finds it by, for a module, which has no `currentScript`. The first, where there are two.
 * @returns `null` for a copy in a file of another name, or without one.
 */
export const ownScript = (named: string): HTMLScriptElement | null =>
  // An inlined copy has one without an address.
  current instanceof HTMLScriptElement && current.src ? current : page.querySelector(named);
