/**
 * Builds what tools know of the elements, from one manifest: custom-elements.json, the data of editors, and the typings
 * and components of frameworks, which TypeScript compiles next.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { analyze } from './manifest/analyze.mjs';
import { cssCustomData, htmlCustomData, webTypes } from './manifest/editors.mjs';
import { elementsModule, reactModules } from './manifest/frameworks.mjs';

const root = new URL('../', import.meta.url);
const into = new URL('src/frameworks/generated/', root);
const pkg = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

const manifest = analyze();
const files = {
  'elements.ts': elementsModule(manifest),
  ...reactModules(manifest),
  'custom-elements.json': json(manifest),
  'web-types.json': json(webTypes(manifest, pkg)),
  'vscode.html-custom-data.json': json(htmlCustomData(manifest)),
  'vscode.css-custom-data.json': json(cssCustomData(manifest)),
};
mkdirSync(new URL('react/', into), { recursive: true });
for (const [name, content] of Object.entries(files)) writeFileSync(new URL(name, into), content);
