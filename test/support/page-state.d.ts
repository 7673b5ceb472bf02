export const TAGS: readonly string[];
export const LISTENING: string;

/** All of it can be sent to another page. */
export interface PageState {
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  readonly violations: readonly string[];
  readonly steps: readonly string[];
  readonly globals: readonly string[];
  readonly natives: Readonly<Record<string, readonly string[]>>;
  readonly page: object;
  readonly origins: readonly string[];
  /** Tags of the elements that have drawn themselves. */
  readonly drawn: readonly string[];
  /** Tags of those that show nothing, not even their fallback. */
  readonly empty: readonly string[];
  readonly outline: readonly string[];
}

export interface Expected {
  /** How many lines the console may have: one for each cause and element. */
  readonly warnings?: number;
  /** How many elements of a tag have the same cause to say the same. */
  readonly alike?: number;
  /** What the browser itself may throw at the page: a script cut short is no script. */
  readonly errors?: RegExp;
  /** What a policy must find out, since trying is the only way to know. */
  readonly violations?: RegExp;
}

type Page = Pick<Window, 'document'>;

export function findIn(page: Page, selector: string): HTMLElement | null;
export function findAllIn(page: Page, selector: string): HTMLElement[];
export function isDrawn(element: Element): boolean;
export function stateOf(window: Window, home: string): PageState;
export function storedIn(window: Window & typeof globalThis): Promise<string[]>;
export function claimsOf(
  host: PageState,
  twin: PageState,
  expected?: Expected,
): Generator<readonly [claim: string, is: unknown, shouldBe: unknown]>;
