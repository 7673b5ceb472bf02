/**
 * Checks the data and says in plain words what is wrong and where.
 * `npm run data:check [FILE]`; without a file, data/network.geojson. Exit code 1 when there is a problem.
 */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check } from './data/check.mjs';
import { visible } from './data/stray-characters.mjs';

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'data');
const file = process.argv[2] ?? join(folder, 'network.geojson');
const name = basename(file);

const text = read(file);
if (text !== undefined) {
  const schema = JSON.parse(readFileSync(join(folder, 'network.schema.json'), 'utf8'));
  // the date where it is latest on Earth, UTC+14: an editor in Mayotte is ahead of UTC
  const today = new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
  const { records, problems } = check(text, { schema, today });
  for (const { line, record, field, wrong, accepted, source } of problems) {
    console.log(`${name}, line ${line}: ${record}`);
    console.log(`  ${field}: ${wrong}`);
    // only plain spaces are cut off: an invisible character may be what is wrong
    const reads = visible(source?.replace(/^[ \t]+|[ \t]+$/g, '') ?? '');
    if (reads) console.log(`  The line reads: ${reads.slice(0, 160)}`);
    console.log(`  Accepted: ${accepted}\n`);
  }
  const total = problems.length === 1 ? '1 problem' : `${problems.length || 'no'} problem${problems.length ? 's' : ''}`;
  const size = records === 1 ? '1 record' : `${records} records`;
  console.log(
    problems.some(({ source }) => source !== undefined)
      ? `${name}: ${total}; the rest is checked once it is put right`
      : `${name}: ${size}, ${total}`,
  );
  process.exitCode = problems.length ? 1 : 0;
}

function read(path) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (cause) {
    const why =
      cause.code === 'ENOENT'
        ? 'there is no such file.'
        : cause instanceof TypeError
          ? 'the file is not saved as UTF-8. Save it again with that encoding.'
          : `the file cannot be read (${cause.code}).`;
    console.log(`${path}: ${why}`);
    process.exitCode = 1;
  }
}
