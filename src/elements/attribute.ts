/** Reads what a host page wrote. What cannot be used is ignored with one warning that says what is accepted. */

const warned = new WeakMap<Element, Set<string>>();

/** One of a few words. */
export function oneOf<T extends string>(
  element: Element,
  attribute: string,
  value: unknown,
  accepted: readonly T[],
  fallback: T,
): T {
  const found = accepted.find((word) => word === value);
  if (found !== undefined) return found;
  warnOnce(element, attribute, value, accepted.join(', '));
  return fallback;
}

/** One line for each value that an element was given and cannot use. */
export function warnOnce(element: Element, attribute: string, value: unknown, accepted: string): void {
  // What is no number at all is named as it was written.
  const written = String(Number.isNaN(value) ? element.getAttribute(attribute) : value);
  const key = `${attribute}="${written}"`;
  const seen = warned.get(element) ?? new Set();
  // Frameworks write null or undefined where they have nothing to say.
  if (value == null || seen.has(key)) return;
  warned.set(element, seen.add(key));
  console.warn(`<${element.localName} ${key}>: ignored. Accepted: ${accepted}.`);
}
