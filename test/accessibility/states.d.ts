export type StagedElement = HTMLElement & {
  readonly updateComplete: Promise<boolean>;
  readonly shadowRoot: ShadowRoot;
};

export const TAGS: readonly string[];
/** By tag, then by the name of the state. */
export const STATES: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
export function bring(
  tag: string,
  state: string,
  options: { readonly lang: string; readonly place: Element },
): Promise<StagedElement>;
