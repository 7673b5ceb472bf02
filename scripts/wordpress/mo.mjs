/** A catalogue of texts as WordPress reads it. Format: GNU gettext manual, "The Format of GNU MO Files". */

/**
 * The file, its texts sorted as the format wants.
 *
 * @param texts - Translation by source text; a context stands before its text with U+0004 between.
 */
export function mo(texts, language) {
  const header = `Language: ${language}\nContent-Type: text/plain; charset=UTF-8\n`;
  const pairs = Object.entries({ '': header, ...texts })
    .map((pair) => pair.map((text) => Buffer.from(text)))
    .sort(([a], [b]) => Buffer.compare(a, b));

  const tables = HEAD + 2 * ENTRY * pairs.length;
  const head = Buffer.alloc(tables);
  [MAGIC, 0, pairs.length, HEAD, HEAD + ENTRY * pairs.length, 0, tables].forEach((word, i) =>
    head.writeUInt32LE(word, 4 * i),
  );

  const strings = [];
  let offset = tables;
  [0, 1].forEach((side) =>
    pairs.forEach((pair, i) => {
      const at = HEAD + ENTRY * (side * pairs.length + i);
      head.writeUInt32LE(pair[side].length, at);
      head.writeUInt32LE(offset, at + 4);
      strings.push(pair[side], END);
      offset += pair[side].length + END.length;
    }),
  );
  return Buffer.concat([head, ...strings]);
}

const MAGIC = 0x950412de;
/** Bytes of the seven words that a file begins with, and of the two (length, offset) that tell where a text is. */
const HEAD = 28;
const ENTRY = 8;
const END = Buffer.from([0]);
