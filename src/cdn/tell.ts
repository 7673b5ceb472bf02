/** What is to be said of a page, in the console: to whoever looks why there is nothing, or something else. */
import { TAGS } from './names.js';
import { page } from './page.js';

const told = new Set<string>();

/** Says once of each tag `cdm-…` that it is none of ours. */
export function tellUnknown(root: ParentNode): void {
  for (const { localName } of root.querySelectorAll(':not(:defined)')) {
    if (!localName.startsWith('cdm-') || TAGS.includes(localName) || told.has(localName)) continue;
    told.add(localName);
    console.warn(`<${localName}>: unknown. Known: ${TAGS.join(', ')}.`);
  }
}

/** Says, in one line, what was here before: another version's loader, or elements of another version or the page's own. They stay. */
export function tellOthers(): void {
  const isOther = (version = '__VERSION__'): boolean => version !== '__VERSION__';
  const others = isOther(page.cdm)
    ? [page.cdm]
    : TAGS.flatMap((tag) => {
        const { version = 'of the page' } = (customElements.get(tag) ?? { version: '__VERSION__' }) as {
          version?: string;
        };
        return isOther(version) ? `<${tag}> ${version}` : [];
      });
  if (others.length) console.warn(`cdm-widgets __VERSION__ ignored: ${others.join(', ')} came first.`);
}
