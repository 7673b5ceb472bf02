/** The few words of the logo, in every language → src/elements/logo/generated/*.ts. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadSource } from './load-source.mjs';

const texts = await loadSource('src/elements/logo/cdm-logo.texts.ts');
const { LOCALES } = await loadSource('src/i18n/match-locale.ts');

const folder = new URL('../src/elements/logo/generated/', import.meta.url);
mkdirSync(folder, { recursive: true });
await write('home-page', texts.homePage);
await write('fault-words', texts.faults);

async function write(name, textsIn) {
  const table = {};
  for (const locale of LOCALES) {
    const { templates = {} } = locale === 'en' ? {} : await loadSource(`src/i18n/generated/${locale}.ts`);
    table[locale] = textsIn((source, { id }) => templates[id] ?? source);
  }
  writeFileSync(
    new URL(`${name}.ts`, folder),
    [
      '// Built by scripts/build-logo-words.mjs from locales/*.xlf; not edited.',
      "import type { Locale } from '../../../i18n/match-locale.js';",
      '',
      `export default ${JSON.stringify(table)} as Readonly<Record<Locale, ${typeof table.en === 'string' ? 'string' : "Readonly<Record<'unknown' | 'failed', string>>"}>>;`,
      '',
    ].join('\n'),
  );
}
