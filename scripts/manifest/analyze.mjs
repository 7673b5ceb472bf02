import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create, ts as analyzerTs } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { typesOf } from './types.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (file) => readFileSync(`${root}${file}`, 'utf8');

/** Where the classes of events are. The first exports all that are public. */
const EVENTS = ['src/events.ts', 'src/error-event.ts'];

/** Where a file of `src` is in the package. */
const published = (file) => file.replace(/^\/?src\//, 'dist/npm/').replace(/\.ts$/, '.js');

/**
 * The custom elements manifest of the library: what the analyzer finds, with three things of ours. Names are given by
 * `define()`, which the analyzer does not know. Types come from the TypeScript of the project, which sees through
 * aliases and inheritance; the analyzer reads text. And a manifest is for those who use an element: what is private
 * or protected is left out, and what is inherited stands with each element, for there are no base classes in it.
 *
 * @returns {object} custom-elements.json, schema 1.0.0. Elements are in the order of their names.
 */
export function analyze() {
  const definitions = readdirSync(`${root}src/elements`, { recursive: true })
    .filter((file) => file.endsWith('.define.ts'))
    .map((file) => definitionIn(`src/elements/${file}`))
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
  const files = readdirSync(`${root}src/elements`, { recursive: true })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `src/elements/${file}`);
  const { modules } = create({
    modules: [...files, ...EVENTS].map((file) =>
      analyzerTs.createSourceFile(file, read(file), analyzerTs.ScriptTarget.ES2022, true),
    ),
    plugins: litPlugin(),
    context: { dev: false, thirdPartyCEMs: [] },
  });
  const classes = new Map(
    modules.flatMap(({ path, declarations }) =>
      declarations
        .filter(({ kind }) => kind === 'class')
        .map((declaration) => [declaration.name, { path, declaration }]),
    ),
  );
  const types = typesOf([...definitions.map(({ path }) => path), EVENTS[0]]);

  const elements = definitions.map(({ path, tagName, className }) => {
    const { path: classPath, declaration } = classes.get(className);
    return [
      module(classPath, [elementDeclaration(declaration, tagName, types.of(className))]),
      {
        ...module(path, []),
        exports: [
          {
            kind: 'custom-element-definition',
            name: tagName,
            declaration: { name: className, module: published(classPath) },
          },
          { kind: 'js', name: className, declaration: { name: className, module: published(classPath) } },
        ],
      },
    ];
  });
  const events = [...classes.values()]
    .filter(({ path, declaration }) => EVENTS.includes(path) && declaration.name.endsWith('Event'))
    .filter(({ declaration }) => types.isExported(declaration.name))
    .map(({ declaration }) => eventDeclaration(declaration, types.of(declaration.name)));
  return {
    schemaVersion: '1.0.0',
    readme: 'README.md',
    modules: [...elements.flat(), module(EVENTS[0], events)],
  };
}

/** `define('cdm-logo', CdmLogo)` */
function definitionIn(path) {
  const [, tagName, className] = /^define\('([\w-]+)', (\w+)\);$/m.exec(read(path)) ?? [];
  if (!className) throw new Error(`${path}: defines no element as the manifest expects`);
  return { path, tagName, className };
}

const module = (path, declarations) => ({
  kind: 'javascript-module',
  path: published(path),
  declarations,
  exports: declarations.map(({ name }) => ({ kind: 'js', name, declaration: { name, module: published(path) } })),
});

function elementDeclaration(declaration, tagName, type) {
  const { name, description, members, attributes, events, slots, cssParts, cssProperties } = declaration;
  const isPublic = (member) => (member.privacy ?? 'public') === 'public';
  const fields = new Map(members.map((member) => [member.name, member]));
  const typed = (item, field) => ({ ...own(item), type: { text: type.text(field) }, default: type.default(field) });
  return {
    kind: 'class',
    name,
    description,
    tagName,
    customElement: true,
    superclass: { name: 'LitElement', package: 'lit' },
    attributes: attributes
      .filter(({ fieldName }) => isPublic(fields.get(fieldName)))
      .map((attribute) => typed(attribute, attribute.fieldName)),
    members: members
      // What the browser calls is public for the browser.
      .filter((member) => isPublic(member) && !member.static && !member.name.endsWith('Callback'))
      .map((member) => (member.kind === 'field' ? typed(member, member.name) : method(own(member), type))),
    // The analyzer also lists what it takes for a dispatched event; those that are documented are the ones there are.
    events: events
      .filter((event) => event.name && event.description)
      .map((event) => ({ ...own(event), type: eventType(event.type.text) })),
    slots: own(slots ?? []),
    cssParts: sorted(cssParts ?? []),
    cssProperties: sorted(cssProperties ?? []),
  };
}

const method = ({ kind, name, description, return: returned }, type) => ({
  kind,
  name,
  description,
  parameters: type.parameters(name),
  return: { ...returned, type: { text: type.returned(name) } },
});

const eventDeclaration = ({ name, description }, type) => ({
  kind: 'class',
  name,
  description,
  superclass: { name: 'CustomEvent', package: 'global:' },
  members: [{ kind: 'field', name: 'detail', readonly: true, type: { text: type.text('detail') } }],
});

/** An event of the browser's own has no class here. */
const eventType = (name) =>
  name.startsWith('Cdm')
    ? { text: name, references: [{ name, module: published(EVENTS[0]), start: 0, end: name.length }] }
    : { text: name };

const byName = (a, b) => (a.name < b.name ? -1 : 1);
const sorted = (items) => items.map(own).sort(byName);

/** An item without where it comes from: that class is not in the manifest. */
function own(item) {
  if (Array.isArray(item)) return item.map(own);
  const copy = { ...item };
  delete copy.inheritedFrom;
  return copy;
}
