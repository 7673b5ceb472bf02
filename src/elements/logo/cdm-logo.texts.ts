import type { msg as litMsg } from '@lit/localize';

/*
 * The few words that a logo may say beside names. For the build, which writes them in all languages into two small
 * tables: a logo waits for no texts.
 */

/** After the name, where the logo is a link. */
export const homePage = (msg: typeof litMsg): string =>
  msg('home page', {
    id: 'logo.home-page',
    desc: 'After the name of a centre, tells where a linked logo leads: "Cité des métiers Grand Genève, home page"',
  });

/** In place of a logo. */
export const faults = (msg: typeof litMsg): Readonly<Record<'unknown' | 'failed', string>> => ({
  unknown: msg('Unknown centre', {
    id: 'logo.unknown-centre',
    desc: 'Stands in place of a logo whose centre does not exist',
  }),
  failed: msg('Logo not available', {
    id: 'logo.unavailable',
    desc: 'Stands in place of a logo whose data cannot be loaded',
  }),
});
