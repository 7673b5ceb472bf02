import manifest from '../../src/frameworks/generated/custom-elements.json';

export type TagName = 'cdm-centre' | 'cdm-directory' | 'cdm-find-nearest' | 'cdm-logo' | 'cdm-map';

interface Described {
  readonly name: string;
  readonly description?: string;
}

interface Valued extends Described {
  readonly type?: { readonly text: string };
  /** As it is written in code: `'list'`, `3`, `false`. */
  readonly default?: string;
}

interface Field extends Valued {
  readonly kind: 'field';
  readonly readonly?: boolean;
}

interface Method extends Described {
  readonly kind: 'method';
  readonly parameters: readonly Valued[];
  readonly return: { readonly type: { readonly text: string } };
}

/** What the manifest says of an element, of the schema’s `CustomElementDeclaration`. */
export interface ElementInManifest {
  readonly tagName: TagName;
  readonly description: string;
  readonly attributes: readonly (Valued & { readonly fieldName: string })[];
  readonly members: readonly (Field | Method)[];
  readonly events: readonly Valued[];
  readonly slots: readonly Described[];
  readonly cssParts: readonly Described[];
  readonly cssProperties: readonly (Described & { readonly default?: string })[];
}

/** What the build writes of each element into custom-elements.json: the one source of what Storybook shows of them. */
export const ELEMENTS: readonly ElementInManifest[] = (
  manifest as unknown as { modules: { declarations: object[] }[] }
).modules
  .flatMap(({ declarations }) => declarations)
  .filter((one): one is ElementInManifest => 'tagName' in one);

export function elementOf(tag: string): ElementInManifest {
  const element = ELEMENTS.find(({ tagName }) => tagName === tag);
  if (!element) throw new Error(`${tag} is not in the manifest`);
  return element;
}

/** A value that is written as in code. Undefined where there is none. */
export function valueOf(written: string | undefined): string | number | boolean | undefined {
  if (written === undefined || written === 'null') return undefined;
  return JSON.parse(written.replaceAll("'", '"')) as string | number | boolean;
}

/** A custom property that pages may set, and what each element says of it. */
export interface Token {
  readonly name: string;
  /** As the elements have it; undefined where it follows the page's text. */
  readonly default: string | undefined;
  readonly uses: readonly { readonly tag: TagName; readonly description: string }[];
}

/** Every `--cdm-*`, by name. */
export function tokens(): Token[] {
  const found = new Map<string, Token>();
  for (const { tagName, cssProperties } of ELEMENTS) {
    for (const { name, default: value, description = '' } of cssProperties) {
      const known = found.get(name) ?? { name, default: value, uses: [] };
      found.set(name, { ...known, uses: [...known.uses, { tag: tagName, description }] });
    }
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
