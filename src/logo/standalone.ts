import { GAP, SIDE, VIEW_BOX, type Drawing, type DrawnLine } from './drawing.js';

export interface LogoColors {
  readonly square: string;
  readonly lettering: string;
}

/**
 * A logo as an SVG document of its own, for print, e-mail and pages that allow no script: no reference to anything,
 * and a title for assistive technology, in the logo's language.
 *
 * @param colors - CSS colours.
 */
export function standaloneLogo({ name, lang, lines }: Drawing, { square, lettering }: LogoColors): string {
  const [title, [width = '', height = '']] = [escaped(name), VIEW_BOX.split(' ').slice(2)];
  const rect = (y: number): string => `<rect y="${y}" width="${SIDE}" height="${SIDE}" fill="${escaped(square)}"/>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${VIEW_BOX}" width="${width}" height="${height}" ` +
    `role="img" aria-label="${title}" lang="${escaped(lang)}"><title>${title}</title>` +
    `${rect(0)}${rect(SIDE + GAP)}<g fill="${escaped(lettering)}">${lines.map(drawn).join('')}</g></svg>`
  );
}

const drawn = ({ at, d, text }: DrawnLine): string =>
  text
    ? `<text transform="${at}" font-family="sans-serif" font-weight="700" font-size="${text.size}" textLength="${text.width}" lengthAdjust="spacingAndGlyphs">${escaped(text.words)}</text>`
    : `<path transform="${at}" d="${escaped(d ?? '')}"/>`;

const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };

/** Also drops what XML may not hold at all: control characters and two noncharacters. */
const escaped = (text: string): string =>
  text.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '').replace(/[<>&"]/g, (sign) => ENTITIES[sign] ?? '');
