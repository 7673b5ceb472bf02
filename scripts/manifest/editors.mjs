import { elementsOf, eventsOf, wordsOf } from './elements.mjs';

/** What editors offer and explain, each in its own format. */

const markdown = (value) => ({ kind: 'markdown', value });
const listed = (title, items) =>
  items.length ? `\n\n**${title}**\n${items.map((item) => `- ${item}`).join('\n')}` : '';

/** VS Code's HTML custom data, version 1.1: tags, attributes and the words that an attribute takes. */
export function htmlCustomData(manifest) {
  const tags = elementsOf(manifest).map(({ tagName, description, attributes, events, cssParts }) => ({
    name: tagName,
    description: markdown(
      description +
        listed(
          'Events',
          events.map(({ name, description: text }) => `\`${name}\`: ${text}`),
        ) +
        listed(
          'Parts',
          cssParts.map(({ name, description: text }) => `\`${name}\`: ${text}`),
        ),
    ),
    attributes: attributes.map(({ name, description: text, type }) => {
      const values = wordsOf(type)
        .filter(Boolean)
        .map((word) => ({ name: word }));
      return {
        name,
        description: markdown(text),
        ...(type.text === 'boolean' ? { valueSet: 'v' } : {}),
        ...(values.length ? { values } : {}),
      };
    }),
  }));
  return { version: 1.1, tags };
}

/** VS Code's CSS custom data: the custom properties, and `::part()` of each element as its own name. */
export function cssCustomData(manifest) {
  const elements = elementsOf(manifest);
  const properties = new Map();
  for (const { tagName, cssProperties } of elements) {
    for (const { name, description, default: value } of cssProperties) {
      const said = `\`<${tagName}>\`: ${description}${value ? ` Default: \`${value}\`.` : ''}`;
      properties.set(name, [...(properties.get(name) ?? []), said]);
    }
  }
  const parts = new Map();
  for (const { tagName, cssParts } of elements) {
    for (const { name, description } of cssParts) {
      parts.set(name, [...(parts.get(name) ?? []), `\`<${tagName}>\`: ${description}`]);
    }
  }
  const entries = (map, nameOf) =>
    [...map].sort().map(([name, said]) => ({ name: nameOf(name), description: markdown(said.join('\n\n')) }));
  return {
    version: 1.1,
    properties: entries(properties, (name) => name),
    pseudoElements: entries(parts, (name) => `::part(${name})`),
  };
}

/** JetBrains' web-types, for HTML, CSS and the frameworks' templates. */
export function webTypes(manifest, { name, version }) {
  const details = new Map(eventsOf(manifest).map((event) => [event.name, event.members[0].type.text]));
  const elements = elementsOf(manifest).map((element) => ({
    name: element.tagName,
    description: element.description,
    attributes: element.attributes.map((attribute) => ({
      name: attribute.name,
      description: attribute.description,
      value: { type: attribute.type.text, ...(attribute.default ? { default: attribute.default } : {}) },
    })),
    slots: element.slots.map(described),
    js: {
      properties: element.properties.map((property) => ({
        ...described(property),
        type: property.type.text,
        ...(property.default ? { default: property.default } : {}),
      })),
      events: element.events.map((event) => ({
        ...described(event),
        type: details.has(event.type.text) ? `CustomEvent<${details.get(event.type.text)}>` : event.type.text,
      })),
    },
    css: {
      properties: element.cssProperties.map((property) => ({
        ...described(property),
        ...(property.default ? { default: property.default } : {}),
      })),
      parts: element.cssParts.map(described),
    },
  }));
  return {
    $schema: 'https://json.schemastore.org/web-types',
    name,
    version,
    'js-types-syntax': 'typescript',
    'description-markup': 'markdown',
    contributions: { html: { elements } },
  };
}

const described = ({ name, description }) => ({ name, description });
