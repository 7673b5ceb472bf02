/**
 * Font → src/logo/generated/glyphs.ts: outlines, advances and kerning of the characters that a logo may bear.
 * Source: Libre Franklin SemiBold (SIL Open Font License 1.1), the npm package @fontsource/libre-franklin.
 * Accented letters are kept as base and mark, as the font has them: that halves the file.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import opentype from 'opentype.js';

const fontFile = (subset) =>
  fileURLToPath(import.meta.resolve(`@fontsource/libre-franklin/files/libre-franklin-${subset}-600-normal.woff`));
const fonts = ['latin', 'latin-ext'].map((subset) => opentype.loadSync(fontFile(subset)));

/** Latin as our eight languages, and the place names of the member countries, write it. */
const CHARACTERS = [
  ...' ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
  ...'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßŒœŸĿŀŁłŠšŽžĀāĒēĪīŌōŪūŞşĞğ',
  ...'’‘\'"“”«»-–—.,:;!?()/&+·°ªº',
];

/** Half the font's 1000 units per em: a quarter of a pixel at the largest size that a page shows. */
const SCALE = 0.5;

const outlines = []; // each drawn once, however many letters use it
const outlineIndex = new Map();
const glyphs = {};

for (const character of CHARACTERS) {
  const font = fonts.find((candidate) => candidate.charToGlyphIndex(character) > 0);
  if (!font) throw new Error(`The font has no ${character}`);
  const glyph = font.charToGlyph(character);
  glyphs[character] = [round(glyph.advanceWidth), ...parts(font, glyph)];
}

const { classes, pairs } = kerning();
const folder = new URL('../src/logo/generated/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(
  new URL('glyphs.ts', folder),
  [
    '// Built by scripts/build-glyphs.mjs from Libre Franklin SemiBold; not edited. SIL Open Font License 1.1.',
    `export const UNITS_PER_EM = ${1000 * SCALE};`,
    `export const CAP_HEIGHT = ${round(fonts[0].tables.os2.sCapHeight)};`,
    `export const DESCENT = ${round(-fonts[0].descender)};`,
    `export const OUTLINES: readonly string[] = ${JSON.stringify(outlines)};`,
    '/** Character → advance, then outline, dx, dy for each part. */',
    `export const GLYPHS: Readonly<Record<string, readonly number[]>> = ${JSON.stringify(glyphs)};`,
    '/** Characters that kern alike, on the left and on the right of a pair. */',
    `export const KERNING_CLASSES: readonly [readonly string[], readonly string[]] = ${JSON.stringify(classes)};`,
    '/** `left class,right class` → units to add. */',
    `export const KERNING: Readonly<Record<string, number>> = ${JSON.stringify(pairs)};`,
    '',
  ].join('\n'),
);
console.log(`${CHARACTERS.length} glyphs, ${outlines.length} outlines, ${Object.keys(pairs).length} kerning pairs`);

function round(value) {
  return Math.round(value * SCALE);
}

/** Outline, dx, dy for each part of a glyph, in the font's own make-up. */
function parts(font, glyph) {
  void glyph.path; // opentype.js reads a glyph, and so its components, when its path is first asked for
  if (!glyph.isComposite) return glyph.path.commands.length ? [indexOf(font, glyph), 0, 0] : [];
  return glyph.components.flatMap(({ glyphIndex, dx, dy, xScale, yScale, scale01, scale10 }) => {
    const part = font.glyphs.get(glyphIndex);
    if (xScale !== 1 || yScale !== 1 || scale01 || scale10) throw new Error(`${glyph.name}: a scaled part`);
    void part.path;
    if (!part.isComposite) return [indexOf(font, part), round(dx), -round(dy)];
    const inner = parts(font, part);
    return inner.map((value, i) => (i % 3 === 1 ? value + round(dx) : i % 3 === 2 ? value - round(dy) : value));
  });
}

function indexOf(font, glyph) {
  const path = pathData(glyph.path.commands);
  if (!outlineIndex.has(path)) outlineIndex.set(path, outlines.push(path) - 1);
  return outlineIndex.get(path);
}

/** Each contour starts with an absolute M, so that a letter is moved by moving its Ms; the rest is relative. */
function pathData(commands) {
  let path = '';
  let [x, y] = [0, 0];
  const to = (...values) => {
    const points = [];
    for (let i = 0; i < values.length; i += 2) points.push(round(values[i]) - x, -round(values[i + 1]) - y);
    [x, y] = [round(values.at(-2)), -round(values.at(-1))];
    return points.map((value, i) => (i && value >= 0 ? ` ${value}` : value)).join('');
  };
  for (const { type, ...c } of commands) {
    if (type === 'M') {
      [x, y] = [round(c.x), -round(c.y)];
      path += `M${x} ${y}`;
    } else if (type === 'L') {
      const [dx, dy] = [round(c.x) - x, -round(c.y) - y];
      path += dy === 0 ? `h${dx}` : dx === 0 ? `v${dy}` : `l${to(c.x, c.y)}`;
      [x, y] = [round(c.x), -round(c.y)];
    } else if (type === 'Q') path += `q${to(c.x1, c.y1, c.x, c.y)}`;
    else if (type === 'Z') path += 'z';
    else throw new Error(`${type} in a TrueType outline`);
  }
  return path.replaceAll('h0', '').replaceAll('v0', '');
}

function kerning() {
  const letters = CHARACTERS.filter((character) => fonts[0].charToGlyphIndex(character) > 0);
  const value = (left, right) =>
    round(fonts[0].getKerningValue(fonts[0].charToGlyph(left), fonts[0].charToGlyph(right)));
  const group = (rowOf) => {
    const rows = new Map();
    for (const letter of letters) {
      const row = letters.map(rowOf(letter)).join();
      if (/[^0,]/.test(row)) rows.set(row, (rows.get(row) ?? '') + letter);
    }
    return [...rows.values()];
  };
  const left = group((letter) => (other) => value(letter, other));
  const right = group((letter) => (other) => value(other, letter));
  const found = {};
  left.forEach((a, i) =>
    right.forEach((b, j) => {
      const units = value([...a][0], [...b][0]);
      if (units) found[`${i},${j}`] = units;
    }),
  );
  return { classes: [left, right], pairs: found };
}
