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

/**
 * Says, in one line, what was here before: another version's loader, which has the page, or else elements of another
 * version or of the page's own. They stay.
 */
export function tellOthers(): void {
  const others = page.cdm === '__VERSION__' ? TAGS.flatMap(otherOf) : [page.cdm];
  if (others.length) console.warn(`cdm-widgets __VERSION__ ignored: ${others.join(', ')} came first.`);
}

/** What a tag is, if it is not this version's; nothing for one that is, or that is not defined. */
function otherOf(tag: string): readonly string[] {
  const first = customElements.get(tag) as { readonly version?: string } | undefined;
  return first && first.version !== '__VERSION__' ? [`<${tag}> ${first.version ?? 'of the page'}`] : [];
}
