import { elementsOf, eventsOf } from './elements.mjs';

/**
 * The public interface, one line for each thing that a page or a program may rely on: what stands in backquotes is the
 * thing, what follows explains it.
 *
 * @param manifest - custom-elements.json.
 * @param pkg - package.json.
 * @param exported - What `src/index.ts` exports, beside elements and events: name and members.
 */
export function apiReport(manifest, pkg, exported) {
  const line = (thing, description = '') => `- \`${inOneOrder(thing)}\` ${description.replaceAll('\n', ' ')}`.trimEnd();
  const initial = ({ default: value }) => (value === undefined ? '' : ` = ${value}`);
  const typed = (word, items) =>
    items.map((item) => line(`${word} ${item.name}: ${item.type.text}${initial(item)}`, item.description));
  const named = (word, items) => items.map((item) => line(`${word} ${item.name}${initial(item)}`, item.description));
  const inOrder = (items) => [...items].sort((a, b) => (a.name < b.name ? -1 : 1));
  const parameter = ({ name, type, optional }) => `${name}${optional ? '?' : ''}: ${type.text}`;

  const elements = elementsOf(manifest).map((element) => [
    `## \`<${element.tagName}>\``,
    '',
    element.description.replaceAll('\n', ' '),
    '',
    ...typed('attribute', inOrder(element.attributes)),
    ...typed('property', inOrder(element.properties)),
    ...inOrder(element.methods).map(({ name, parameters = [], return: { type }, description }) =>
      line(`method ${name}(${parameters.map(parameter).join(', ')}): ${type.text}`, description),
    ),
    ...typed('event', inOrder(element.events)),
    ...named('part', element.cssParts),
    ...named('custom property', element.cssProperties),
    '',
  ]);
  const events = inOrder(eventsOf(manifest)).map(({ name, members, description }) =>
    line(`${name}.detail: ${members[0].type.text}`, description),
  );
  return [
    `# The public interface of ${pkg.name} ${pkg.version}`,
    '',
    'Built by `npm run api:update` from the doc comments and types. A line that goes or changes breaks somebody’s page.',
    '',
    ...elements.flat(),
    '## Events',
    '',
    ...events,
    '',
    '## Modules',
    '',
    ...Object.keys(pkg.exports).map((path) => line(path.replace('.', pkg.name))),
    '',
    `## Exports of ${pkg.name}`,
    '',
    ...exported.map((thing) => line(thing)),
    '',
  ].join('\n');
}

/** TypeScript gives the words of a type in the order in which it met them, which any other file may change. */
function inOneOrder(thing) {
  const word = `(?:'[^']*'|"[^"]*"|null|undefined)`;
  return thing.replace(new RegExp(`${word}(?: \\| ${word})+`, 'g'), (words) => words.split(' | ').sort().join(' | '));
}
