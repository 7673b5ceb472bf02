/**
 * The script tag that a file was loaded by. Not `document.scripts`, and not any `currentScript`: an image of that name
 * would take their place.
 *
 * @param file - The file's name, for a module, which has no `currentScript`.
 * @returns `undefined` for a copy in a file of another name, or without one.
 */
export function ownScript(file: RegExp): HTMLScriptElement | undefined {
  const current = document.currentScript;
  // An inlined copy has one without an address.
  if (current instanceof HTMLScriptElement && current.src) return current;
  return [...document.documentElement.querySelectorAll('script')].find(({ src }) => file.test(src));
}
