/** Words in, drawing out: what a page loads where its logo was not drawn when this version was built. */
import type { CentreStatus } from '../model/network.js';
import type { Drawing, DrawnLine, ReleasedDrawing } from './drawing.js';
import glyphs from './generated/glyphs.js';
import releasedLogos from './generated/released-logos.js';
import { Lettering } from './lettering.js';
import { mark, type Line } from './mark.js';
import { logoText, logoTextOf, readersOf, spokenLogo, type LogoRecord, type LogoText } from './names.js';

/** What a logo is asked to show. Empty words are the centre's. */
export interface LogoWish {
  /** Id in the network; may be empty where `area` is not. */
  readonly centre: string;
  readonly concept: string;
  readonly area: string;
  readonly status: CentreStatus | '';
  /** Primary language of the page's text, such as `nl`. */
  readonly reader: string;
}

/** The longest words that are set: four times the longest name of a centre. */
const MAX_WORDS = 250;

const lettering = new Lettering(glyphs);

/**
 * Draws a logo. The same in Node and in every browser.
 *
 * @param records - Where the centre is looked up. Default: the network released with this version.
 * @returns `undefined` where no record has the centre's id.
 */
export function compose(wish: LogoWish, records: readonly LogoRecord[] = releasedLogos): Drawing | undefined {
  const text = textOf(wish, records);
  return text && drawingOf(text);
}

/** The drawings of a record as it is, for each language that a reader of it may have. */
export const releasedDrawing = (record: LogoRecord): ReleasedDrawing => ({
  id: record.id,
  drawings: Object.fromEntries(readersOf(record).map((reader) => [reader, drawingOf(logoTextOf(record, reader))])),
});

function textOf({ centre, status, reader, ...words }: LogoWish, records: readonly LogoRecord[]): LogoText | undefined {
  const [concept, area] = [cleaned(words.concept), cleaned(words.area)];
  if (!centre && area) return logoText({ concept, area, status: status || 'open', lang: reader });
  const found = records.find(({ id }) => id === centre);
  if (!found) return undefined;
  const record = { ...NOTHING_KNOWN, ...found };
  return logoTextOf(
    {
      ...record,
      concept: concept || record.concept,
      area: area || record.area,
      status: status || record.status,
    },
    reader,
  );
}

/**
 * Without what no document may hold: control characters and two noncharacters. Frameworks write null or undefined where
 * they have nothing to say.
 */
const cleaned = (text: string): string =>
  String(text ?? '')
    .slice(0, MAX_WORDS)
    .replace(/\p{Cc}|[\ufffe\uffff]/gu, '');

/** A page may hand over records that leave out what they do not know. */
const NOTHING_KNOWN: Omit<LogoRecord, 'id'> = { concept: null, area: '', status: 'unverified', languages: [] };

const drawingOf = (text: LogoText): Drawing => ({
  name: spokenLogo(text),
  lang: text.lang,
  lines: mark(text, lettering).lines.map(drawnLine),
});

const drawnLine = ({ text: words, x, y, size, width, path: d }: Line): DrawnLine =>
  d === undefined
    ? { at: `translate(${round(x, 1)} ${round(y, 1)})`, text: { words, size, width } }
    : { at: `translate(${round(x, 1)} ${round(y, 1)})scale(${round(size / lettering.unitsPerEm, 4)})`, d };

/** A tenth of a unit is 1/2400 of a square. */
const round = (value: number, digits: number): number => Number(value.toFixed(digits));
