import { waitUntil as waitUntilOf } from '@open-wc/testing';

/** Waits until something is so. Long, since a busy machine may take seconds to serve a module for the first time. */
export const waitUntil = (isTrue: () => unknown, what?: string): Promise<void> =>
  waitUntilOf(isTrue, what ?? 'it never came', { timeout: 10_000 });
