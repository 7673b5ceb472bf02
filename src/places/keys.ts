import { fold } from './fold.js';

/**
 * The keys under which a name is found. Its fold, the saints brought to one form; the German digraphs as well (Zürich:
 * zurich, zuerich); Dutch y for ij; and each half of a double name (Biel/Bienne).
 *
 * @returns Without repetition; none where the name has no letter or digit.
 */
export function nameKeys(name: string): string[] {
  // Most names are plain: no accent to take off, no second spelling.
  if (PLAIN.test(name) && !name.includes('ij')) return [withSaints(name.toLowerCase())];
  const keys = new Set<string>();
  for (const half of name.includes('/') ? [name, ...name.split('/')] : [name]) {
    for (const spelling of spellings(half)) {
      if (!spelling) continue;
      const key = withSaints(spelling);
      keys.add(key);
      if (key.includes('ij')) keys.add(key.replaceAll('ij', 'y'));
    }
  }
  return [...keys];
}

/**
 * What a query may mean: its fold, with umlauts as digraphs, with its saints brought to the form that names have. The last
 * word may be unfinished, so it is taken both ways: `san` may become Santander, `sai` Saint-Étienne.
 *
 * @returns Without repetition; none where the query has no letter or digit. A key that ends in a space is meant so.
 */
export function queryKeys(query: string): string[] {
  const keys = new Set<string>();
  for (const spelling of spellings(query)) {
    if (!spelling) continue;
    const words = spelling.split(' ');
    const last = words.pop() ?? '';
    const start = words.map((word) => SAINTS.get(word) ?? word);
    keys.add([...start, last].join(' '));
    for (const saint of saintsFrom(last)) keys.add(`${[...start, saint].join(' ')} `);
    // "sai eti": the start of a title need not be the last word.
    const begun = start.map((word) => (word.length > 2 && 'saint'.startsWith(word) ? 'st' : word));
    keys.add([...begun, last].join(' '));
  }
  return [...keys];
}

/**
 * What a French commune is filed under, and looked up: its key without an article. `la r` is a place whose name begins with
 * r, `la` may be Laval.
 */
export const communeKey = (name: string): string => withSaints(fold(name)).replace(/^(l|le|la|les) (?=.)/, '');

/** The ways to read a query in which a title was run together with its name: saintdenis, santacruz. */
export function joinedSaints(key: string): string[] {
  return [...SAINTS].flatMap(([title, form]) =>
    title.length > 2 && key.startsWith(title) && key.length > title.length + 2
      ? `${form}${key.slice(title.length)}`
      : [],
  );
}

/** The query with a saint that was mistyped put right ("sain denis"); undefined where there is none. */
export function mendedSaint(query: string): string | undefined {
  const words = fold(query).split(' ');
  const mended = words.map((word, i) =>
    i < words.length - 1 && !SAINTS.has(word) && word.length > 3 && isOneSlip(word, 'saint') ? 'saint' : word,
  );
  return mended.some((word, i) => word !== words[i]) ? mended.join(' ') : undefined;
}

const PLAIN = /^[A-Za-z]+$/;

/** St, Saint, Sankt, Sint, Sant, San, Santo, São, and the women's: whole words only. */
const SAINTS: ReadonlyMap<string, string> = new Map([
  ...['st', 'saint', 'sankt', 'sint', 'sant', 'san', 'santo', 'sao'].map((word) => [word, 'st'] as const),
  ...['ste', 'sainte', 'santa', 'sta'].map((word) => [word, 'ste'] as const),
]);

/** Whether two words differ by one letter left out, put in, replaced, or swapped with its neighbour. */
function isOneSlip(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [typed, meant] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (typed.length <= 1 && meant.length <= 1) return true;
  return typed.length === 2 && typed === `${meant[1]}${meant[0]}` && meant.length === 2;
}

/** In a name every word is whole; one that stands alone is no title: Sant, Saint, San. */
function withSaints(key: string): string {
  if (!key.includes(' ')) return key;
  const words = key.split(' ');
  return words.map((word, i) => (i < words.length - 1 ? (SAINTS.get(word) ?? word) : word)).join(' ');
}

/** The titles that a last word is, or may be the start of. */
function saintsFrom(word: string): string[] {
  if (word.length < 2) return [];
  return [...new Set([...SAINTS].flatMap(([title, form]) => (title.startsWith(word) ? form : [])))];
}

function spellings(text: string): string[] {
  const plain = fold(text);
  const composed = text.normalize('NFC');
  if (!/[äöü]/i.test(composed)) return [plain];
  return [plain, fold(composed.replace(/[äöü]/gi, (letter) => UMLAUTS[letter.toLowerCase()] ?? letter))];
}

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };
