import { CAP_HEIGHT, DESCENT, GLYPHS, KERNING, KERNING_CLASSES, OUTLINES, UNITS_PER_EM } from './generated/glyphs.js';

/** Metrics of the logo's lettering, in ems. */
export const capHeightEm = CAP_HEIGHT / UNITS_PER_EM;
export const descentEm = DESCENT / UNITS_PER_EM;

/** Advance of a character that has no outline and is drawn by the host's font: a wide letter, so that it fits. */
const UNKNOWN_ADVANCE_EM = 0.7;

/** Whether every character has an outline. */
export const hasOutlines = (text: string): boolean => [...text].every((character) => Object.hasOwn(GLYPHS, character));

/** Width of one line in ems, kerning included. */
export function widthEm(text: string): number {
  let units = 0;
  for (const { advance, kern } of placed(text)) units += kern + advance;
  return units / UNITS_PER_EM;
}

/**
 * One line as SVG path data, its baseline starting at 0 0.
 *
 * @param size - Font size, in the drawing's units.
 */
export function linePath(text: string, size: number): string {
  const scale = size / UNITS_PER_EM;
  let path = '';
  let x = 0;
  for (const { character, advance, kern } of placed(text)) {
    x += kern;
    const parts = outlineOf(character)?.slice(1) ?? [];
    for (let i = 0; i < parts.length; i += 3) {
      path += moved(OUTLINES[parts[i] ?? -1] ?? '', x + (parts[i + 1] ?? 0), parts[i + 2] ?? 0, scale);
    }
    x += advance;
  }
  return path;
}

interface Placed {
  readonly character: string;
  /** Font units. */
  readonly advance: number;
  /** Font units between the character before and this one. */
  readonly kern: number;
}

function* placed(text: string): Generator<Placed> {
  let before = '';
  for (const character of text) {
    const advance = outlineOf(character)?.[0] ?? UNKNOWN_ADVANCE_EM * UNITS_PER_EM;
    yield { character, advance, kern: before ? kernUnits(before, character) : 0 };
    before = character;
  }
}

const outlineOf = (character: string): readonly number[] | undefined =>
  Object.hasOwn(GLYPHS, character) ? GLYPHS[character] : undefined;

function kernUnits(left: string, right: string): number {
  const [lefts, rights] = KERNING_CLASSES;
  const i = lefts.findIndex((letters) => letters.includes(left));
  const j = rights.findIndex((letters) => letters.includes(right));
  return KERNING[`${i},${j}`] ?? 0;
}

/** Only the start of each contour is absolute (see scripts/build-glyphs.mjs), so only that is moved. */
function moved(outline: string, dx: number, dy: number, scale: number): string {
  return outline
    .replace(/M(-?\d+)[ ]?(-?\d+)/g, (_, x: string, y: string) => `M${Number(x) + dx} ${Number(y) + dy}`)
    .replace(/-?\d+/g, (units) => ` ${short(Number(units) * scale)}`)
    .replace(/([a-zA-Z]) /g, '$1')
    .replaceAll(' -', '-');
}

const short = (value: number): string => String(Math.round(value * 100) / 100);
