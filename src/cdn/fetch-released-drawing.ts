import type { ReleasedDrawing } from '../logo/drawing.js';

/** Written by the build: root of the hash tree over all drawings. One short text pins them all. */
declare const __DRAWINGS_ROOT__: string;

/** A drawing, and the hashes that lead from its own to the root. */
interface DrawingFile {
  readonly logo: ReleasedDrawing;
  readonly proof: readonly string[];
}

/**
 * Fetches the drawing of one released centre from beside this script, and checks it.
 *
 * @param ahead - The answer, where the loader has asked already.
 * @returns Rejects where there is none, where it is not the one that was released, and on an insecure page, where
 *   browsers offer no hashing.
 */
export async function fetchReleasedDrawing(
  centre: string,
  ahead = fetch(new URL(`logos/${encodeURIComponent(centre)}.json`, import.meta.url)),
): Promise<ReleasedDrawing> {
  const { logo, proof } = (await (await ahead).json()) as DrawingFile;
  let hash = await hashOf(JSON.stringify(logo));
  for (const other of proof) hash = await hashOf([hash, other].sort().join(''));
  if (hash !== __DRAWINGS_ROOT__ || logo.id !== centre) throw new Error('altered');
  return logo;
}

/** 96 bits of SHA-256, in base 64. */
async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest, 0, 12)));
}
