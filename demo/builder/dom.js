/** A node, its properties and what is in it. `for`, `aria-…` and `data-…` are set as attributes. */
export function node(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue;
    if (/^(for|lang|hreflang|aria-.+|data-.+)$/.test(key)) made.setAttribute(key, value);
    else made[key] = value;
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
}
