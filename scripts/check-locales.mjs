/** `npm run locales:check`: every text, in every language, and the files as `npm run locales:extract` writes them. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { localeProblems } from './locales/check.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { targetLocales } = JSON.parse(readFileSync(join(root, 'lit-localize.json'), 'utf8'));
const files = targetLocales.map((locale) => ({ locale, path: join(root, 'locales', `${locale}.xlf`) }));
const read = ({ path }) => readFileSync(path, 'utf8');

const committed = files.map(read);
let extracted;
try {
  execFileSync(join(root, 'node_modules/.bin/lit-localize'), ['extract'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  extracted = files.map(read);
} finally {
  files.forEach(({ path }, i) => writeFileSync(path, committed[i]));
}
const problems = files.flatMap(({ locale }, i) => [
  ...(extracted[i] === committed[i]
    ? []
    : [`locales/${locale}.xlf does not match the texts in src. Run: npm run locales:extract`]),
  ...localeProblems(locale, committed[i]),
]);

for (const problem of problems) console.error(problem);
console.log(problems.length ? `${problems.length} problems` : `${files.length + 1} languages, no text missing`);
process.exitCode = problems.length ? 1 : 0;
