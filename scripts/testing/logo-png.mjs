import { contactSheet } from '../../bin/contact-sheet.mjs';
import { drawLogo, releasedLogos } from '../../bin/logo-files.mjs';
import { rasterize } from '../../bin/rasterize.mjs';

/**
 * The command's own PNG, for the browsers' drawing to be held against: /logo.png?centre=<id>&lang=<tag>&width=<px> of one centre,
 * /contact-sheet.png of all in every status and tone, whose source is /contact-sheet.svg.
 */
export async function logoPng(context, next) {
  if (context.path === '/contact-sheet.svg') {
    context.type = 'svg';
    context.body = contactSheet('fr');
    return;
  }
  if (context.path === '/contact-sheet.png') {
    context.type = 'png';
    context.body = Buffer.from(rasterize(contactSheet('fr'), Number(context.query.width)));
    return;
  }
  if (context.path !== '/logo.png') return next();
  const { centre, lang, width } = context.query;
  const record = releasedLogos.find(({ id }) => id === centre);
  context.type = 'png';
  context.body = Buffer.from(rasterize(drawLogo(record, { tone: 'color', lang }), Number(width)));
}
