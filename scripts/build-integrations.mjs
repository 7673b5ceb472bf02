/**
 * integrations/ → build/integrations: each plugin with the released files inside and the loader's integrity filled in,
 * as a folder and as the zip that a content system takes (WordPress: with its texts in each language); and the released files alone, to host them oneself.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { integrityOf } from './rollup/graph.mjs';
import { zip } from './site/zip.mjs';
import { languageFiles, WP_LOCALES } from './wordpress/languages.mjs';

const root = new URL('../', import.meta.url);
const cdn = new URL('dist/cdn/', root);
const target = new URL('build/integrations/', root);

const PLUGINS = { wordpress: 'cdm-widgets', spip: 'cdm_widgets' };

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
const integrity = integrityOf(readFileSync(new URL('cdm.js', cdn)));

for (const [system, name] of Object.entries(PLUGINS)) {
  const plugin = new URL(`${system}/${name}/`, target);
  cpSync(new URL(`integrations/${system}/${name}/`, root), plugin, { recursive: true });
  for (const file of filesOf(plugin).filter((file) => /\.(php|html)$/.test(file))) {
    const url = new URL(file, plugin);
    writeFileSync(url, readFileSync(url, 'utf8').replaceAll('__INTEGRITY__', integrity));
  }
  if (system === 'wordpress') writeLanguages(plugin);
  cpSync(cdn, new URL('cdm-widgets/', plugin), { recursive: true });
  cpSync(new URL('LICENSE', root), new URL('LICENSE', plugin));
  pack(`cdm-widgets-${system}.zip`, plugin, name);
}
pack('cdm-widgets-files.zip', cdn, 'cdm-widgets');

function writeLanguages(plugin) {
  const text = (path) => readFileSync(new URL(path, root), 'utf8');
  const folder = 'integrations/wordpress/cdm-widgets/';
  const source = { plugin: text(`${folder}cdm-widgets.php`), block: JSON.parse(text(`${folder}block.json`)) };
  const translations = Object.fromEntries(
    Object.keys(WP_LOCALES).map((lang) => [lang, JSON.parse(text(`integrations/wordpress/translations/${lang}.json`))]),
  );
  mkdirSync(new URL('languages/', plugin));
  for (const [name, content] of Object.entries(languageFiles(source, translations)))
    writeFileSync(new URL(`languages/${name}`, plugin), content);
}

function pack(archive, folder, name) {
  const files = filesOf(folder).map((file) => [`${name}/${file}`, readFileSync(new URL(file, folder))]);
  writeFileSync(new URL(archive, target), zip(files));
}

function filesOf(folder) {
  return readdirSync(folder, { recursive: true })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => statSync(new URL(file, folder)).isFile())
    .sort();
}
