import { GAP, HEIGHT, SIDE, type Line, type Mark } from './mark.js';
import { spokenLogo, type LogoText } from './names.js';

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
export function standaloneLogo(text: LogoText, mark: Mark, { square, lettering }: LogoColors): string {
  const name = escaped(spokenLogo(text));
  const rect = (y: number): string => `<rect y="${y}" width="${SIDE}" height="${SIDE}" fill="${escaped(square)}"/>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${HEIGHT}" width="${SIDE}" height="${HEIGHT}" ` +
    `role="img" aria-label="${name}" lang="${escaped(text.lang)}"><title>${name}</title>` +
    `${rect(0)}${rect(SIDE + GAP)}<g fill="${escaped(lettering)}">${mark.lines.map(drawn).join('')}</g></svg>`
  );
}

const drawn = ({ text, x, y, size, width, path }: Line): string =>
  path === undefined
    ? `<text x="${x}" y="${y}" font-family="sans-serif" font-weight="700" font-size="${size}" textLength="${width}" lengthAdjust="spacingAndGlyphs">${escaped(text)}</text>`
    : `<path transform="translate(${x} ${y})" d="${path}"/>`;

const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };

/** Also drops what XML may not hold at all: control characters and two noncharacters. */
const escaped = (text: string): string =>
  text.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '').replace(/[<>&"]/g, (sign) => ENTITIES[sign] ?? '');
