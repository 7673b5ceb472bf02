/** One guard taken away, and the fault, by a part of its name, that must then do harm. */
export interface Mutant {
  readonly of: string;
  readonly find: string;
  readonly replace: string;
  readonly fault: string;
  /** What must be said to be broken: an invariant, or what the fault itself expects. */
  readonly breaks: RegExp;
}

export const MUTANTS: Readonly<Record<string, Mutant>>;
