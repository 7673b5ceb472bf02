/**
 * The site, as a folder that any web server can show as it is: build/site. The builder (demo/), the guides (docs/) as
 * pages, the released files (dist/cdn) in cdn/, and what webmasters install (build/integrations) in downloads/.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { htmlOf } from './site/markdown.mjs';
import { FOLDERS, pageOf } from './site/page.mjs';

/** Documents for webmasters, in English and French; those for developers stay in the repository. */
const GUIDES = [
  ...['index', 'wordpress', 'spip', 'joomla', 'drupal', 'typo3', 'wix', 'static', 'iframe'].map(
    (name) => `cms/${name}`,
  ),
  'privacy',
  'strict-hosts',
];

const root = new URL('../', import.meta.url);
const site = new URL('build/site/', root);

rmSync(site, { recursive: true, force: true });
cpSync(new URL('demo/', root), site, { recursive: true });
cpSync(new URL('dist/cdn/', root), new URL('cdn/', site), { recursive: true });

mkdirSync(new URL('downloads/', site));
const packed = new URL('build/integrations/', root);
for (const file of readdirSync(packed).filter((name) => name.endsWith('.zip')))
  cpSync(new URL(file, packed), new URL(`downloads/${file}`, site));

for (const [lang, folder] of Object.entries(FOLDERS)) {
  for (const name of GUIDES) {
    const page = new URL(`${folder}${name}.html`, site);
    mkdirSync(new URL('.', page), { recursive: true });
    const html = htmlOf(readFileSync(new URL(`${folder}${name}.md`, root), 'utf8'));
    writeFileSync(page, pageOf(html, { lang, name }));
  }
}

const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
writeFileSync(new URL('release.json', site), `${JSON.stringify({ version })}\n`);
