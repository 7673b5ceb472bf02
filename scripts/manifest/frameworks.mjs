import { elementsOf } from './elements.mjs';

const BUILT = '// Built from the manifest by scripts/build-manifest.mjs.\n';
const quoted = (names) => (names.length ? names.map((name) => `'${name}'`).join(' | ') : 'never');
const fields = (pairs) => `{ ${pairs.map(([name, value]) => `'${name}': ${value}`).join('; ')} }`;

/** What the typings of every framework start from: names only, since the types are those of the classes. */
export function elementsModule(manifest) {
  const elements = elementsOf(manifest);
  const events = new Set(
    elements.flatMap((element) => element.events.map(({ type }) => type.text).filter((name) => name.startsWith('Cdm'))),
  );
  const types = [...elements.map(({ name }) => name), ...events].sort().join(', ');
  const members = elements.map(({ tagName, name, properties, attributes, events: fired }) => {
    const renamed = attributes.filter((attribute) => attribute.name !== attribute.fieldName);
    return `  '${tagName}': {
    element: ${name};
    properties: ${quoted(properties.map((property) => property.name))};
    attributes: ${fields(renamed.map((attribute) => [attribute.name, `'${attribute.fieldName}'`]))};
    events: ${fields(fired.map((event) => [event.name, event.type.text]))};
  };`;
  });
  return `${BUILT}import type { ${types} } from '../../index.js';\n\nexport interface CdmElements {\n${members.join('\n')}\n}\n`;
}

/**
 * One React component per element, of the same name as its class, and a module that names them all. Importing a
 * component registers its element, so each has a module of its own that a bundler can leave out.
 *
 * @returns Content by file name.
 */
export function reactModules(manifest) {
  const elements = elementsOf(manifest);
  const modules = elements.map((element) => [`react/${element.tagName}.ts`, reactModule(element)]);
  const index = elements.map(({ name, tagName }) => `export { ${name} } from './react/${tagName}.js';\n`);
  return { ...Object.fromEntries(modules), 'react.ts': BUILT + index.join('') };
}

function reactModule({ tagName, name, description, definedIn, properties, attributes, events }) {
  const free = properties.filter(({ attribute }) => attribute === undefined);
  for (const { name: property, default: value } of free) {
    if (value !== undefined) throw new Error(`${tagName}: ${property} has a default, which the wrapper would undo`);
  }
  const wrapping = {
    attributes: Object.fromEntries(attributes.map((attribute) => [attribute.fieldName, attribute.name])),
    properties: free.map((property) => property.name),
    events: Object.fromEntries(events.map((event) => [handlerOf(event.name), event.name])),
  };
  return `${BUILT}import '${definedIn.replace('dist/npm/', '../../../')}';
import { wrap, type Wrapped } from '../../react.js';

/** ${description.replaceAll('\n', '\n * ')} */
export const ${name}: Wrapped<'${tagName}'> = wrap('${tagName}', ${JSON.stringify(wrapping)});
`;
}

/** `cdm-select` → `onCdmSelect` */
const handlerOf = (event) => `on${event.replace(/(^|-)(\w)/g, (_, dash, letter) => letter.toUpperCase())}`;
