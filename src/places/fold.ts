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
