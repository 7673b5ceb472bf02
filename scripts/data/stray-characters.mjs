/** Marks that nobody sees and that break search, sorting or the layout of a page. They come with text pasted from elsewhere. */

const NAMES = new Map([
  [0x00ad, 'a soft hyphen'],
  [0x00a0, 'a no-break space'],
  [0x200b, 'a zero-width space'],
  [0x200c, 'a zero-width non-joiner'],
  [0x200d, 'a zero-width joiner'],
  [0x200e, 'a left-to-right mark'],
  [0x200f, 'a right-to-left mark'],
  [0x2028, 'a line separator'],
  [0x2029, 'a paragraph separator'],
  [0x202f, 'a narrow no-break space'],
  [0x2060, 'a word joiner'],
  [0xfeff, 'a byte order mark'],
  [0xfffd, 'a letter that was lost when the file was saved'],
  [0x09, 'a tab'],
  [0x0a, 'a line break'],
  [0x0d, 'a line break'],
]);

const STRAY = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u00a0\ufffd]/u;

/** Between the items of the file, where JSON knows no other space than the plain one. */
const INVISIBLE = new RegExp(`${STRAY.source}|(?! )\\p{Zs}`, 'u');

/** UTF-8 that was read as Latin-1: "Ã©" for "é", "â€™" for "’". */
const DAMAGED = /Ã[\u0080-\u00bf]|â€|Â[\u00a0-\u00bf]/;

/** What is wrong with the characters of a text, in plain words; `undefined` when nothing is. */
export function strayCharacters(text) {
  if (DAMAGED.test(text))
    return 'has damaged accents: the file was opened or saved with the wrong encoding (it must be UTF-8)';
  const stray = text.match(STRAY)?.[0];
  if (stray) return `has an invisible or stray character in it: ${nameOf(stray)}`;
  if (text !== text.trim()) return 'begins or ends with a space';
  if (/ {2}/.test(text)) return 'has two spaces in a row';
  if (text !== text.normalize('NFC')) return 'has accents written as separate characters';
  return undefined;
}

/** The name of the character at this place if it is one that nobody sees; else `undefined`. */
export function invisibleAt(text, at) {
  const mark = String.fromCodePoint(text.codePointAt(at));
  return INVISIBLE.test(mark) ? nameOf(mark) : undefined;
}

/** A line of the file, its invisible characters shown by their code. */
export const visible = (line) =>
  line.replace(new RegExp(INVISIBLE, 'gu'), (mark) => `<${codeName(mark.codePointAt(0))}>`);

/** A value as the file writes it, cut to a readable length, its invisible characters shown by their code. */
export function show(value, limit = 80) {
  const text = JSON.stringify(value) ?? 'nothing';
  const cut = text.length > limit ? `${text.slice(0, limit)}…` : text;
  return cut.replace(new RegExp(STRAY, 'gu'), (stray) => `<${codeName(stray.codePointAt(0))}>`);
}

function nameOf(mark) {
  const code = mark.codePointAt(0);
  const bidi = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
  const kind = bidi ? 'a mark that turns the direction of writing' : 'a control character';
  return `${NAMES.get(code) ?? (/\p{Zs}/u.test(mark) ? 'a space of another width' : kind)} (${codeName(code)})`;
}

const codeName = (code) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
