/** Why a feed could not be used. */
export type FeedError =
  /** Offline, DNS, CORS: the browser does not say which. */
  | { readonly kind: 'network'; readonly cause: unknown }
  | { readonly kind: 'timeout'; readonly afterMs: number }
  | { readonly kind: 'http'; readonly status: number }
  /** `at` is the path of what is wrong, such as `features[3].geometry`; `expected` says what it should be. */
  | { readonly kind: 'format'; readonly at: string; readonly expected: string };
