/** What of the sheets for data-protection officers is written from what a browser was seen to ask for. */
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

const cdn = new URL('../../dist/cdn/', import.meta.url);

/** By language. */
export const SHEETS = { en: 'docs/privacy.md', fr: 'docs/fr/privacy.md' };

/** What a file gives, by its name; the first that fits. */
const KINDS = [
  ['feed', /\/feed\.geojson$/],
  ['logo', /\/logos\/[\w-]+\.json$/],
  ['places', /\/(?:gazetteer|places-[\w-]+|pins-places)-\w{7}\.js$/],
  ['outlines', /\/moremap-\w{7}\.js$/],
  ['frame', /\/frame\.(?:html|css)$/],
  ['script', /\.js$/],
];

const WORDS = {
  en: {
    head: ['Host', 'What it gives', 'When'],
    hosts: { files: 'The host of `cdm.js`', feed: 'The host of the feed that `src` names, if there is one' },
    kinds: {
      script: 'Scripts, the elements’ words among them',
      logo: 'The drawing of a logo',
      frame: 'The page of the iframe',
      outlines: 'Outlines of the map',
      places: 'Lists of places, and what searches them',
      feed: 'The list of centres, in place of the released one',
    },
    atOnce: 'When the page is shown',
    later: 'Once the visitor acts',
    both: 'When the page is shown, and once the visitor acts',
    size: /(?<=then come after up to )\d+(?= kB)/,
  },
  fr: {
    head: ['Hôte', 'Ce qu’il donne', 'Quand'],
    hosts: { files: 'L’hôte de `cdm.js`', feed: 'L’hôte de la source que `src` nomme, s’il y en a une' },
    kinds: {
      script: 'Les scripts, dont les mots des éléments',
      logo: 'Le dessin d’un logo',
      frame: 'La page de l’iframe',
      outlines: 'Les contours de la carte',
      places: 'Des listes de lieux, et ce qui y cherche',
      feed: 'La liste des centres, à la place de celle qui est publiée',
    },
    atOnce: 'À l’affichage de la page',
    later: 'Quand le visiteur agit',
    both: 'À l’affichage de la page, puis quand le visiteur agit',
    size: /(?<=alors après jusqu’à )\d+(?= ko)/,
  },
};

/**
 * A sheet with its table of hosts and its figure as they are now.
 *
 * @param {'en' | 'fr'} lang
 * @param {string} sheet
 * @param {import('../../test/support/requests.mjs').Recorded[]} requests
 * @throws Where the sheet has no place for them, or a file is of no kind that the sheet could name.
 */
export function written(lang, sheet, requests) {
  const { size } = WORDS[lang];
  const table = /(?<=<!-- hosts -->\n)[^]*?(?=<!-- \/hosts -->)/;
  for (const place of [table, size]) if (!place.test(sheet)) throw new Error(`${SHEETS[lang]} has no ${place}`);
  return sheet.replace(table, () => `\n${hostTable(lang, requests)}\n\n`).replace(size, String(kilobytesOfPlaces()));
}

function hostTable(lang, requests) {
  const { head, hosts, kinds, ...when } = WORDS[lang];
  const order = Object.keys(hosts);
  const all = [...new Set([...order, ...requests.map(({ host }) => host)])];
  const rows = all.flatMap((host) => {
    const here = requests.filter((request) => request.host === host);
    const found = Object.keys(kinds).filter((kind) => here.some((request) => kindOf(request) === kind));
    return found.map((kind) => {
      const times = new Set(here.filter((request) => kindOf(request) === kind).map(({ isAtOnce }) => isAtOnce));
      return [hosts[host] ?? host, kinds[kind], when[times.size > 1 ? 'both' : times.has(true) ? 'atOnce' : 'later']];
    });
  });
  return aligned([head, ...rows]);
}

function kindOf({ url }) {
  const { pathname } = new URL(url);
  const found = KINDS.find(([, pattern]) => pattern.test(pathname));
  if (!found) throw new Error(`privacy: what is ${pathname}? Give it a kind, and words for it in each language`);
  return found[0];
}

/** As Prettier writes tables. */
function aligned([head, ...rows]) {
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i].length)));
  const line = (cells) => `| ${cells.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** All that comes in idle time: what a fixed order would have come before the last place. French postcodes do not. */
function kilobytesOfPlaces() {
  const parts = readdirSync(cdn).filter((file) => /^places-(?!fr-\d)/.test(file));
  const bytes = parts.reduce((sum, file) => sum + brotliCompressSync(readFileSync(new URL(file, cdn))).length, 0);
  return Math.round(bytes / 10_000) * 10;
}
