import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import { build } from 'esbuild';
import { elementsOf, eventsOf } from '../../scripts/manifest/elements.mjs';

const root = new URL('../../', import.meta.url);
const json = (file) => JSON.parse(readFileSync(new URL(`dist/${file}`, root), 'utf8'));
const manifest = json('custom-elements.json');
const library = await import(new URL('dist/npm/index.js', root));

const names = (items) => items.map(({ name }) => name).sort();
const found = (text, pattern) => [...new Set([...text.matchAll(pattern)].map(([, name]) => name))].sort();

/** What is really in an element: its class and all that it uses, without what it does not. */
async function codeOf({ definedIn }) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(definedIn.replace('.define.js', '.js').replace('dist/npm', 'build'), root))],
    bundle: true,
    format: 'esm',
    packages: 'external',
    // Another element that it shows, as a page would.
    external: ['*.define.js', '*/map-beside.js'],
    write: false,
  });
  return outputFiles[0].text;
}

/** The `--cdm-*` that the styles of an element read, through its private names. */
function cssPropertiesOf(code) {
  const css = code.replace(/\/\*[\s\S]*?\*\//g, '');
  const valueOf = new Map();
  const rules = css.replace(/(--_[\w-]+):\s*([^;}]+)/g, (_, name, value) => {
    valueOf.set(name, `${valueOf.get(name) ?? ''} ${value}`);
    return '';
  });
  const read = new Set();
  const follow = (text) => {
    for (const name of found(text, /var\(\s*(--[\w-]+)/g)) {
      if (read.has(name)) continue;
      read.add(name);
      follow(valueOf.get(name) ?? '');
    }
  };
  follow(rules);
  return [...read].filter((name) => name.startsWith('--cdm-')).sort();
}

describe('the manifest', () => {
  it('is one by its schema', () => {
    const isManifest = new Ajv({ strict: false }).compile(
      createRequire(import.meta.url)('custom-elements-manifest/schema.json'),
    );
    assert.ok(isManifest(manifest), JSON.stringify(isManifest.errors));
  });

  it('has every element that the library defines', () => {
    const defined = readdirSync(new URL('dist/npm/elements', root), { recursive: true })
      .map((file) => /(cdm-[\w-]+)\.define\.js$/.exec(file)?.[1])
      .filter(Boolean);
    assert.deepEqual(
      elementsOf(manifest).map(({ tagName }) => tagName),
      defined.sort(),
    );
  });

  it('gives each event its detail', () => {
    assert.deepEqual(
      names(eventsOf(manifest)),
      Object.keys(library)
        .filter((name) => /^Cdm\w+Event$/.test(name))
        .sort(),
    );
    for (const { members } of eventsOf(manifest)) assert.match(members[0].type.text, /^(\{ .+ \}|Cdm\w+)$/);
  });

  for (const element of elementsOf(manifest)) {
    const Element = library[element.name];
    describe(`of <${element.tagName}>`, () => {
      it('has its attributes, all of them and no other', () => {
        assert.deepEqual(names(element.attributes), [...Element.observedAttributes].sort());
      });

      it('has its properties, with what is reflected and what they are at first', () => {
        const reactive = [...Element.elementProperties].filter(([, { state }]) => !state).map(([name]) => name);
        const rest = names(element.properties).filter((name) => !reactive.includes(name));
        assert.deepEqual(names(element.properties), [...reactive, ...rest].sort());
        for (const name of rest) assert.ok(name in Element.prototype, `${name} is neither reactive nor an accessor`);
        const instance = new Element();
        for (const { name, attribute, reflects, type, default: value } of element.properties) {
          if (rest.includes(name)) continue;
          const options = Element.elementProperties.get(name);
          assert.equal(attribute, options.attribute === false ? undefined : (options.attribute ?? name.toLowerCase()));
          assert.equal(reflects ?? false, options.reflect ?? false, name);
          const written = typeof instance[name] === 'string' ? `'${instance[name]}'` : String(instance[name]);
          assert.equal(value ?? 'undefined', written, name);
          if (options.type) assert.equal(type.text, options.type.name.toLowerCase());
        }
      });

      it('has its methods', () => {
        for (const { name } of element.methods) assert.equal(typeof Element.prototype[name], 'function', name);
      });

      it('has the events that its code fires', async () => {
        const code = await codeOf(element);
        const fired = [...found(code, /new (Cdm\w+Event)\(/g), ...found(code, /new Event\("([\w-]+)"/g)];
        const told = element.events.map(({ name, type }) => (type.text === 'Event' ? name : type.text));
        assert.deepEqual(told.sort(), fired.sort());
        for (const { name, type } of element.events.filter(({ type: { text } }) => text !== 'Event')) {
          assert.equal(`Cdm${name.slice(4, 5).toUpperCase()}${name.slice(5)}Event`, type.text);
        }
      });

      it('has the slots and parts of its templates', async () => {
        const code = await codeOf(element);
        // The end of a name that is made up when it is drawn is written as an ellipsis.
        const named = [...new Set(found(code, /<slot name="([\w-]*)\$\{/g))].map((name) => `${name}…`);
        assert.deepEqual(names(element.slots), ['', ...named]);
        assert.deepEqual(found(code, /<slot name=(?!"[\w-]*\$\{)(\S*)/g), []);
        // A heading is told its part.
        const parts = [...found(code, /\bpart="([\w-]+)"/g), ...found(code, /headingTemplate\([^,]+,\s*"([\w-]+)"/g)];
        assert.deepEqual(names(element.cssParts), [...new Set(parts)].sort());
        assert.deepEqual(found(code, /\bpart=(\$\{(?!part\b)\w+)/g), [], 'a part whose name is not in the templates');
      });

      it('has the custom properties that its styles read', async () => {
        assert.deepEqual(names(element.cssProperties), cssPropertiesOf(await codeOf(element)));
      });

      it('says of everything what it is', () => {
        const { description, attributes, properties, methods, events, slots, cssParts, cssProperties } = element;
        const items = [attributes, properties, methods, events, slots, cssParts, cssProperties].flat();
        for (const { name, description: text } of [{ name: element.tagName, description }, ...items]) {
          assert.ok(text?.length > 3, `${name} has no description`);
        }
      });
    });
  }
});

describe('what is built from the manifest', () => {
  const elements = elementsOf(manifest);

  it('tells VS Code of every tag, attribute, custom property and part', () => {
    const { tags } = json('vscode.html-custom-data.json');
    assert.deepEqual(
      tags.map(({ name, attributes }) => [name, names(attributes)]),
      elements.map(({ tagName, attributes }) => [tagName, names(attributes)]),
    );
    const tone = tags.find(({ name }) => name === 'cdm-logo').attributes.find(({ name }) => name === 'tone');
    assert.deepEqual(tone.values, [{ name: 'color' }, { name: 'mono' }, { name: 'reverse' }, { name: 'auto' }]);
    const { properties, pseudoElements } = json('vscode.css-custom-data.json');
    const all = (kind) => [...new Set(elements.flatMap((element) => names(element[kind])))].sort();
    assert.deepEqual(names(properties), all('cssProperties'));
    assert.deepEqual(
      names(pseudoElements),
      all('cssParts')
        .map((name) => `::part(${name})`)
        .sort(),
    );
  });

  it('tells JetBrains the same, with the details of the events', () => {
    const types = json('web-types.json');
    assert.equal(types.version, library.VERSION);
    const told = types.contributions.html.elements;
    assert.deepEqual(
      names(told),
      elements.map(({ tagName }) => tagName),
    );
    const select = told[0].js.events.find(({ name }) => name === 'cdm-select');
    assert.equal(select.type, 'CustomEvent<{ centre: Centre; }>');
  });

  it('is a React component per element, under the name of its class', async () => {
    const components = await import(new URL('dist/npm/frameworks/generated/react.js', root));
    assert.deepEqual(Object.keys(components).sort(), elements.map(({ name }) => name).sort());
  });
});
