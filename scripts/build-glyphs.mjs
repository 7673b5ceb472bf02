/**
 * Font → src/logo/generated: outlines, advances and kerning of the characters that a logo may bear.
 * Source: Hanken Grotesk Bold (SIL Open Font License 1.1), the npm package @fontsource/hanken-grotesk.
 * Accented letters are kept as base and mark, as the font has them: that halves the file.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import opentype from 'opentype.js';
import { loadSource } from './load-source.mjs';

const fontFile = (subset) =>
  fileURLToPath(import.meta.resolve(`@fontsource/hanken-grotesk/files/hanken-grotesk-${subset}-700-normal.woff`));
const fonts = ['latin', 'latin-ext'].map((subset) => opentype.loadSync(fontFile(subset)));

/** Latin as our eight languages, and the place names of the member countries, write it. */
const CHARACTERS = [
  ...' ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
  ...'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßŒœŸĿŀŁłŠšŽžĀāĒēĪīŌōŪūŞşĞğ',
  ...'’‘\'"“”«»-–—.,:;!?()/&+·°ªº',
];

/** Half the font's 1000 units per em: a quarter of a pixel at the largest size that a page shows. */
const SCALE = 0.5;

const folder = new URL('../src/logo/generated/', import.meta.url);
mkdirSync(folder, { recursive: true });
write('released-glyphs', await releasedCharacters(), 'Those that the logos of the released network bear.');
write('all-glyphs', CHARACTERS, 'All.');

function write(name, characters, which) {
  const set = glyphSet(characters);
  writeFileSync(
    new URL(`${name}.ts`, folder),
    [
      '// Built by scripts/build-glyphs.mjs from Hanken Grotesk Bold; not edited. SIL Open Font License 1.1.',
      "import type { GlyphSet } from '../lettering.js';",
      '',
      `/** ${which} */`,
      `export default ${JSON.stringify(set)} as GlyphSet;`,
      '',
    ].join('\n'),
  );
  console.log(`${name}: ${characters.length} glyphs, ${set.outlines.length} outlines`);
}

/** The characters of every name in the network's data, of the concept in each language, and of the mentions. */
async function releasedCharacters() {
  const { features } = JSON.parse(readFileSync(new URL('../data/network.geojson', import.meta.url), 'utf8'));
  const { ownWords } = await loadSource('src/logo/names.ts');
  const words = features.flatMap(({ properties: { concept, area } }) => [concept ?? '', area]);
  const used = new Set([...words, ...ownWords()].join(''));
  return CHARACTERS.filter((character) => used.has(character));
}

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
