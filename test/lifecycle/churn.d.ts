export interface Place {
  readonly stage: HTMLElement;
  readonly frame: HTMLIFrameElement;
  readonly elsewhere: HTMLElement;
}

export const TAGS: readonly string[];
export const CHURN: Readonly<Record<string, unknown>>;
export function make(tag: string): HTMLElement & { readonly updateComplete: Promise<boolean> };
export function setUp(): Place;
export function churn(
  name: string,
  options: {
    readonly rounds: number;
    readonly tags?: readonly string[];
    readonly place: Place;
    readonly kept: readonly HTMLElement[];
  },
): Promise<void>;
