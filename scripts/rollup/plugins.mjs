/** The library's own steps of the build, one small Rollup plugin each. */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Fills in `__VERSION__` and drops what is for translators only: the descriptions of the texts. */
export const ownCode = (version) => ({
  name: 'own-code',
  transform(code, id) {
    if (id.includes('/node_modules/')) return null;
    const result = code
      .replaceAll('__VERSION__', version)
      // TypeScript's helper serves any decorator. Ours take a prototype and a name, and return nothing.
      .replace(
        /^var __decorate = [\s\S]*?\n\};\n/,
        'const __decorate=(all,it,name)=>{for(const one of all)one(it,name)};\n',
      )
      .replace(/,\s*desc:\s*(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")/g, '');
    return result === code ? null : { code: result, map: null };
  },
});

/**
 * Lit creates its Trusted Types policy when it is imported, and throws where the page's list leaves "lit-html" out or
 * another Lit took the name first. Without a policy it still works wherever Trusted Types are not enforced; where
 * they are, the first template fails, and `define` keeps the fallback.
 */
export const litPolicyMayFail = () => ({
  name: 'lit-policy-may-fail',
  transform(code, id) {
    if (!/\/node_modules\/lit-html\/(?:\w+\/)?lit-html\.js$/.test(id)) return null;
    const call =
      /(\w+)\.createPolicy\(\s*(["'`])lit-html\2\s*,\s*\{\s*createHTML:\s*(?:\((\w+)\)|(\w+))\s*=>\s*\w+,?\s*\}\s*\)/;
    if (!call.test(code)) this.error('lit-html no longer creates its policy as this plugin expects');
    return { code: code.replace(call, (found) => `(()=>{try{return ${found}}catch{}})()`), map: null };
  },
});

/**
 * What Lit holds for others than us, by file: advice to authors, hooks for polyfills of browsers long gone, what
 * decorators need that ours do without, and the versions that it tells. The last two would leave names on the page's
 * `window` and on `Symbol`, which a page may have frozen. Then what no element of ours does: attributes of objects and
 * converters of their own, `static properties`, accessors that are decorated, MathML, templates compiled beforehand,
 * values inside comments, and directives that are told when their element leaves the page.
 */
const UNUSED_IN_LIT = {
  'reactive-element/css-tag.js': [
    [/&&\(void 0===(\w+)\.ShadyCSS\|\|\1\.ShadyCSS\.nativeShadow\)/, ''],
    [/Error\("CSSResult is not[^"]*"\)/, 'Error()'],
    [/Error\("Value passed to 'css'.*?page security\."\)/, 'Error()'],
  ],
  'lit-html/lit-html.js': [
    [
      /(\w+)=\w+\.litHtmlPolyfillSupport;\1\?\.\(\w+,\w+\),\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\);/,
      '$1=0;',
    ],
    [/:3===\w+\?"<math>":""/, ':""'],
    [/\|\|3===\w+\)/, ')'],
    [/:3===\w+\?"<\/math>":""/, ':""'],
    [/"number"==typeof (\w+)\?(this\._\$AC\(\w+\)):\(.*?,\1\);if/, '$2;if'],
    [/,_\$litType\$:\w+\}=(\w+),(\w+=this\._\$AC)/, '}=$1,$2'],
    [/else\{let (\w+)=-1;for\(;-1!==.*?\)(\w+)\.push\(\{type:7,index:\w+\}\),\1\+=\w+\.length-1\}/, ''],
    [/this\._\$AP\?\.\(!1,!0,\w+\)/, ''],
    [/setConnected\(\w+\)\{.*?\)\)\}(?=\})/, ''],
    [/\?\?this\._\$Cv/, ''],
    [/,this\._\$Cv=\w+\?\.isConnected\?\?!0/, ''],
  ],
  'reactive-element/reactive-element.js': [
    [/case Object:case Array:\w+=null==\w+\?\w+:JSON\.stringify\(\w+\)/, ''],
    [/case Object:case Array:try\{.*?\}catch\(\w+\)\{\w+=null\}/, ''],
    [/\(void 0!==\w+\.converter\?\.toAttribute\?\w+\.converter:(\w+)\)/, '$1'],
    [/"function"==typeof (\w+)\.converter\?.*?\?\1\.converter:/, ''],
    [
      /if\((this\.finalized=!0,this\._\$Ei\(\)),this\.hasOwnProperty\(\w+\("properties"\)\)\)\{.*?this\.createProperty\(.*?\}/,
      '$1;',
    ],
    [/,this\.prototype\.hasOwnProperty\(\w+\)&&\(\(\w+=Object\.create\(\w+\)\)\.wrapped=!0\)/, ''],
    [/const \w+=this\.constructor\.elementProperties;if\(\w+\.size>0\)for\(.*?\)\}\}/, '}'],
    [/,wrapped:\w+\},\w+\)/, '})'],
    [/\w+\?\?(\w+\?\?this\[\w+\]\)),!0!==\w+\|\|void 0!==\w+\)/, '$1,!0)'],
    [/=\w+\.reactiveElementPolyfillSupport/, '=undefined'],
    [/,\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, ''],
    [/Symbol\.metadata\?\?=.*?litPropertyMetadata\?\?=new WeakMap;/, ''],
    [/const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{.*?elementProperties\.set\(\w+,\w+\)\}/, ''],
    [/static addInitializer\(.*?\.push\(\w+\)\}/, ''],
    [/,void 0!==(\w+)\.l&&\(this\.l=\[\.\.\.\1\.l\]\)/, ''],
    [/,this\.constructor\.l\?\.forEach\(.*?\)\)/, ''],
  ],
  'lit-element/lit-element.js': [
    [/(\w+)=\w+\.litElementPolyfillSupport;\1\?\.\(\{LitElement:\w+\}\);/, '$1=0;'],
    [/,\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/, ''],
    [/\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, ''],
    [/this\.hasUpdated\|\|\(this\.renderOptions\.isConnected=this\.isConnected\),/, ''],
    [/(?<=\})connectedCallback\(\)\{.*?setConnected\(!1\)\}/, ''],
  ],
};

/** Drops that: 0.2 kB which every page would load. */
export const litWithoutTheUnused = () => ({
  name: 'lit-without-the-unused',
  transform(code, id) {
    const file = Object.keys(UNUSED_IN_LIT).find((name) => id.endsWith(`/${name}`));
    if (!file) return null;
    for (const [pattern, replacement] of UNUSED_IN_LIT[file]) {
      if (!pattern.test(code)) this.error(`${file} no longer holds ${pattern}`);
      code = code.replace(pattern, replacement);
    }
    return { code, map: null };
  },
});

/**
 * Modules of which a chunk has a copy of its own, so that there is no chunk of what it shares with another.
 *
 * @param name - Of the copies: they are called `<module>?<name>`.
 * @param importers - Modules that are given the copies instead; the copies are as well.
 * @param copied - Which modules of ours are.
 */
const ownCopies = (name, importers, copied) => ({
  name: `own-copies-${name}`,
  resolveId(source, importer = '') {
    if (!source.startsWith('.') || (!importers.test(importer) && !importer.endsWith(`?${name}`))) return null;
    const path = resolve(dirname(importer), source);
    return copied.test(path) ? `${path}?${name}` : null;
  },
  load: (id) => (id.endsWith(`?${name}`) ? readFileSync(id.slice(0, -name.length - 1), 'utf8') : null),
});

/**
 * What fetches and draws a released logo, and what shows all that is known of a centre, is needed by a centre at once, by
 * the logo or the lists as well, and is small. As chunks these would be two more requests for a page with a centre and
 * more hashes for the loader to hold, 40 bytes each for every page. So the centre has copies of its own.
 */
export const ownParts = () =>
  ownCopies(
    'centre',
    /\/(cdn\/centre\.define|elements\/centre\/|controllers\/drawing-controller)/,
    /\/(drawings|fetch-released-drawing|mark\.template|centre-details(\.\w+)?|centre-hours\.\w+|opening-hours|hours-format|clock-controller|phone|postal-lines|hours\/[\w-]+)\.js$/,
  );

/**
 * What draws a map is needed by `cdm-map`, which takes that tag, and within other elements, which must not take it. As
 * a chunk it would be one more file for the loader to know, 45 bytes for every page. So the map within has a copy. The
 * outlines, which are large, are one file for both.
 */
export const ownMap = () =>
  ownCopies(
    'beside',
    /\/elements\/map-beside\./,
    /\/build\/((elements\/)?map\/(?!generated\/)|.*\/(width-controller|projection)\.js$)/,
  );

/**
 * A classic script is read in the encoding of its page, whatever that is, unless it says its own. (A module is always
 * UTF-8, and the loader holds nothing but ASCII.)
 */
export const byteOrderMark = () => ({
  name: 'byte-order-mark',
  renderChunk: (code) => ({ code: `\ufeff${code}`, map: null }),
});

/** For one file with everything in it: the larger towns stand in for the whole gazetteer. */
export const townsOnly = () => ({
  name: 'towns-only',
  resolveId(source, importer) {
    const table = './generated/shards.js';
    return source === table && importer ? importer.replace(/[^/]+$/, './generated/bundled.js'.slice(2)) : null;
  },
});

/** The files of a CDN draw anew what a server has drawn: Lit's hydration is for applications, and would be another Lit's. */
export const neverTakesOver = () => ({
  name: 'never-takes-over',
  load: (id) => (/\/elements\/take-over\.js$/.test(id) ? 'export const takesOver = () => false;' : null),
});

/** Anything that Rollup warns of stops the build. */
export const onwarn = (warning) => {
  throw new Error(warning.message);
};
