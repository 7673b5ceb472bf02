export interface Place {
  readonly stage: HTMLElement;
  readonly frame: HTMLIFrameElement;
  readonly elsewhere: HTMLElement;
}

type Element = HTMLElement & { readonly updateComplete: Promise<boolean> };

export const TAGS: readonly string[];
export const CHURN: Readonly<Record<string, unknown>>;
export const OVER_AND_OVER: readonly string[];
export function make(tag: string): Element;
export function visit(element: Element): Promise<void>;
export function setUp(): Place;
export function churn(
  name: string,
  options: {
    readonly rounds: number;
    readonly tag: string;
    readonly place: Place;
    readonly kept?: HTMLElement;
  },
): Promise<void>;
