/** The library's own drawing, in Node: no page, no measuring. */
import { parseNetwork } from '../dist/npm/feed/parse-network.js';
import { compose } from '../dist/npm/logo/compose.js';
import releasedLogos from '../dist/npm/logo/generated/released-logos.js';
import { standaloneLogo } from '../dist/npm/logo/standalone.js';

const COLORS = {
  color: { square: '#c4122f', lettering: '#fff' },
  mono: { square: '#000', lettering: '#fff' },
  reverse: { square: '#fff', lettering: '#c4122f' },
};

export const TONES = Object.keys(COLORS);

export { parseNetwork, releasedLogos };

/** The logo of a record as an SVG document. */
export function drawLogo(record, { tone, lang }) {
  const wish = { centre: record.id, concept: '', area: '', status: '', reader: lang.split('-')[0] };
  return standaloneLogo(compose(wish, [record]), COLORS[tone]);
}
