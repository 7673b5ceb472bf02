/**
 * Font → src/logo/generated: outlines, advances and kerning of the characters that a logo may bear.
 * Source: Hanken Grotesk Bold (SIL Open Font License 1.1), the npm package @fontsource/hanken-grotesk.
 * Accented letters are kept as base and mark, as the font has them: that halves the file.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import opentype from 'opentype.js';

const fontFile = (subset) =>
  fileURLToPath(import.meta.resolve(`@fontsource/hanken-grotesk/files/hanken-grotesk-${subset}-700-normal.woff`));
const fonts = ['latin', 'latin-ext'].map((subset) => opentype.loadSync(fontFile(subset)));

/** Latin as our eight languages, and the place names of the member countries, write it. */
const CHARACTERS = [
  ...' ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
  ...'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßŒœŸĿŀŁłŠšŽžĀāĒēĪīŌōŪūŞşĞğ',
  ...'’‘\'"“”«»-–—.,:;!?()/&+·°ªº',
];

/** A fifth of the font’s 1000 units per em: exact to a seventh of a millimetre on a logo 25 cm wide. */
const SCALE = 0.2;

const folder = new URL('../src/logo/generated/', import.meta.url);
mkdirSync(folder, { recursive: true });
const set = glyphSet(CHARACTERS);
writeFileSync(
  new URL('glyphs.ts', folder),
  [
    '// Built by scripts/build-glyphs.mjs from Hanken Grotesk Bold; not edited. SIL Open Font License 1.1.',
    "import type { GlyphSet } from '../lettering.js';",
    '',
    `export default ${JSON.stringify(set)} as GlyphSet;`,
    '',
  ].join('\n'),
);
console.log(`${CHARACTERS.length} glyphs, ${set.outlines.length} outlines`);

function glyphSet(characters) {
  const outlines = []; // each drawn once, however many letters use it
  const glyphs = {};
  for (const character of characters) {
    const font = fonts.find((candidate) => candidate.charToGlyphIndex(character) > 0);
    if (!font) throw new Error(`The font has no ${character}`);
    const glyph = font.charToGlyph(character);
    glyphs[character] = [round(glyph.advanceWidth), ...parts(font, glyph, outlines)];
  }
  return {
    unitsPerEm: 1000 * SCALE,
    capHeight: round(fonts[0].tables.os2.sCapHeight),
    outlines,
    glyphs,
    ...kerning(characters),
  };
}

function round(value) {
  return Math.round(value * SCALE);
}

/** Outline, dx, dy for each part of a glyph, in the font's own make-up. */
function parts(font, glyph, outlines) {
  void glyph.path; // opentype.js reads a glyph, and so its components, when its path is first asked for
  if (!glyph.isComposite) return glyph.path.commands.length ? [indexOf(glyph, outlines), 0, 0] : [];
  return glyph.components.flatMap(({ glyphIndex, dx, dy, xScale, yScale, scale01, scale10 }) => {
    const part = font.glyphs.get(glyphIndex);
    if (xScale !== 1 || yScale !== 1 || scale01 || scale10) throw new Error(`${glyph.name}: a scaled part`);
    void part.path;
    if (!part.isComposite) return [indexOf(part, outlines), round(dx), -round(dy)];
    const inner = parts(font, part, outlines);
    return inner.map((value, i) => (i % 3 === 1 ? value + round(dx) : i % 3 === 2 ? value - round(dy) : value));
  });
}

function indexOf(glyph, outlines) {
  const path = pathData(glyph.path.commands);
  const known = outlines.indexOf(path);
  return known < 0 ? outlines.push(path) - 1 : known;
}

/**
 * An outline whose first point alone is absolute, so that a letter is moved by moving that. A curve whose control point
 * mirrors that of the one before is written as the font itself has it, without: a third of the bytes less.
 */
function pathData(commands) {
  let path = '';
  let [x, y] = [0, 0];
  let start = [0, 0];
  let control; // of the curve before, as a reader of the path will have it
  const to = (...values) => {
    const points = [];
    for (let i = 0; i < values.length; i += 2) points.push(values[i] - x, values[i + 1] - y);
    [x, y] = values.slice(-2);
    return points.map((value, i) => (i && value >= 0 ? ` ${value}` : value)).join('');
  };
  const isMirrored = (cx, cy) =>
    control && Math.abs(2 * x - control[0] - cx) <= 1 && Math.abs(2 * y - control[1] - cy) <= 1;
  for (const { type, ...command } of commands) {
    const [px, py, cx, cy] = [command.x, -command.y, command.x1, -command.y1].map(round);
    if (type === 'Q') {
      // Too small for the grid.
      if (px === x && py === y && cx === x && cy === y) continue;
      control = isMirrored(cx, cy) ? [2 * x - control[0], 2 * y - control[1]] : undefined;
      path += control ? `t${to(px, py)}` : `q${to(cx, cy, px, py)}`;
      control ??= [cx, cy];
      continue;
    }
    control = undefined;
    if (type === 'M') {
      path += path ? `m${to(px, py)}` : `M${px} ${py}`;
      start = [x, y] = [px, py];
    } else if (type === 'L') {
      path += py === y ? (px === x ? '' : `h${px - x}`) : px === x ? `v${py - y}` : `l${to(px, py)}`;
      [x, y] = [px, py];
    } else if (type === 'Z') {
      path += 'z';
      [x, y] = start;
    } else throw new Error(`${type} in a TrueType outline`);
  }
  return path;
}

function kerning(characters) {
  const letters = characters.filter((character) => fonts[0].charToGlyphIndex(character) > 0);
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
  return { kerningClasses: [left, right], kerning: found };
}
