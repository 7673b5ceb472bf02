#!/usr/bin/env node
/** `npx cdm-widgets logo …`: the logo as files, for print, e-mail signatures and pages that allow no script. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { contactSheet } from './contact-sheet.mjs';
import { drawLogo, parseNetwork, releasedLogos, TONES } from './logo-files.mjs';

const HELP = `Usage: cdm-widgets logo --centre <id> [--out <file.svg>]
       cdm-widgets logo --area <words> [--concept <words>] [--status project|prefiguration] [--out <file.svg>]
       cdm-widgets logo --all --out <folder>
       cdm-widgets logo --sheet --out <file.svg>

  --centre <id>      a centre of the network, such as nimes
  --lang <tag>       reader's language, for centres with two names (default: fr)
  --tone <tone>      ${TONES.join(', ')} (default: color)
  --png <widths>     also PNG files so many pixels wide, such as 96,512 (needs the package @resvg/resvg-wasm)
  --out <path>       file, or folder with --all; without it the SVG is printed
  --feed <file>      a GeoJSON feed of your own in place of the released network
  --all              every centre that is not closed, in every tone
  --sheet            every centre in every status and tone, on one sheet
`;

class Refusal extends Error {}

try {
  await main(process.argv.slice(2));
} catch (error) {
  // A fault of ours keeps its stack; what the caller can mend is one sentence.
  const isCallers = error instanceof Refusal || error.code?.startsWith('ERR_PARSE_ARGS');
  console.error(isCallers ? `cdm-widgets: ${error.message}\n\n${HELP}` : error);
  process.exitCode = 1;
}

async function main(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...Object.fromEntries(
        ['centre', 'area', 'concept', 'status', 'lang', 'tone', 'png', 'out', 'feed'].map((name) => [
          name,
          { type: 'string' },
        ]),
      ),
      all: { type: 'boolean' },
      sheet: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return console.log(HELP);
  if (positionals.join() !== 'logo') throw new Refusal('the only command is: logo');
  const { tone = 'color', lang = 'fr', out, png } = values;
  if (!TONES.includes(tone)) throw new Refusal(`--tone ${tone} is not one of ${TONES.join(', ')}`);
  const logos = values.feed === undefined ? releasedLogos : await readFeed(values.feed);
  if (values.sheet) {
    if (!out) throw new Refusal('--sheet needs --out <file.svg>');
    return write(out, contactSheet(lang), widthsOf(png));
  }
  if (values.all) {
    if (!out) throw new Refusal('--all needs --out <folder>');
    return writeAll(logos, { ...values, lang, out });
  }
  const record = recordOf(logos, values);
  const svg = drawLogo(record, { tone, lang });
  if (!out) {
    if (values.png !== undefined) throw new Refusal('--png needs --out <file.svg>');
    return process.stdout.write(`${svg}\n`);
  }
  return write(out, svg, widthsOf(values.png));
}

async function readFeed(path) {
  let feed;
  try {
    feed = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new Refusal(`--feed ${path} cannot be read: ${error.message}`);
  }
  const parsed = parseNetwork(feed);
  if (!parsed.ok) throw new Refusal(`--feed ${path}: ${parsed.error.at} should be ${parsed.error.expected}`);
  return parsed.value.network.centres;
}

function recordOf(logos, { centre, area, concept, status }) {
  if (centre === undefined) {
    if (!area) throw new Refusal('name a centre with --centre, or its words with --area');
    return { id: '', area, concept: concept ?? null, status: status ?? 'open', languages: [] };
  }
  const record = logos.find(({ id }) => id === centre);
  if (!record) throw new Refusal(`no centre has the id ${centre}. There are: ${logos.map(({ id }) => id).join(', ')}`);
  return { ...record, area: area ?? record.area, concept: concept ?? record.concept, status: status ?? record.status };
}

async function writeAll(logos, { out, lang, png }) {
  const shown = logos.filter(({ status }) => status !== 'closed');
  for (const record of shown) {
    for (const tone of TONES) {
      await write(join(out, tone, `${record.id}.svg`), drawLogo(record, { tone, lang }), widthsOf(png));
    }
  }
  console.log(`${shown.length} centres, in ${TONES.length} tones: ${out}`);
}

function widthsOf(png) {
  if (png === undefined) return [];
  const widths = png.split(',').map(Number);
  if (!widths.every((width) => Number.isInteger(width) && width >= 16 && width <= 8192)) {
    throw new Refusal(`--png ${png}: give whole numbers of pixels from 16 to 8192, parted by commas`);
  }
  return widths;
}

async function write(path, svg, widths) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${svg}\n`);
  if (!widths.length) return;
  const { rasterize } = await import('./rasterize.mjs').catch((error) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Refusal('--png needs one more package: npm install @resvg/resvg-wasm');
  });
  for (const width of widths) await writeFile(path.replace(/(\.svg)?$/, `-${width}.png`), rasterize(svg, width));
}
