/** A value that is computed again only when what it was computed from has changed. */
export function memo<T>(): (from: readonly unknown[], compute: () => T) => T {
  let last: { readonly from: readonly unknown[]; readonly value: T } | undefined;
  return (from, compute) => {
    if (!last || from.some((part, i) => part !== last?.from[i])) last = { from, value: compute() };
    return last.value;
  };
}
