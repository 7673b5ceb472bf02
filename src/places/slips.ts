/**
 * Tells whether a text has, from an index on, a prefix at most `most` edits away from the query: letters inserted, left
 * out, replaced, or swapped with their neighbour (optimal string alignment distance, only the band that can matter).
 */
export function nearStart(query: string, most: number): (text: string, from: number, end: number) => boolean {
  const width = query.length + most + 2;
  let [before, last, row] = [new Uint8Array(width), new Uint8Array(width), new Uint8Array(width)];
  return (text, from, end) => {
    const columns = Math.min(end - from, query.length + most);
    if (columns < query.length - most) return false;
    for (let j = 0; j < width; j++) last[j] = j;
    for (let i = 1; i <= query.length; i++) {
      row.fill(most + 1);
      if (i <= most) row[0] = i;
      let least = row[0] as number;
      for (let j = Math.max(1, i - most); j <= Math.min(columns, i + most); j++) {
        const [typed, meant] = [query.charCodeAt(i - 1), text.charCodeAt(from + j - 1)];
        let edits = Math.min(
          (last[j - 1] as number) + (typed === meant ? 0 : 1),
          (last[j] as number) + 1,
          (row[j - 1] as number) + 1,
        );
        const swapped = i > 1 && j > 1 && typed === text.charCodeAt(from + j - 2) && query.charCodeAt(i - 2) === meant;
        if (swapped) edits = Math.min(edits, (before[j - 2] as number) + 1);
        row[j] = edits;
        least = Math.min(least, edits);
      }
      if (least > most) return false;
      [before, last, row] = [last, row, before];
    }
    return last.some((edits, j) => j <= columns && edits <= most);
  };
}

/** Where a word may begin that the query is near to: a part of the query stands there unharmed. */
export interface Anchor {
  readonly needle: string;
  /** How far behind the beginning of the word it may stand; before it, where the needle begins with the space. */
  readonly least: number;
  readonly most: number;
}

/**
 * The anchors of a query with slips. Of `most + 1` parts at least one is unharmed, unless a swap straddles two parts: then
 * the query with these two letters swapped has one slip less. So every near word has one of the anchors.
 */
export function anchorsOf(query: string, most: number): Anchor[] {
  if (most === 0) return [{ needle: ` ${query}`, least: -1, most: -1 }];
  const anchors: Anchor[] = [];
  const parts = most + 1;
  for (let part = 0; part < parts; part++) {
    const from = Math.floor((query.length * part) / parts);
    const needle = query.slice(from, Math.floor((query.length * (part + 1)) / parts));
    anchors.push({ needle, least: Math.max(0, from - most), most: from + most });
    if (part === 0) continue;
    const swapped = `${query.slice(0, from - 1)}${query[from]}${query[from - 1]}${query.slice(from + 1)}`;
    if (swapped !== query) anchors.push(...anchorsOf(swapped, most - 1));
  }
  return anchors;
}
