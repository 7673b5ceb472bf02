import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/logo/cdm-logo.define.js';
import type { CdmLogo } from '../../src/index.js';

/** Short, accented, hyphenated, bilingual, Italian, with a mention, and the longest. */
const REFERENCE_SET = [
  'paris',
  'nimes',
  'saint-quentin-en-yvelines',
  'bruxelles',
  'milano-lombardia',
  'marseille-paca',
];
const WIDTHS = [96, 280];
/** Of 255: anti-aliasing differs by a little on every edge; a moved or missing stroke differs by much. */
const MUCH = 96;

async function pixelsOf(url: string, width: number, height: number): Promise<Uint8ClampedArray> {
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0, width, height);
  return context.getImageData(0, 0, width, height).data;
}

/** How far two drawings of the same are apart, the larger the worse. */
function compared(drawn: Uint8ClampedArray, reference: Uint8ClampedArray) {
  let [sum, much] = [0, 0];
  drawn.forEach((value, i) => {
    const difference = Math.abs(value - (reference[i] ?? 0));
    sum += difference;
    if (difference > MUCH) much++;
  });
  return { mean: sum / drawn.length, share: much / drawn.length };
}

/** An image without a size of its own is drawn by each engine at another one. */
const sized = (svg: string, width: number) =>
  `data:image/svg+xml,${encodeURIComponent(svg.replace('<svg ', `<svg width="${width}" height="${(width * 530) / 280}" `))}`;

describe('the logo’s pixels', () => {
  for (const centre of REFERENCE_SET) {
    for (const width of WIDTHS) {
      it(`are those of the command’s own PNG for ${centre} at ${width} px: under 1 % differ by much, 3 of 255 on average`, async () => {
        const logo = await fixture<CdmLogo>(html`<cdm-logo centre=${centre} lang="fr"></cdm-logo>`);
        const height = Math.round((width * 530) / 280);
        const [drawn, reference] = await Promise.all([
          pixelsOf(sized(logo.toSVG()!, width), width, height),
          pixelsOf(`/logo.png?${new URLSearchParams({ centre, lang: 'fr', width: String(width) })}`, width, height),
        ]);
        const { mean, share } = compared(drawn, reference);
        expect(share, 'share that differs by much').to.be.below(0.01);
        expect(mean, 'mean difference').to.be.below(3);
        // Beside the clear space (22 %) the lettering is white, so that two empty drawings cannot agree.
        const light = drawn.filter((value, i) => i % 4 === 1 && value > 200).length / (drawn.length / 4);
        expect(light, 'share of white').to.be.within(0.25, 0.5);
      });
    }
  }

  it('are those of the command’s own PNG for every logo in every status and tone, on one sheet', async () => {
    const [width, height] = [1608, 2494];
    const { mean, share } = compared(
      ...(await Promise.all([
        pixelsOf('/contact-sheet.svg', width, height),
        pixelsOf(`/contact-sheet.png?width=${width}`, width, height),
      ])),
    );
    expect(share, 'share that differs by much').to.be.below(0.01);
    expect(mean, 'mean difference').to.be.below(3);
  });
});
