export interface EncodedPlace {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly country: string;
  readonly territory: string | null;
  readonly region: string | null;
  readonly lat: number;
  readonly lon: number;
  readonly isApproximate: boolean;
  readonly population: number;
  readonly codes: readonly string[];
}
export const MAGIC: string;
export const VERSION: number;
export function encodeShard(places: readonly EncodedPlace[]): string;
export function populationStep(population: number): number;
