/** What was chosen, in the address after `#`, which is never sent to a server. A wrong value counts as none. */
import { ELEMENTS, LANGUAGES, OPTIONS, SYSTEMS, TOKENS } from './elements.js';

export const GROUNDS = ['light', 'dark', 'coloured'];
export const WIDTHS = ['wide', 'phone'];
export const FILES = ['here', 'jsdelivr', 'own'];
const SITE_LANGUAGES = ['fr', 'en'];

const oneOf = (values) => (value) => values.includes(value);

const isWebAddress = (value) => /^https?:\/\/[^\s"'<>]+$/.test(value);

const ACCEPTED = {
  choice: ({ values }) => oneOf(values),
  number:
    ({ min, max }) =>
    (value) =>
      /^\d{1,3}$/.test(value) && value >= min && value <= max,
  flag: () => oneOf(['yes']),
  url: () => isWebAddress,
  color: () => (value) => /^#[0-9a-f]{6}$/.test(value),
  centre: () => (value) => /^[a-z][a-z-]*$/.test(value),
  countries: () => (value) => /^[A-Z]{2}( [A-Z]{2})*$/.test(value),
};

const fieldsOf = (table) =>
  Object.entries(table).map(([name, field]) => [
    name,
    { initial: field.initial ?? '', accepts: ACCEPTED[field.kind](field) },
  ]);

/** Everything that can be chosen: its first value, and what it accepts. */
export const FIELDS = {
  ui: { initial: 'fr', accepts: oneOf(SITE_LANGUAGES) },
  element: { initial: ELEMENTS[0].name, accepts: oneOf(ELEMENTS.map(({ name }) => name)) },
  lang: { initial: '', accepts: oneOf(Object.keys(LANGUAGES)) },
  ground: { initial: 'light', accepts: oneOf(GROUNDS) },
  width: { initial: 'wide', accepts: oneOf(WIDTHS) },
  cms: { initial: SYSTEMS[0].id, accepts: oneOf(SYSTEMS.map(({ id }) => id)) },
  form: { initial: '', accepts: oneOf(['tag', 'div', 'iframe', 'shortcode', 'model']) },
  files: { initial: 'here', accepts: oneOf(FILES) },
  base: { initial: '', accepts: isWebAddress },
  ...Object.fromEntries([...fieldsOf(OPTIONS), ...fieldsOf(TOKENS)]),
};

/** @returns {Record<string, string>} Each field with its value. */
export function readState(hash, initialLanguage = 'fr') {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const state = {};
  for (const [name, { initial, accepts }] of Object.entries(FIELDS)) {
    const value = given.get(name);
    state[name] = value !== null && accepts(value) ? value : name === 'ui' ? initialLanguage : initial;
  }
  return state;
}

/** Only what differs from the first values: a short address to pass on. The language of the site always does. */
export function writeState(state) {
  const changed = Object.entries(state).filter(([name, value]) => name === 'ui' || value !== FIELDS[name].initial);
  return `#${new URLSearchParams(changed)}`;
}
