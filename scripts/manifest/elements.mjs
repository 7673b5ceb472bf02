/**
 * The elements of a manifest, each with what generators ask for.
 *
 * @param manifest - custom-elements.json.
 */
export function elementsOf({ modules }) {
  const definitionOf = new Map(
    modules.flatMap(({ path, exports }) =>
      exports.filter(({ kind }) => kind === 'custom-element-definition').map(({ name }) => [name, path]),
    ),
  );
  return modules
    .flatMap(({ declarations }) => declarations.filter(({ customElement }) => customElement))
    .map((element) => ({
      ...element,
      definedIn: definitionOf.get(element.tagName),
      /** What a page can set, attribute or not. */
      properties: element.members.filter(({ kind, readonly }) => kind === 'field' && !readonly),
      methods: element.members.filter(({ kind }) => kind === 'method'),
    }));
}

/** The classes of the events, with their details. */
export const eventsOf = ({ modules }) =>
  modules.flatMap(({ declarations }) => declarations.filter(({ superclass }) => superclass?.name === 'CustomEvent'));

/** The words of a type such as `'list' | 'cards'`; none for any other. */
export const wordsOf = ({ text }) =>
  /^'[^']*'( \| '[^']*')*$/.test(text) ? text.split(' | ').map((word) => word.slice(1, -1)) : [];
