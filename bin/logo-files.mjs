/** The library's own drawing, in Node: no page, no measuring. */
import { parseNetwork } from '../dist/npm/feed/parse-network.js';
import allGlyphs from '../dist/npm/logo/generated/all-glyphs.js';
import releasedLogos from '../dist/npm/logo/generated/released-logos.js';
import { Lettering } from '../dist/npm/logo/lettering.js';
import { mark } from '../dist/npm/logo/mark.js';
import { logoTextOf } from '../dist/npm/logo/names.js';
import { standaloneLogo } from '../dist/npm/logo/standalone.js';

const COLORS = {
  color: { square: '#c4122f', lettering: '#fff' },
  mono: { square: '#000', lettering: '#fff' },
  reverse: { square: '#fff', lettering: '#c4122f' },
};

export const TONES = Object.keys(COLORS);

const lettering = new Lettering(allGlyphs);

export { parseNetwork, releasedLogos };

/** The logo of a centre as an SVG document. */
export function drawLogo(record, { tone, lang }) {
  const text = logoTextOf(record, lang.split('-')[0]);
  return standaloneLogo(text, mark(text, lettering), COLORS[tone]);
}
