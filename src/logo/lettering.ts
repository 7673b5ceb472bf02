/** What the build takes from the font. Units are fractions of an em, `unitsPerEm` to one. */
export interface GlyphSet {
  readonly unitsPerEm: number;
  readonly capHeight: number;
  /** SVG path data; the first point alone is absolute. */
  readonly outlines: readonly string[];
  /** Character → advance, then outline, dx, dy for each part. */
  readonly glyphs: Readonly<Record<string, readonly number[]>>;
  /** Characters that kern alike, on the left and on the right of a pair. */
  readonly kerningClasses: readonly [readonly string[], readonly string[]];
  /** `left class,right class` → units to add. */
  readonly kerning: Readonly<Record<string, number>>;
}

/** About what a letter takes that has no outline and is drawn by the host's font; from here on, scripts are square. */
const UNKNOWN_ADVANCE_EM = 0.6;
const FIRST_SQUARE_SCRIPT = 0x2e80;
const unknownAdvanceEm = (character: string): number =>
  (character.codePointAt(0) ?? 0) < FIRST_SQUARE_SCRIPT ? UNKNOWN_ADVANCE_EM : 1;

/** Measures and draws lines of text from outlines. */
export class Lettering {
  readonly #set: GlyphSet;

  constructor(set: GlyphSet) {
    this.#set = set;
  }

  get unitsPerEm(): number {
    return this.#set.unitsPerEm;
  }

  /** Height of the capitals, in ems. */
  get capHeightEm(): number {
    return this.#set.capHeight / this.#set.unitsPerEm;
  }

  /** Whether every character has an outline. */
  covers(text: string): boolean {
    return [...text].every((character) => this.#glyph(character));
  }

  /** Width of one line in ems, kerning included. */
  widthEm(text: string): number {
    let units = 0;
    for (const { advance, kern } of this.#placed(text)) units += kern + advance;
    return units / this.#set.unitsPerEm;
  }

  /** One line as SVG path data, its baseline starting at 0 0, {@link unitsPerEm} to an em. */
  path(text: string): string {
    let path = '';
    let x = 0;
    for (const { character, advance, kern } of this.#placed(text)) {
      x += kern;
      const parts = this.#glyph(character)?.slice(1) ?? [];
      for (let i = 0; i < parts.length; i += 3) {
        path += moved(this.#set.outlines[parts[i] ?? -1] ?? '', x + (parts[i + 1] ?? 0), parts[i + 2] ?? 0);
      }
      x += advance;
    }
    return path;
  }

  *#placed(text: string): Generator<Placed> {
    let before = '';
    for (const character of text) {
      const advance = this.#glyph(character)?.[0] ?? unknownAdvanceEm(character) * this.#set.unitsPerEm;
      yield { character, advance, kern: before ? this.#kern(before, character) : 0 };
      before = character;
    }
  }

  #glyph(character: string): readonly number[] | undefined {
    const { glyphs } = this.#set;
    return Object.hasOwn(glyphs, character) ? glyphs[character] : undefined;
  }

  #kern(left: string, right: string): number {
    const [lefts, rights] = this.#set.kerningClasses;
    const i = lefts.findIndex((letters) => letters.includes(left));
    const j = rights.findIndex((letters) => letters.includes(right));
    return this.#set.kerning[`${i},${j}`] ?? 0;
  }
}

interface Placed {
  readonly character: string;
  readonly advance: number;
  /** Between the character before and this one. */
  readonly kern: number;
}

const moved = (outline: string, dx: number, dy: number): string =>
  outline.replace(/^M(-?\d+) (-?\d+)/, (_, x: string, y: string) => `M${Number(x) + dx} ${Number(y) + dy}`);
