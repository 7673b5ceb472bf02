/** Checks the text of a data file: every problem at once, each with its record, its field and what is accepted. */
import Ajv from 'ajv/dist/2020.js';
import { explain } from './explain.mjs';
import { readJson } from './read-json.mjs';
import { brokenRules } from './rules.mjs';

/**
 * @param {string} text
 * @param {{ schema: object, today: string }} options `today` as `YYYY-MM-DD`.
 * @returns {{ records: number, problems: Problem[] }} In the order of the file.
 * @typedef {{ line?: number, record: string, field: string, wrong: string, accepted: string, source?: string }} Problem
 */
export function check(text, { schema, today }) {
  const { value, syntax, duplicates, lineOf } = readJson(text.replace(/^\ufeff/, ''));
  if (syntax) {
    const { line, column, source, wrong, accepted } = syntax;
    return {
      records: 0,
      problems: [{ line, record: 'the file', field: `line ${line}, column ${column}`, wrong, accepted, source }],
    };
  }
  const validate = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true }).compile(schema);
  const broken = validate(value) ? [] : explain(validate.errors, schema);
  const repeated = duplicates.map(({ pointer, key, line, firstLine }) => ({
    pointer,
    line,
    field: key,
    wrong: `The field is given twice: here and on line ${firstLine}.`,
    accepted: 'each field once per record.',
  }));
  const problems = [...broken, ...repeated, ...brokenRules(value, today)]
    .map(({ pointer, field, line, wrong, accepted }) => ({
      line: line ?? lineOf(pointer),
      record: recordName(value, pointer),
      field: fieldName(pointer, field),
      wrong,
      accepted,
    }))
    .sort((a, b) => a.line - b.line);
  return { records: Array.isArray(value?.features) ? value.features.length : 0, problems };
}

function recordName(collection, pointer) {
  const index = pointer.match(/^\/features\/(\d+)/)?.[1];
  if (index === undefined) return 'the file';
  const { id, name } = collection.features[index]?.properties ?? {};
  const given = [
    typeof id === 'string' ? `"${id}"` : 'without id',
    typeof name === 'string' ? `(${name.slice(0, 80)})` : '',
  ];
  return `record ${Number(index) + 1} ${given.join(' ').trim()}`;
}

/** "address › postalCode": the path inside the record, items of lists counted from 1. */
function fieldName(pointer, last) {
  const path = pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  const inside = path[0] === 'features' && path.length > 1 ? path.slice(2) : path;
  if (inside[0] === 'properties') inside.shift();
  if (last !== undefined && inside.at(-1) !== last) inside.push(last);
  return inside.map((key) => (/^\d+$/.test(key) ? `item ${Number(key) + 1}` : key)).join(' › ') || 'the whole of it';
}
