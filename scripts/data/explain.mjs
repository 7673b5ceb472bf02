/**
 * Turns what a JSON Schema validator says into sentences for people who edit the data and do not write programs.
 * What is accepted is said in the schema itself: each `description` there is written for them.
 */
import { closest } from './closest.mjs';
import { TERRITORIES, countryMeant, ownerOf } from './countries.mjs';
import { dateMeant } from './dates.mjs';
import { show } from './stray-characters.mjs';

/**
 * @param {import('ajv').ErrorObject[]} errors Made with `allErrors` and `verbose`.
 * @returns {{ pointer: string, field?: string, wrong: string, accepted: string }[]}
 */
export function explain(errors, schema) {
  return errors.map((error) => {
    const say = SENTENCES[error.keyword] ?? other;
    return { pointer: error.instancePath, accepted: error.parentSchema.description, ...say(error, schema) };
  });
}

const SENTENCES = {
  required: ({ params, parentSchema }, schema) => ({
    field: params.missingProperty,
    wrong: 'The field is missing.',
    accepted: `${described(parentSchema.properties[params.missingProperty], schema)} The field itself has to be there.`,
  }),
  additionalProperties: ({ instancePath, params, parentSchema }) => {
    const known = Object.keys(parentSchema.properties);
    const meant = closest(params.additionalProperty, known);
    return {
      pointer: `${instancePath}/${params.additionalProperty.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      wrong: `${show(params.additionalProperty)} is not a field of this format.${meant ? ` Did you mean "${meant}"?` : ''}`,
      accepted: `${known.join(', ')}.`,
    };
  },
  type: ({ data }) => ({ wrong: `${show(data)} is ${kindOf(data)}.` }),
  const: ({ data, params }) => ({
    wrong: `${show(data)} stands here.`,
    accepted: `only ${show(params.allowedValue)}.`,
  }),
  enum: ({ data, params, parentSchema }) => {
    const words = params.allowedValues;
    const meant = typeof data === 'string' && closest(data, words.filter(Boolean));
    return {
      wrong: `${show(data)} is not one of the accepted words.${meant ? ` Did you mean "${meant}"?` : ''}`,
      accepted: `${words.map((word) => show(word)).join(', ')}. ${parentSchema.description}`,
    };
  },
  pattern: ({ data, instancePath, parentSchema }) => {
    if (data === '') return { wrong: emptyText(parentSchema) };
    const meant = formMeant(instancePath.split('/').at(-1), data, parentSchema.pattern);
    return { wrong: `${show(data)} does not have the right form.${meant ? ` Did you mean ${meant}?` : ''}` };
  },
  minLength: ({ parentSchema }) => ({ wrong: emptyText(parentSchema) }),
  maxLength: ({ data, params, parentSchema }) => ({
    wrong: `The text has ${data.length} characters: ${show(data, 40)}.`,
    accepted: `at most ${params.limit} characters. ${parentSchema.description}`,
  }),
  minItems: ({ data }) => ({ wrong: data.length ? `The list has only ${count(data.length)}.` : 'The list is empty.' }),
  maxItems: ({ data }) => ({
    wrong: `The list has ${count(data.length)}: ${show(data)}. Numbers take a decimal point, not a comma.`,
  }),
  uniqueItems: ({ data, params }) => ({
    wrong: `${show(data[params.i])} is there twice.`,
    accepted: 'each item once.',
  }),
};

const other = ({ data, message }) => ({
  wrong: `${show(data)}: ${message}.`,
  accepted: 'what the schema of the data says.',
});

const emptyText = ({ type }) =>
  [type].flat().includes('null') ? 'The text is empty: write null when it is not known.' : 'The text is empty.';

/** The very value in the form that is accepted; `undefined` when it cannot be told. */
function formMeant(field, text, pattern) {
  if (field === 'country' || field === 'territory') return codeMeant(field, countryMeant(text));
  // a pattern that begins with a year is that of a date
  const date = pattern.startsWith('^[0-9]{4}') ? dateMeant(text) : undefined;
  return date && new RegExp(pattern).test(date) ? show(date) : undefined;
}

function codeMeant(field, code) {
  if (code === undefined) return undefined;
  if (field === 'territory') return Object.values(TERRITORIES).flat().includes(code) ? show(code) : undefined;
  const owner = ownerOf(code);
  return owner ? `country ${show(owner)} and territory ${show(code)}` : show(code);
}

const count = (items) => (items === 1 ? '1 item' : `${items} items`);

/** A property may say what it is beside its `$ref`; the definition says what is accepted. */
function described(property, schema) {
  const target = property.$ref && schema.$defs[property.$ref.split('/').at(-1)];
  return [property.description, target?.description].filter(Boolean).join(' ');
}

function kindOf(value) {
  if (value === null) return 'empty, and something is needed here';
  if (Array.isArray(value)) return 'a list';
  return (
    { string: 'text (it stands between quotes)', number: 'a number (it has no quotes)', boolean: 'a yes/no value' }[
      typeof value
    ] ?? 'an object (between braces)'
  );
}
