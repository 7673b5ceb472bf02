/**
 * Parts each language's texts in two: what an element says as soon as it is drawn, and what it says once a visitor
 * acts. A page that nobody uses pays for the first alone. Which is which follows from the file that says it.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const FIRST = [
  'src/parts/{notices,centre-item,centre-status}.template.ts',
  'src/elements/directory/{cdm-directory,list,section}.templates.ts',
  'src/elements/find-nearest/form.templates.ts',
];
/** The logo has its own table: build-logo-words.mjs. */
const ELSEWHERE = /^logo\./;

const idsIn = (file) => [...readFileSync(file, 'utf8').matchAll(/\bid: '([a-z-]+\.[a-z.-]+)'/g)].map(([, id]) => id);
const first = new Set(FIRST.flatMap((pattern) => filesOf(pattern)).flatMap(idsIn));

for (const locale of ['ca', 'de', 'es', 'fr', 'it', 'nl', 'pt']) {
  const path = `src/i18n/generated/${locale}.ts`;
  const source = readFileSync(path, 'utf8');
  // Built anew by lit-localize before each run; a second run would part what is parted.
  const lines = [...source.matchAll(/^\s*'([^']+)': (.*),$/gm)].filter(([, id]) => !ELSEWHERE.test(id));
  write(
    path,
    lines.filter(([, id]) => first.has(id)),
  );
  write(
    path.replace('.ts', '-later.ts'),
    lines.filter(([, id]) => !first.has(id)),
  );
}

function write(path, lines) {
  const usesStr = lines.some(([, , text]) => text.startsWith('str`'));
  writeFileSync(
    path,
    [
      '// Built by lit-localize and scripts/split-texts.mjs from locales/*.xlf; not edited.',
      ...(usesStr ? ["import { str } from '@lit/localize';", ''] : []),
      'export const templates = {',
      ...lines.map(([, id, text]) => `  '${id}': ${text},`),
      '};',
      '',
    ].join('\n'),
  );
}

/** Node 20 has no glob: braces are all that is needed. */
function filesOf(pattern) {
  const [, before, names, after] = /^(.*)\{(.*)\}(.*)$/.exec(pattern) ?? [];
  return names === undefined ? [pattern] : names.split(',').map((name) => `${before}${name}${after}`);
}
