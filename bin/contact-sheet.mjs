/** Every logo in every status and tone on one sheet, to be looked at as a whole. */
import { drawLogo, releasedLogos, TONES } from './logo-files.mjs';

const STATUSES = ['open', 'prefiguration', 'project'];
const COLUMNS = 3;
const LOGO = { width: 56, height: 106 };
const MARGIN = 24;

/** Reverse logos are for dark ground. */
const GROUND = { reverse: '#5b0715' };

/** @returns {string} An SVG document. */
export function contactSheet(lang) {
  const shown = releasedLogos.filter(({ status }) => status !== 'closed');
  const block = { width: TONES.length * STATUSES.length * LOGO.width + MARGIN, height: LOGO.height + MARGIN };
  const rows = Math.ceil(shown.length / COLUMNS);
  const [width, height] = [COLUMNS * block.width + MARGIN, rows * block.height + MARGIN];
  const blocks = shown.map((record, i) =>
    rowOf(record, lang, MARGIN + Math.floor(i / rows) * block.width, MARGIN + (i % rows) * block.height),
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
    `<rect width="${width}" height="${height}" fill="#fff"/>${blocks.join('')}</svg>`
  );
}

function rowOf(record, lang, left, top) {
  return TONES.map((tone, t) => {
    const x = left + t * STATUSES.length * LOGO.width;
    const ground = GROUND[tone]
      ? `<rect x="${x}" y="${top}" width="${STATUSES.length * LOGO.width}" height="${LOGO.height}" fill="${GROUND[tone]}"/>`
      : '';
    return (
      ground + STATUSES.map((status, s) => placed(record, { status, tone, lang }, x + s * LOGO.width, top)).join('')
    );
  }).join('');
}

const placed = (record, { status, ...look }, x, y) =>
  drawLogo({ ...record, status }, look)
    .replace(' xmlns="http://www.w3.org/2000/svg"', ` x="${x}" y="${y}"`)
    .replace('width="280" height="530"', `width="${LOGO.width}" height="${LOGO.height}"`);
