/**
 * Reads JSON for people: the first mistake in plain words with its place, keys given twice, and the line of every value.
 * JSON.parse makes the value; this scanner only follows along, because its own messages name no line that an editor can find.
 */
import { foreignMark } from './foreign-marks.mjs';

const MAX_DEPTH = 100;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const WORD = /[\p{L}\p{N}_.+-]+/uy;
const TEXT = /"(?:[^"\\\r\n]|\\.)*"/y;
const KEY = new RegExp(`${TEXT.source}\\s*:`, 'y');
/** A text and then what may follow it: also the end of its line, where only a comma is missing. */
const WHOLE_TEXT = new RegExp(`${TEXT.source}[ \\t]*[:,}\\]\\r\\n]`, 'y');

/**
 * @param {string} text
 * @returns {{ value?: unknown, syntax?: Mistake, duplicates: Duplicate[], lineOf: (pointer: string) => number | undefined }}
 *   `syntax` instead of `value` where the text is not JSON; pointers as in RFC 6901.
 * @typedef {{ line: number, column: number, source: string, wrong: string, accepted: string }} Mistake
 * @typedef {{ pointer: string, key: string, line: number, firstLine: number }} Duplicate
 */
export function readJson(text) {
  const lineOfOffset = lineFinder(text);
  const offsets = new Map();
  const duplicates = [];
  const lineOf = (pointer) => (offsets.has(pointer) ? lineOfOffset(offsets.get(pointer)) : undefined);
  try {
    scan(text, offsets, ({ pointer, key, at, first }) =>
      duplicates.push({ pointer, key, line: lineOfOffset(at), firstLine: lineOfOffset(first) }),
    );
    return { value: JSON.parse(text), duplicates, lineOf };
  } catch (cause) {
    const stop = cause instanceof Stop ? cause : new Stop(0, 'This is not JSON.', 'a JSON file.');
    const line = lineOfOffset(stop.at);
    const start = text.lastIndexOf('\n', stop.at - 1) + 1;
    const source = text.slice(start).split(/\r?\n/, 1)[0];
    const wrong = stop.wrong.replace('{line}', () => String(lineOfOffset(stop.see)));
    const syntax = { line, column: stop.at - start + 1, source, wrong, accepted: stop.accepted };
    return { syntax, duplicates, lineOf };
  }
}

const BRACKETS = 'each { closed by } and each [ closed by ].';

class Stop extends Error {
  constructor(at, wrong, accepted, see = at) {
    super(wrong);
    Object.assign(this, { at, wrong, accepted, see });
  }
}

function scan(text, offsets, onDuplicate) {
  let at = 0;
  /** The first field that stands further left than the others of its object: there a } may be missing. */
  let suspect;

  const space = () => {
    while (at < text.length && ' \t\r\n'.includes(text[at])) at++;
  };
  const match = (pattern) => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? '';
  };
  /** The last character that is not a space, before the place where something is missing. */
  const lastMark = (before = at) => text.slice(0, before).trimEnd().length - 1;
  const margin = (where) => /^[ \t]*/.exec(lineBefore(where))[0].length;
  /** How far right a line begins; `undefined` for a mark further on in its line. */
  const indent = (where) => (lineBefore(where).trim() ? undefined : margin(where));
  const lineBefore = (where) => text.slice(text.lastIndexOf('\n', where - 1) + 1, where);

  const value = (pointer, depth) => {
    if (depth > MAX_DEPTH) throw new Stop(at, 'The brackets are nested too deep.', `at most ${MAX_DEPTH} levels.`);
    if (!offsets.has(pointer)) offsets.set(pointer, at);
    const first = text[at];
    if (first === '{') return object(pointer, depth);
    if (first === '[') return array(pointer, depth);
    if (first === '"') return string();
    const word = match(WORD);
    if (['true', 'false', 'null'].includes(word)) at += word.length;
    else if (word && match(NUMBER) === word) at += word.length;
    else throw notAValue(at, first, word);
  };

  const string = () => {
    const start = at++;
    for (; at < text.length && text[at] !== '"'; at++) {
      if (text[at] === '\n' || text[at] === '\r') {
        throw new Stop(start, 'The closing quote " is missing on this line.', 'text between two " on one line.');
      }
      if (text[at] < ' ')
        throw new Stop(at, 'There is a tab or another control character in this text.', 'plain text.');
      if (text[at] !== '\\') continue;
      if (!/^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(text.slice(at, at + 6))) {
        throw new Stop(
          at,
          'A backslash \\ has a meaning of its own in JSON.',
          '\\\\ for a backslash, \\" for a quote.',
        );
      }
      at++;
    }
    if (at >= text.length) throw new Stop(start, 'The closing quote " is missing.', 'text between two ".');
    return JSON.parse(text.slice(start, ++at));
  };

  const object = (pointer, depth) => {
    const opened = at++;
    const seen = new Map();
    space();
    if (text[at] === '}') return void at++;
    const left = indent(at);
    for (;;) {
      const keyAt = at;
      if (text[at] === '"' && indent(at) < left) suspect ??= { opened, before: at };
      if (text[at] !== '"') throw notAKey(at, opened);
      const key = string();
      const child = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      if (seen.has(key)) onDuplicate({ pointer, key, at: keyAt, first: seen.get(key) });
      seen.set(key, keyAt);
      offsets.set(child, keyAt);
      const end = at;
      space();
      if (text[at] !== ':')
        throw (
          foreign(at) ??
          (at === end ? quoteInside() : undefined) ??
          new Stop(at, `The colon : is missing after "${key}".`, `"${key}": and then its value.`)
        );
      at++;
      space();
      value(child, depth + 1);
      if (!closes('}', opened, left)) continue;
      // a } under its { ends all doubt
      if (suspect?.opened === opened && !(indent(at - 1) < margin(opened))) suspect = undefined;
      return;
    }
  };

  const array = (pointer, depth) => {
    const opened = at++;
    space();
    if (text[at] === ']') return void at++;
    for (let index = 0; ; index++) {
      if (text[at] === ']') throw trailingComma(at);
      if (match(KEY)) throw unclosed({ opened, before: at });
      value(`${pointer}/${index}`, depth + 1);
      if (closes(']', opened)) return;
    }
  };

  /** After an item: true at the end of its list, false after a comma. `left` is the indent of the fields of an object. */
  const closes = (close, opened, left) => {
    space();
    const mark = text[at];
    if (mark === close) return ++at > 0;
    if (mark === ',') {
      at++;
      space();
      return false;
    }
    throw mark === undefined ? neverClosed(opened) : (foreign(at) ?? notTheEnd(mark, close, opened, left));
  };

  const notTheEnd = (mark, close, opened, left) => {
    if (mark === '}' || mark === ']') {
      if (mark === ']' && suspect) return unclosed(suspect);
      const wrong = `There is a ${mark} where the ${text[opened]} of line {line} wants its ${close}.`;
      return new Stop(at, wrong, BRACKETS, opened);
    }
    const nextRecord = close === '}' && mark === '{' && indent(at) !== undefined;
    if (nextRecord) return unclosed(suspect ?? { opened, before: at });
    const ofParent = close === '}' ? indent(at) < left : match(KEY) !== '';
    if (ofParent) return unclosed({ opened, before: at });
    // where the lines do not tell, the next field may be one of the parent
    const unsure = close === '}' && mark === '"' && (left === undefined || indent(at) !== left);
    const accepted = `a comma between two items${unsure ? ', or the } that closes the first' : ''}.`;
    return quoteInside() ?? new Stop(lastMark(), 'A comma is missing at the end of this item.', accepted);
  };

  /** A text that goes on behind what JSON takes for its end; `undefined` when something else is wrong. */
  const quoteInside = () => {
    const quote = lastMark();
    const line = text.slice(quote + 1).split(/[\r\n]/, 1)[0];
    const mark = line.trimStart()[0];
    if (text[quote] !== '"' || mark === undefined) return undefined;
    const goesOn =
      mark === '"'
        ? text[quote + 1] === '"' && match(WHOLE_TEXT) === '' // quotes written twice, as a spreadsheet does
        : /[\p{L}\p{N}]/u.test(mark) || (!'{}[]:'.includes(mark) && line.includes('"'));
    if (!goesOn) return undefined;
    const wrong = 'There is a quote " inside this text: JSON takes it for the end of the text.';
    return new Stop(quote, wrong, 'inside a text « » or \\" instead of "; a plain " only before and after the whole.');
  };

  const foreign = (where) => {
    const found = foreignMark(text, where);
    return found && new Stop(where, found.wrong, found.accepted);
  };

  const notAKey = (where, opened) => {
    const mark = text[where];
    if (mark === undefined) return neverClosed(opened);
    if (mark === '}') return trailingComma(where);
    if (mark === ',') return new Stop(where, 'There is a comma too many.', 'one comma between two items.');
    // after a comma only: `{{` is another mistake
    if (mark === '{' && text[lastMark()] === ',') return unclosed(suspect ?? { opened, before: where });
    const curly = notAValue(where, mark, match(WORD));
    return foreign(where) ?? new Stop(where, curly.wrong, 'a field name between straight quotes, such as "name".');
  };

  const neverClosed = (opened) =>
    suspect
      ? unclosed(suspect)
      : new Stop(
          text.length,
          `The file ends, but the ${text[opened]} of line {line} is never closed.`,
          BRACKETS,
          opened,
        );

  /** Something of the parent stands where an object or a list is still open. The place is the end of the item before it. */
  const unclosed = ({ opened, before }) => {
    const close = text[opened] === '{' ? '}' : ']';
    TEXT.lastIndex = before;
    const next = TEXT.exec(text)?.[0] ?? `the next ${text[before]}`;
    const open = `the ${text[opened]} of line {line} is still open, and ${next} seems to come after it.`;
    const last = lastMark(before);
    return text[last] === ','
      ? new Stop(last, `A closing ${close} is missing before this comma: ${open}`, BRACKETS, opened)
      : new Stop(
          last,
          `A closing ${close} and a comma are missing after this item: ${open}`,
          `${close} and a comma; only the comma if ${next} belongs inside.`,
          opened,
        );
  };

  const trailingComma = () =>
    new Stop(
      lastMark(),
      'There is a comma after the last item of a list.',
      'commas between items only; take this one out.',
    );

  const notAValue = (where, mark, word) => {
    const accepted = 'text between straight quotes "…", a number, true, false, null, {…} or […].';
    const wrong =
      mark === undefined
        ? 'The file ends too early.'
        : '“”„«»'.includes(mark)
          ? `There is a curly quote ${mark} where a straight one " is needed.`
          : "'’‘`".includes(mark)
            ? `There is a ${mark} where a double quote " is needed.`
            : mark === ','
              ? 'There is a comma where a value is needed.'
              : /^(null|none|nil|true|false)$/i.test(word)
                ? `${word} is not a JSON word: write null, true or false, in small letters.`
                : /^[+-.]?[0-9]/.test(word)
                  ? `${word} is not a number as JSON writes it (no + and no 0 in front); is it text?`
                  : word
                    ? `${word} is without quotes.`
                    : `The character ${mark} is not expected here.`;
    return foreign(where) ?? new Stop(where, wrong, accepted);
  };

  space();
  if (at >= text.length) throw new Stop(0, 'The file is empty.', 'the data: take the last good copy of the file.');
  value('', 0);
  space();
  if (at < text.length)
    throw foreign(at) ?? new Stop(at, 'There is something after the end of the data.', 'nothing after the last }.');
}

/** Offset → line number, from 1. */
function lineFinder(text) {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
