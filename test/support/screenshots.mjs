import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { palettePng } from './palette-png.mjs';

/** Where the references are, and where what differs from them is written. */
const REFERENCES = new URL('../stories/reference/', import.meta.url);
const DIFFERENCES = new URL('../../.cache/screenshots/', import.meta.url);

/** The widths of a phone and of a desk. CSS pixels; one of them is one pixel of the image. */
const WIDTHS = [320, 1280];

/**
 * How far down a picture goes at most. In light that is past the end of nearly every story; the dark scheme alters
 * colours and nothing else, so its pictures end earlier.
 */
const MOST_HEIGHT = { light: 2400, dark: 600, forced: 1600 };

/** How much of its end a picture has of a story that goes on for longer than is worth a picture. */
const END_HEIGHT = 540;

/**
 * How far a pixel may be off, of 255 in each channel. What is evenly coloured is kept exactly, and may be off by no more;
 * the edges of glyphs are rounded to a few shades, and may be off by that. Whatever is further off counts.
 */
const MOST_OFF = 4;
const SHADES = 6;
const STEP = 255 / (SHADES - 1);

/** From so many pixels of one colour it is that of a surface. */
const SURFACE = 400;

/** A pixel is inside a surface when all that are so near have its colour: no edge of a glyph has, rounded or not. */
const INSIDE = 2;

/**
 * So many pixels may be further off, edges of glyphs not counted. Between runs none are; a comma, or a hairline that has
 * moved, has more.
 */
const MOST_PIXELS = 20;

/**
 * The pictures to take: of a story that is tagged `reference`, each width in light and dark; of `reference-wide`, the
 * wide one in light; of `reference-end`, the end of the narrow one in light and dark; of `reference-forced`, each width in
 * forced colours.
 *
 * @returns {{id: string, width: number, schemes: string[], isEnd?: boolean}[]}
 */
export function picturesOf(entries) {
  return entries.flatMap(({ id, type, tags }) => {
    if (type !== 'story') return [];
    return [
      ...(tags.includes('reference') ? WIDTHS.map((width) => ({ id, width, schemes: ['light', 'dark'] })) : []),
      ...(tags.includes('reference-wide') ? [{ id, width: 1280, schemes: ['light'] }] : []),
      ...(tags.includes('reference-end') ? [{ id, width: 320, schemes: ['light', 'dark'], isEnd: true }] : []),
      ...(tags.includes('reference-forced') ? WIDTHS.map((width) => ({ id, width, schemes: ['forced'] })) : []),
    ];
  });
}

export const nameOf = ({ id, width }, scheme) => `${id}.${width}.${scheme}.png`;

/**
 * Takes a story’s pictures.
 *
 * @param alter - Does something to the page first.
 * @returns {Promise<Map<string, Buffer>>} By name.
 */
export async function take(stage, picture, alter = () => undefined) {
  const { id, width, schemes, isEnd = false } = picture;
  const isForced = schemes.includes('forced');
  const faults = await stage.show(id, {}, { width, media: isForced ? { 'forced-colors': 'active' } : {} });
  if (faults.length) throw new Error(faults.join('\n'));
  await stage.unroll(isEnd ? Infinity : MOST_HEIGHT[schemes[0]]);
  await alter(stage.page);
  const taken = new Map();
  for (const scheme of schemes) {
    const mostHeight = isEnd ? END_HEIGHT : MOST_HEIGHT[scheme];
    const image = await stage.screenshot(isForced ? 'light' : scheme, mostHeight, { isEnd });
    taken.set(nameOf(picture, scheme), image);
  }
  return taken;
}

/** The reference, or undefined where there is none. */
export const reference = (name) => readFile(new URL(name, REFERENCES)).catch(() => undefined);

/**
 * Says how a picture differs from its reference, and writes both it and the difference where they can be looked at.
 *
 * @returns {Promise<string | undefined>} Undefined where it does not.
 */
export async function difference(name, taken, known) {
  if (!known) return `${name}: there is no reference`;
  const [actual, expected] = [PNG.sync.read(Buffer.from(taken)), PNG.sync.read(known)];
  const { width, height } = expected;
  if (actual.width !== width || actual.height !== height) {
    const file = await written(name, 'actual', taken);
    return `${name}: ${actual.width} × ${actual.height} pixels instead of ${width} × ${height}; see ${file}`;
  }
  overlookRounding(actual, expected);
  const marked = new PNG({ width, height });
  const options = { threshold: 0, includeAA: false };
  const count = pixelmatch(actual.data, expected.data, marked.data, width, height, options);
  if (count <= MOST_PIXELS) return undefined;
  await written(name, 'actual', taken);
  const file = await written(name, 'difference', PNG.sync.write(marked));
  return `${name}: ${count} pixels differ; see ${file}`;
}

async function written(name, what, image) {
  await mkdir(DIFFERENCES, { recursive: true });
  const file = new URL(name.replace(/png$/, `${what}.png`), DIFFERENCES);
  await writeFile(file, image);
  return fileURLToPath(file);
}

export const forgetDifferences = () => rm(DIFFERENCES, { recursive: true, force: true });

export async function keep(name, taken) {
  await mkdir(REFERENCES, { recursive: true });
  await writeFile(new URL(name, REFERENCES), small(PNG.sync.read(Buffer.from(taken))));
}

/** The names of all references that there are. */
export const kept = () => readdir(REFERENCES).catch(() => []);

export const drop = (name) => rm(new URL(name, REFERENCES));

/**
 * Where the reference is rounded, and what is seen may have been rounded to it, they are the same. White, black and every
 * other shade may be the colour of a surface, too, and that is not rounded. It is a surface where the reference is even
 * all around; and where what is seen is the colour of one, as of a border, which has no inside.
 */
function overlookRounding(actual, expected) {
  const [seen, known] = [coloursOf(actual), coloursOf(expected)];
  for (let i = 0; i < known.colours.length; i++) {
    const off = farthest(seen.colours[i], known.colours[i]);
    const mayBeRounded = () =>
      known.colours[i] === rounded(known.colours[i]) &&
      !isSurface(seen, i) &&
      !(isSurface(known, i) && isInside(expected, known.colours, i));
    if (off > MOST_OFF && (off > STEP / 2 + 1 || !mayBeRounded())) continue;
    for (let at = 4 * i; at < 4 * i + 3; at++) actual.data[at] = expected.data[at];
  }
}

const isSurface = ({ colours, counts }, i) => counts.get(colours[i]) >= SURFACE;

function isInside({ width, height }, colours, i) {
  const [column, row] = [i % width, Math.floor(i / width)];
  for (let y = Math.max(0, row - INSIDE); y <= Math.min(height - 1, row + INSIDE); y++) {
    for (let x = Math.max(0, column - INSIDE); x <= Math.min(width - 1, column + INSIDE); x++) {
      if (colours[y * width + x] !== colours[i]) return false;
    }
  }
  return true;
}

/** A PNG of few colours takes a third of one of many. */
function small(image) {
  const seen = coloursOf(image);
  const colours = seen.colours.map((colour, i) => (isSurface(seen, i) ? colour : rounded(colour)));
  return palettePng({ width: image.width, height: image.height, colours });
}

/** The colour of each pixel, as one number, and how many have it. */
function coloursOf({ width, height, data }) {
  const colours = new Uint32Array(width * height);
  const counts = new Map();
  for (let i = 0; i < colours.length; i++) {
    colours[i] = (data[4 * i] << 16) | (data[4 * i + 1] << 8) | data[4 * i + 2];
    counts.set(colours[i], (counts.get(colours[i]) ?? 0) + 1);
  }
  return { colours, counts };
}

const channelsOf = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];

/** How far two colours are off in the channel in which that is most. */
function farthest(one, other) {
  if (one === other) return 0;
  const others = channelsOf(other);
  return Math.max(...channelsOf(one).map((value, channel) => Math.abs(value - others[channel])));
}

const rounded = (colour) =>
  channelsOf(colour).reduce((sum, value) => sum * 256 + Math.round(Math.round(value / STEP) * STEP), 0);
