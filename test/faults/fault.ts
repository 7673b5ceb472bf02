/** Something that goes wrong, and what must hold then. A value, so that a mutant of the library can be held against it. */
export interface Fault {
  readonly name: string;
  /**
   * @param script - Our script tag; the released one unless said otherwise.
   * @returns Rejects where something does not hold.
   */
  run(script?: string): Promise<void>;
}
