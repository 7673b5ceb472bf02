/**
 * The search key of a text: no case, no accents, no ligatures, no punctuation, one space between words.
 * Whatever the language of the page, so that a town is found by who types it on a foreign keyboard.
 *
 * @returns Lower-case letters and digits parted by single spaces; empty where the text has none.
 */
export function fold(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      // The locale of the browser has no say: in Turkish the lower case of I is not i.
      .toLowerCase()
      // NFKD has turned ŀ into l·, so one rule serves paral·lel and paraŀlel.
      .replace(/l·(?=l)/g, 'l')
      .replace(/[æœßøłđðþı]/g, (letter) => LETTERS[letter] ?? letter)
      // Unicode counts the apostrophe of Faaʼa and the ʻokina among the letters.
      .replace(/[^\p{L}\p{N}]+|[ʻʼ]/gu, ' ')
      .replace(/ +/g, ' ')
      .trim()
  );
}

/**
 * Every key under which a text may be looked up: its fold first, then the German digraphs (Zürich: zurich, zuerich)
 * and the full forms of abbreviated saints (st gallen: saint gallen, sankt gallen …).
 * Names and queries both go through here, so either side may be the abbreviated one.
 *
 * @returns Without repetition, at least one, all empty where the text has no letter or digit.
 */
export function searchKeys(text: string): string[] {
  const keys = new Set<string>();
  for (const spelling of new Set([text, digraphs(text)])) {
    const key = fold(spelling);
    keys.add(key);
    for (const [abbreviation, words] of SAINTS) {
      for (const word of words) keys.add(key.replace(abbreviation, word));
    }
  }
  return [...keys];
}

/** What NFKD leaves whole. */
const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Whole words only, and only the abbreviation is expanded: "san" on the way to Santander is not every saint. */
const SAINTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bst\b/g, ['saint', 'sankt', 'sint', 'sant', 'san']],
  [/\bste\b/g, ['sainte']],
  [/\bsta\b/g, ['santa']],
];

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };

function digraphs(text: string): string {
  return text.normalize('NFC').replace(/[äöü]/gi, (letter) => UMLAUTS[letter.toLowerCase()] ?? letter);
}
