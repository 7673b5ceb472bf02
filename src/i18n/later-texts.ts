import type { Imports } from './texts.js';

/** What elements say once a visitor acts, each language a chunk of its own. */
export const LATER: Imports = {
  ca: () => import('./generated/ca-later.js'),
  de: () => import('./generated/de-later.js'),
  es: () => import('./generated/es-later.js'),
  fr: () => import('./generated/fr-later.js'),
  it: () => import('./generated/it-later.js'),
  nl: () => import('./generated/nl-later.js'),
  pt: () => import('./generated/pt-later.js'),
};
