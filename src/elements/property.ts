import type { PropertyDeclaration, ReactiveElement } from 'lit';

/**
 * Lit's `@property`, for TypeScript's legacy decorators alone. Lit's own serves the standard ones too, and needs
 * helpers from tslib: together 0.9 kB that every page would load.
 */
export const property =
  (options?: PropertyDeclaration) =>
  (prototype: object, name: string): void =>
    // With `useDefault` a default is not written into the host's markup, and comes back when the attribute goes.
    (prototype.constructor as typeof ReactiveElement).createProperty(name, { useDefault: true, ...options });

/** A property of ours that is no attribute, and that renders when it changes. */
export const state = (): ReturnType<typeof property> => property({ state: true, attribute: false });
