import { page } from './page.js';

/**
 * The script tag that a file was loaded by. Not `document.querySelector`, and not any `currentScript`: an image of that
 * name would take their place.
 *
 * @param named - What a selector finds it by, for a module, which has no `currentScript`. The first, where there are two.
 * @returns `null` for a copy in a file of another name, or without one.
 */
export function ownScript(named: string): HTMLScriptElement | null {
  const current = document.currentScript;
  // An inlined copy has one without an address.
  return current instanceof HTMLScriptElement && current.src ? current : page.querySelector(named);
}
