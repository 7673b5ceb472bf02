import type { ArgTypes } from '@storybook/web-components-vite';
import { fn } from 'storybook/test';
import { elementOf, valueOf, type TagName } from './manifest.js';

/** How Storybook's table shows one thing that can be set, or is only to be read. */
type ArgType = ArgTypes[string];

const row = (
  category: string,
  name: string,
  description: string | undefined,
  more: Partial<ArgType> = {},
): ArgType => ({
  name,
  description: description ?? '',
  control: { disable: true },
  ...more,
  table: { category, ...more.table },
});

const summaryOf = (type: { text: string } | undefined) => (type ? { type: { summary: type.text } } : {});

/** `'list' | 'cards'`: its words, with none for an empty one. */
const wordsOf = (type: string): string[] => [...type.matchAll(/'([^']*)'/g)].map(([, word]) => word ?? '');

function controlOf(type: string): Partial<ArgType> {
  const options = wordsOf(type);
  if (options.length) return { control: { type: options.length < 4 ? 'inline-radio' : 'select' }, options };
  if (type === 'boolean') return { control: { type: 'boolean' } };
  return { control: { type: type === 'number' ? 'number' : 'text' } };
}

/**
 * The rows of an element's docs page, with a control for all that a page can set. Storybook's own reading of a manifest
 * has one name for a part, an event and an attribute that are called alike, and leaves out methods and the default slot.
 */
export function argTypesOf(tag: string): ArgTypes {
  const { attributes, members, events, slots, cssProperties, cssParts } = elementOf(tag);
  const rows: ArgTypes = {};
  for (const { name, fieldName, type, description, default: value } of attributes) {
    const table = { ...summaryOf(type), ...(value ? { defaultValue: { summary: value } } : {}) };
    rows[fieldName] = row('Attributes', name, description, { ...controlOf(type?.text ?? ''), table });
  }
  for (const member of members) {
    if (member.kind === 'method') {
      const parameters = member.parameters.map(({ name, type }) => `${name}: ${type?.text ?? 'unknown'}`);
      const summary = `(${parameters.join(', ')}) => ${member.return.type.text}`;
      rows[`method ${member.name}`] = row('Methods', member.name, member.description, {
        table: { type: { summary } },
      });
    } else if (!rows[member.name]) {
      rows[member.name] = row('Properties', member.name, member.description, {
        control: member.readonly ? { disable: true } : { type: 'object' },
        table: summaryOf(member.type),
      });
    }
  }
  for (const { name, type, description } of events) {
    rows[name] = row('Events', name, description, { table: summaryOf(type) });
  }
  for (const { name, description } of slots) {
    rows[`slot ${name}`] = row('Slots', name || '(without a name)', description);
  }
  for (const { name, description } of cssParts) {
    rows[`part ${name}`] = row('Parts', `::part(${name})`, description);
  }
  for (const { name, description, default: value } of cssProperties) {
    rows[name] = row('CSS properties', name, description, {
      control: { type: name.startsWith('--cdm-color-') ? 'color' : 'text' },
      ...(value ? { table: { defaultValue: { summary: value } } } : {}),
    });
  }
  return rows;
}

/** What a page has that sets nothing; and an action for every event. */
export function argsOf(tag: TagName): Record<string, unknown> {
  const { attributes, events } = elementOf(tag);
  return {
    ...Object.fromEntries(attributes.map(({ fieldName, default: value }) => [fieldName, valueOf(value)] as const)),
    ...Object.fromEntries(events.map(({ name }) => [name, fn().mockName(name)])),
  };
}
