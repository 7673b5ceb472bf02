/** The controls, built from the tables. Each has the name of its field in the state. */
import { node } from './dom.js';
import { elementNamed, ELEMENTS, LANGUAGES, OPTIONS, SYSTEMS, TOKENS } from './elements.js';
import { FILES, GROUNDS, WIDTHS } from './state.js';

/** Which element: all other choices depend on it. */
export const elementGroup = (state, { say }) =>
  group(
    say('what'),
    ...ELEMENTS.map(({ name }) =>
      radio({ state }, 'element', name, say(`element.${name}`), say(`element.${name}.hint`)),
    ),
  );

/** What can be chosen for it, and the site it is for. */
export function choiceGroups(state, { say, centres }) {
  const element = elementNamed(state.element);
  const context = { say, state, centres };
  return [
    group(
      say('how'),
      select(context, 'lang', { '': say('lang.page'), ...LANGUAGES }),
      ...element.options.map((name) => control(context, name, OPTIONS[name])),
    ),
    element.theme.length
      ? group(
          say('look'),
          node('p', { className: 'hint' }, say('look.hint')),
          ...element.theme.map((token) => control(context, token, TOKENS[token])),
          node('button', { type: 'button', className: 'quiet', id: 'reset' }, say('reset')),
        )
      : undefined,
    group(
      say('site'),
      select(
        context,
        'cms',
        Object.fromEntries(SYSTEMS.map(({ id, name }) => [id, id === 'static' ? say('cms.static') : name])),
      ),
      select(context, 'files', worded(say, 'files', FILES)),
      state.files === 'own' ? control(context, 'base', { kind: 'url' }) : undefined,
    ),
  ].filter(Boolean);
}

/** What the preview is shown on. */
export const viewGroups = (state, { say }) =>
  [
    ['ground', GROUNDS],
    ['width', WIDTHS],
  ].map(([name, values]) => radios({ say, state }, name, values));

/** The forms of the code that the chosen content system keeps. */
export const formGroup = (state, { say, forms }) =>
  group(
    say('form'),
    ...forms.map((form) => radio({ state }, 'form', form, say(`form.${form}`), say(`form.${form}.hint`))),
  );

const CONTROLS = {
  centre: (context, name) => select(context, name, context.centres.labels),
  countries: countryList,
  choice: (context, name, { values }) => {
    const isPlain = values.every((value) => /^\d+$/.test(value)) && name !== 'radius';
    return select(
      context,
      name,
      isPlain ? Object.fromEntries(values.map((value) => [value, value])) : worded(context.say, name, values),
    );
  },
  number: (context, name, { min, max }) => input(context, name, { type: 'number', min, max, inputMode: 'numeric' }),
  url: (context, name) =>
    input(context, name, { type: 'url', placeholder: 'https://', autocomplete: 'url', spellcheck: false }),
  color: (context, name) => input(context, name, { type: 'color' }),
  flag: ({ say, state }, name) => tick(name, 'yes', state[name] === 'yes', say(name)),
};

const control = (context, name, field) => CONTROLS[field.kind](context, name, field);

/** Names stay the same when the form is built again, so that the focus can return. */
const idOf = (name, value = '') => `${name}-${value}`;

/** Integer keys would come first, whatever the order of the values: none of ours does harm by that. */
const worded = (say, name, values) => Object.fromEntries(values.map((value) => [value, say(`${name}.${value}`)]));

const group = (legend, ...content) => node('fieldset', {}, node('legend', {}, legend), ...content);

function radios({ say, state }, name, values) {
  return node(
    'fieldset',
    { className: 'inline' },
    node('legend', {}, say(name)),
    ...values.map((value) => radio({ state }, name, value, say(`${name}.${value}`))),
  );
}

function radio({ state }, name, value, label, hint) {
  const id = idOf(name, value);
  const box = node('input', { type: 'radio', name, value, id, checked: state[name] === value });
  return choice(box, id, label, hint);
}

function tick(name, value, checked, label) {
  const id = idOf(name, value);
  return choice(node('input', { type: 'checkbox', name, value, id, checked }), id, label);
}

function choice(box, id, label, hint) {
  if (hint) box.setAttribute('aria-describedby', `${id}-hint`);
  return node(
    'div',
    { className: 'choice' },
    box,
    node('label', { for: id }, label),
    hint ? node('p', { className: 'hint', id: `${id}-hint` }, hint) : undefined,
  );
}

function select(context, name, options) {
  const value = context.state[name];
  const list = Object.entries(options).map(([key, text]) =>
    node('option', { value: key, selected: key === value, lang: name === 'lang' && key ? key : undefined }, text),
  );
  return labelled(context, name, node('select', { name, id: idOf(name) }, ...list));
}

const input = (context, name, properties) =>
  labelled(context, name, node('input', { name, id: idOf(name), value: context.state[name], ...properties }));

function labelled({ say }, name, field) {
  const hint = say(`${name}.hint`);
  const hasHint = hint !== `${name}.hint`;
  if (hasHint) field.setAttribute('aria-describedby', `${field.id}hint`);
  return node(
    'div',
    { className: 'field' },
    node('label', { for: field.id }, say(name)),
    field,
    hasHint ? node('p', { className: 'hint', id: `${field.id}hint` }, hint) : undefined,
  );
}

function countryList({ say, state, centres }, name) {
  const chosen = state[name].split(' ');
  return node(
    'fieldset',
    { className: 'ticks' },
    node('legend', {}, say(name)),
    node('p', { className: 'hint' }, say(`${name}.hint`)),
    ...Object.entries(centres.countries).map(([code, label]) => tick(name, code, chosen.includes(code), label)),
  );
}
