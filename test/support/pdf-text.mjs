/** What is written in a PDF, as Chromium, Firefox and WebKit make them: no dependency. */
import { inflateSync } from 'node:zlib';

/**
 * @param {Uint8Array} pdf
 * @returns Its letters and digits alone, in the order in which they are drawn: where words end a PDF need not say.
 */
export function textOf(pdf) {
  const objects = objectsOf(Buffer.from(pdf).toString('latin1'));
  const fonts = fontsOf(objects);
  const pages = [...objects.values()].filter(({ stream }) => stream && /\sTf\s/.test(stream));
  return lettersOf(pages.map(({ stream }) => shown(stream, fonts)).join(''));
}

/** So that it can be compared: ligatures are taken apart. */
export const lettersOf = (text) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** Number → what an object says, and its stream; with those that stand packed in another's stream. */
function objectsOf(source) {
  const objects = new Map();
  for (const [, number, body] of source.matchAll(/(?:^|[\r\n])(\d+) 0 obj\b(.*?)endobj/gs)) {
    const [head, ...rest] = body.split(/stream\r?\n/);
    const data = rest.join('stream\n').replace(/endstream\s*$/, '');
    objects.set(Number(number), { head, stream: rest.length ? unpacked(head, data) : undefined });
  }
  for (const { head, stream } of [...objects.values()]) {
    if (!/\/Type\s*\/ObjStm/.test(head)) continue;
    const first = Number(/\/First (\d+)/.exec(head)[1]);
    const places = stream.slice(0, first).trim().split(/\s+/).map(Number);
    for (let i = 0; i < places.length; i += 2) {
      objects.set(places[i], { head: stream.slice(first + places[i + 1], first + (places[i + 3] ?? Infinity)) });
    }
  }
  return objects;
}

function unpacked(head, data) {
  if (!head.includes('/FlateDecode') || /\/Subtype\s*\/Image/.test(head)) return data;
  return inflateSync(Buffer.from(data, 'latin1')).toString('latin1');
}

/** Name → glyph → text. These three give no name to two fonts. */
function fontsOf(objects) {
  const fonts = new Map();
  for (const { head } of objects.values()) {
    for (const [, name, number] of head.matchAll(/\/([Ff][\w-]+) (\d+) 0 R/g)) {
      const [, toUnicode] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(Number(number))?.head ?? '') ?? [];
      if (toUnicode) fonts.set(name, glyphsOf(objects.get(Number(toUnicode)).stream));
    }
  }
  return fonts;
}

const textOfHex = (hex) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
const hexOf = (number, length) => number.toString(16).padStart(length, '0');

function glyphsOf(map) {
  const glyphs = new Map();
  const lines = (kind) =>
    [...map.matchAll(new RegExp(`beginbf${kind}(.*?)endbf${kind}`, 'gs'))].map(([, text]) => text);
  for (const [, from, to] of lines('char').flatMap((text) => [...text.matchAll(/<(\w+)>\s*<(\w+)>/g)])) {
    glyphs.set(from.toLowerCase(), textOfHex(to));
  }
  for (const text of lines('range')) {
    for (const [, from, last, list, to] of text.matchAll(/<(\w+)>\s*<(\w+)>\s*(?:\[(.*?)\]|<(\w+)>)/gs)) {
      const all = list?.match(/\w+/g);
      for (let i = 0; i <= parseInt(last, 16) - parseInt(from, 16); i++) {
        const hex = all ? all[i] : hexOf(parseInt(to, 16) + i, to.length);
        glyphs.set(hexOf(parseInt(from, 16) + i, from.length), textOfHex(hex));
      }
    }
  }
  return glyphs;
}

/**
 * What a page draws after naming a font: `<0012>` are glyphs of it, `(caf\351)` is text in Latin-1. What is read aloud in
 * place of a ligature is not drawn.
 */
const DRAWN = /\/ActualText\s*(?:<[^>]*>|\([^)]*\))|\/([\w-]+)\s+[\d.]+\s+Tf|<([0-9a-fA-F]+)>|\(((?:\\.|[^\\)])*)\)/gs;

function shown(stream, fonts) {
  let glyphs;
  let text = '';
  for (const [, font, hex, plain] of stream.matchAll(DRAWN)) {
    if (font) glyphs = fonts.get(font);
    else if (plain) text += unescaped(plain);
    else for (const glyph of hex?.match(/.{4}/g) ?? []) text += glyphs?.get(glyph.toLowerCase()) ?? '';
  }
  return text;
}

const unescaped = (text) =>
  text.replace(/\\(?:(\d{3})|\r?\n|(.))/g, (all, octal, sign = '') =>
    octal ? String.fromCharCode(parseInt(octal, 8)) : sign,
  );
